package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The ways to find elements, as WebDriverAgent's {@code using} names them (XCUIElement+FBFind.m). */
final class Locator {

    private Locator() {}

    /** All elements that match in or below the context, in document order. */
    static List<Node> find(Node context, String using, String value) {
        return switch (using) {
            case "accessibility id", "id", "name" ->
                matching(context, node -> node.name().equals(Optional.of(value)));
            case "class name" -> matching(context, ofType(value));
            case "predicate string" -> matching(context, PredicateParser.parse(value));
            case "class chain" -> ClassChainParser.parse(value).find(context);
            case "xpath" -> XPathQuery.find(context, value);
            default -> throw WdaError.INVALID_ARGUMENT.because("Invalid locator requested: " + using);
        };
    }

    /** The context itself is searched too. */
    private static List<Node> matching(Node context, Predicate<Node> predicate) {
        return Nodes.withDescendants(context).filter(predicate).toList();
    }

    private static Predicate<Node> ofType(String type) {
        if (!type.startsWith(Attributes.TYPE_PREFIX) || type.equals(Attributes.TYPE_PREFIX)) {
            throw WdaError.INVALID_ARGUMENT.because("Invalid argument for class used '" + type + "'. Did you mean "
                    + Attributes.TYPE_PREFIX + type + "?");
        }
        return node -> type.equals(Attributes.ANY) || type.equals(node.type());
    }
}
