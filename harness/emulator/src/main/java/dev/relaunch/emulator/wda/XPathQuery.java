package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An XPath over the page source of an element, which is the document's root, as with WebDriverAgent's limitXPathContextScope. */
final class XPathQuery {

    private XPathQuery() {}

    /**
     * Finds elements in document order.
     *
     * @throws WdaException with {@code invalid selector} where it is no XPath, or one that does not lead to elements
     */
    static List<Node> find(Node root, String query) {
        IdentityHashMap<Element, Node> origins = new IdentityHashMap<>();
        Document document = PageSource.document(root, origins);
        try {
            XPathFactory factory = XPathFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // The document names an element by its type, so any type is any name.
            String any = query.replace(Attributes.ANY, "*");
            NodeList found = (NodeList) factory.newXPath().evaluate(any, document, XPathConstants.NODESET);
            return nodes(found, origins, query);
        } catch (XPathExpressionException malformed) {
            throw invalid(query);
        } catch (XPathFactoryConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Node> nodes(NodeList found, IdentityHashMap<Element, Node> origins, String query) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Node node = found.item(i) instanceof Element element ? origins.get(element) : null;
            if (node == null) {
                throw invalid(query);
            }
            nodes.add(node);
        }
        return nodes;
    }

    private static WdaException invalid(String query) {
        return WdaError.INVALID_SELECTOR.because("Cannot evaluate results for XPath expression \"" + query + "\"");
    }
}
