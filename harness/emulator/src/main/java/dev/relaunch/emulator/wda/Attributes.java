package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The attributes of an element under the names that locators and clients use. */
final class Attributes {

    static final String TYPE_PREFIX = "XCUIElementType";
    static final String ANY = TYPE_PREFIX + "Any";

    private static final String STATIC_TEXT = TYPE_PREFIX + "StaticText";

    private static final Set<String> TYPED_INTO = Set.of(
            TYPE_PREFIX + "TextField",
            TYPE_PREFIX + "SecureTextField",
            TYPE_PREFIX + "SearchField",
            TYPE_PREFIX + "TextView");

    /** The emulated screen has no selected element, which is a state of tab bars and segmented controls. */
    private static final boolean SELECTED = false;

    private static final Map<String, Function<Node, @Nullable Object>> BY_NAME = byName();

    private Attributes() {}

    private static Map<String, Function<Node, @Nullable Object>> byName() {
        Map<String, Function<Node, @Nullable Object>> all = new LinkedHashMap<>();
        all.put("type", Node::type);
        all.put("name", node -> node.name().orElse(null));
        all.put("label", node -> node.label().orElse(null));
        all.put("value", node -> value(node).orElse(null));
        all.put("enabled", Node::enabled);
        all.put("visible", Node::visible);
        all.put("accessible", Node::accessible);
        all.put("selected", node -> SELECTED);
        all.put("rect", node -> rect(node.rect()));
        all.put("rect.x", node -> node.rect().x());
        all.put("rect.y", node -> node.rect().y());
        all.put("rect.width", node -> node.rect().width());
        all.put("rect.height", node -> node.rect().height());
        return all;
    }

    static boolean isKnown(String name) {
        return BY_NAME.containsKey(name);
    }

    /**
     * The attribute's value; null where the element has none.
     *
     * @throws WdaException for a name that is no attribute
     */
    static @Nullable Object of(Node node, String name) {
        Function<Node, @Nullable Object> attribute = BY_NAME.get(name);
        if (attribute == null) {
            throw unknown(name);
        }
        return attribute.apply(node);
    }

    static WdaException unknown(String name) {
        return WdaError.INVALID_ARGUMENT.because("The attribute '" + name + "' is unknown. Valid attribute names are: "
                + new TreeSet<>(BY_NAME.keySet()));
    }

    /** As WebDriverAgent gives it: a text's value is its label where it has no other. */
    static Optional<String> value(Node node) {
        Optional<String> own = node.value().filter(value -> !value.isEmpty());
        return node.type().equals(STATIC_TEXT) ? own.or(node::label) : own;
    }

    static boolean canBeTypedInto(Node node) {
        return TYPED_INTO.contains(node.type());
    }

    static boolean isSelected(Node node) {
        return Boolean.TRUE.equals(of(node, "selected"));
    }

    static Map<String, Integer> rect(Node.Rect rect) {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("x", rect.x());
        map.put("y", rect.y());
        map.put("width", rect.width());
        map.put("height", rect.height());
        return map;
    }
}
