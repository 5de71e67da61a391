package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A class chain: <code>**&#47;XCUIElementTypeCell[`name == "x"`][2]/XCUIElementTypeSwitch</code>.
 *
 * <p>Each link looks at the children of what the link before it found, or with <code>**&#47;</code> at all descendants. A predicate in
 * backquotes is of the element itself, one in dollar signs of some descendant. A position counts over all that the link found, from
 * 1, or from -1 at the end (XCUIElement+FBClassChain.m).
 */
final class ClassChain {

    private final List<Link> links;

    ClassChain(List<Link> links) {
        this.links = List.copyOf(links);
    }

    List<Node> find(Node root) {
        List<Node> found = List.of(root);
        for (Link link : links) {
            found = link.follow(found);
        }
        return found;
    }

    /**
     * One step of the chain.
     *
     * @param position from 1, or negative from the end; 0 for all
     */
    record Link(boolean descendant, String type, List<Predicate<Node>> predicates, int position) {

        List<Node> follow(List<Node> from) {
            // The same element can be reached from several ancestors; it counts once.
            Map<String, Node> found = new LinkedHashMap<>();
            from.stream()
                    .flatMap(this::below)
                    .filter(this::matches)
                    .forEach(node -> found.putIfAbsent(node.key(), node));
            List<Node> all = new ArrayList<>(found.values());
            if (position == 0) {
                return all;
            }
            int index = position > 0 ? position - 1 : all.size() + position;
            return index >= 0 && index < all.size() ? List.of(all.get(index)) : List.of();
        }

        private Stream<Node> below(Node node) {
            return descendant ? Nodes.descendants(node) : node.children().stream();
        }

        private boolean matches(Node node) {
            boolean typed = type.equals(Attributes.ANY) || type.equals(node.type());
            return typed && predicates.stream().allMatch(predicate -> predicate.test(node));
        }
    }
}
