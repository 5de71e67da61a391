package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The screen's tree in the forms of {@code /source}: XML, JSON and a description. */
final class PageSource {

    private PageSource() {}

    /**
     * The tree as an XML document.
     *
     * @param origins filled with the node that each XML element stands for
     */
    static Document document(Node root, IdentityHashMap<Element, Node> origins) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            document.appendChild(element(document, root, 0, origins));
            return document;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Element element(Document document, Node node, int index, IdentityHashMap<Element, Node> origins) {
        Element element = document.createElement(node.type());
        origins.put(element, node);
        element.setAttribute("type", node.type());
        Attributes.value(node).ifPresent(value -> element.setAttribute("value", printable(value)));
        node.name().ifPresent(name -> element.setAttribute("name", printable(name)));
        node.label().ifPresent(label -> element.setAttribute("label", printable(label)));
        element.setAttribute("enabled", String.valueOf(node.enabled()));
        element.setAttribute("visible", String.valueOf(node.visible()));
        element.setAttribute("accessible", String.valueOf(node.accessible()));
        Attributes.rect(node.rect()).forEach((name, value) -> element.setAttribute(name, String.valueOf(value)));
        element.setAttribute("index", String.valueOf(index));
        int position = 0;
        for (Node child : node.children()) {
            element.appendChild(element(document, child, position++, origins));
        }
        return element;
    }

    /** Without the characters that XML cannot hold. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(PageSource::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int c) {
        boolean blank = c == '\t' || c == '\n' || c == '\r';
        boolean surrogate = c >= 0xd800 && c <= 0xdfff;
        return blank || (c >= ' ' && !surrogate && c != 0xfffe && c != 0xffff);
    }

    /** The document as text; with a scope, inside an element of that name. */
    static String xml(Node root, String scope, Set<String> excluded) {
        IdentityHashMap<Element, Node> origins = new IdentityHashMap<>();
        Document document = document(root, origins);
        origins.keySet().forEach(element -> excluded.forEach(element::removeAttribute));
        if (!scope.isEmpty()) {
            Element wrapper = document.createElement(scope);
            wrapper.appendChild(document.replaceChild(wrapper, document.getDocumentElement()));
        }
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            document.setXmlStandalone(true);
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The tree as maps and lists, types without their prefix. */
    static Map<String, @Nullable Object> tree(Node node, Set<String> excluded) {
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        info.put("type", shortType(node));
        info.put("rawIdentifier", node.name().orElse(null));
        info.put("name", node.name().orElse(null));
        info.put("value", Attributes.value(node).orElse(null));
        info.put("label", node.label().orElse(null));
        info.put("rect", Attributes.rect(node.rect()));
        Node.Rect rect = node.rect();
        info.put("frame", "{{%d, %d}, {%d, %d}}".formatted(rect.x(), rect.y(), rect.width(), rect.height()));
        info.put("isEnabled", node.enabled() ? "1" : "0");
        info.put("isVisible", node.visible() ? "1" : "0");
        info.put("isAccessible", node.accessible() ? "1" : "0");
        excluded.forEach(name -> {
            info.remove(name);
            info.remove("is" + name.substring(0, Math.min(1, name.length())).toUpperCase(Locale.ROOT)
                    + name.substring(Math.min(1, name.length())));
        });
        if (!node.children().isEmpty()) {
            List<Object> children = new ArrayList<>();
            node.children().forEach(child -> children.add(tree(child, excluded)));
            info.put("children", children);
        }
        return info;
    }

    /** The tree as indented lines, in the manner of XCTest's debug description. */
    static String description(Node root) {
        StringBuilder text = new StringBuilder();
        describe(root, 0, text);
        return text.toString();
    }

    private static void describe(Node node, int depth, StringBuilder text) {
        Node.Rect rect = node.rect();
        text.append("  ".repeat(depth)).append(shortType(node));
        text.append(", {{%d.0, %d.0}, {%d.0, %d.0}}".formatted(rect.x(), rect.y(), rect.width(), rect.height()));
        node.name()
                .ifPresent(name -> text.append(", identifier: '").append(name).append('\''));
        node.label().ifPresent(label -> text.append(", label: '").append(label).append('\''));
        node.value().ifPresent(value -> text.append(", value: ").append(value));
        text.append('\n');
        node.children().forEach(child -> describe(child, depth + 1, text));
    }

    private static String shortType(Node node) {
        return node.type().replaceFirst("^" + Attributes.TYPE_PREFIX, "");
    }
}
