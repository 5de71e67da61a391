package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.util.LinkedHashMap;
import java.util.Locale;
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
        all.put("hittable", Node::visible);
        all.put("focused", node -> false);
        all.put(
                "accessibilityContainer",
                node -> !node.accessible() && !node.children().isEmpty());
        all.put("nativeAccessibilityElement", Node::accessible);
        all.put("placeholderValue", node -> null);
        all.put("minValue", node -> null);
        all.put("maxValue", node -> null);
        all.put("customActions", node -> null);
        all.put("traits", Attributes::traits);
        all.put("UID", node -> Integer.toHexString(node.key().hashCode()));
        all.put("frame", node -> frame(node.rect()));
        all.put("nativeFrame", node -> frame(node.rect()));
        all.put("rect", node -> rect(node.rect()));
        all.put("rect.x", node -> node.rect().x());
        all.put("rect.y", node -> node.rect().y());
        all.put("rect.width", node -> node.rect().width());
        all.put("rect.height", node -> node.rect().height());
        return all;
    }

    static boolean isKnown(String name) {
        return BY_NAME.containsKey(plain(name));
    }

    /** {@code wdName} and {@code isWDVisible} are the names of the same in WebDriverAgent's code, which it takes too. */
    private static String plain(String name) {
        String bare = name.startsWith("isWD") ? name.substring(4) : name.startsWith("wd") ? name.substring(2) : name;
        boolean own = BY_NAME.containsKey(name) || bare.isEmpty() || bare.equals("UID");
        return own ? name.replace("wdUID", "UID") : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    }

    private static String frame(Node.Rect rect) {
        return "{{%d, %d}, {%d, %d}}".formatted(rect.x(), rect.y(), rect.width(), rect.height());
    }

    private static String traits(Node node) {
        String type = node.type().substring(TYPE_PREFIX.length());
        String own = Set.of("Button", "StaticText", "Image", "Key", "Link").contains(type) ? type : "None";
        return node.enabled() ? own : own + ", NotEnabled";
    }

    /**
     * The attribute's value; null where the element has none.
     *
     * @throws WdaException for a name that is no attribute
     */
    static @Nullable Object of(Node node, String name) {
        Function<Node, @Nullable Object> attribute = BY_NAME.get(plain(name));
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
