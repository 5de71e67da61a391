package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An alert on the screen, as WebDriverAgent sees it (FBAlert.m). */
record Alert(Node node) {

    private static final String ALERT = Attributes.TYPE_PREFIX + "Alert";
    private static final String BUTTON = Attributes.TYPE_PREFIX + "Button";
    private static final String TEXT = Attributes.TYPE_PREFIX + "StaticText";

    static Optional<Alert> in(Node root) {
        return Nodes.withDescendants(root)
                .filter(node -> node.type().equals(ALERT))
                .findFirst()
                .map(Alert::new);
    }

    /** All its texts, a line for each. */
    String text() {
        return Nodes.descendants(node)
                .filter(each -> each.type().equals(TEXT))
                .flatMap(each -> each.label().stream())
                .collect(Collectors.joining("\n"));
    }

    List<Node> buttons() {
        return Nodes.descendants(node)
                .filter(each -> each.type().equals(BUTTON))
                .toList();
    }

    List<String> labels() {
        return buttons().stream().flatMap(button -> button.label().stream()).toList();
    }

    /** The last button is taken for the one that accepts. */
    Node accepting() {
        List<Node> all = buttons();
        if (all.isEmpty()) {
            throw WdaError.INVALID_ELEMENT_STATE.because("Failed to find accept button for alert: " + text());
        }
        return all.get(all.size() - 1);
    }

    /** The first one for the one that dismisses. */
    Node dismissing() {
        return buttons().stream()
                .findFirst()
                .orElseThrow(() ->
                        WdaError.INVALID_ELEMENT_STATE.because("Failed to find dismiss button for alert: " + text()));
    }

    Node named(String label) {
        return buttons().stream()
                .filter(button -> button.label().equals(Optional.of(label)))
                .findFirst()
                .orElseThrow(() -> WdaError.INVALID_ELEMENT_STATE.because(
                        "Failed to find button with label '" + label + "' for alert: " + text()));
    }
}
