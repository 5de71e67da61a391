package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.util.Optional;
import java.util.stream.Stream;

/** Walks over a snapshot of the screen. */
final class Nodes {

    private Nodes() {}

    /** The node and everything below it, in document order. */
    static Stream<Node> withDescendants(Node node) {
        return Stream.concat(Stream.of(node), descendants(node));
    }

    static Stream<Node> descendants(Node node) {
        return node.children().stream().flatMap(Nodes::withDescendants);
    }

    static Optional<Node> byKey(Node root, String key) {
        return withDescendants(root).filter(node -> node.key().equals(key)).findFirst();
    }
}
