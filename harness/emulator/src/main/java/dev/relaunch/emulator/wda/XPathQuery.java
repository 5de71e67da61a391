package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final int LENGTH_MAX = 4_000;
    private static final int WALKS_MAX = 2;

    private static final Pattern STEP =
            Pattern.compile("\\[|\\]|//|(?:descendant|following|preceding|ancestor)[a-z-]*::");

    private XPathQuery() {}

    /** How deep walks over the whole tree are nested in one another, each of which multiplies the time that it takes. */
    private static int walks(String query) {
        int depth = 0;
        int deepest = 0;
        Matcher steps = STEP.matcher(query);
        while (steps.find()) {
            switch (steps.group()) {
                case "[" -> depth++;
                case "]" -> depth--;
                default -> deepest = Math.max(deepest, depth);
            }
        }
        return deepest;
    }

    /**
     * Finds elements in document order.
     *
     * @throws WdaException with {@code invalid selector} where it is no XPath, or one that does not lead to elements
     */
    static List<Node> find(Node root, String query) {
        if (query.length() > LENGTH_MAX || walks(query) > WALKS_MAX) {
            throw invalid(query.substring(0, Math.min(query.length(), 80)) + "…");
        }
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
