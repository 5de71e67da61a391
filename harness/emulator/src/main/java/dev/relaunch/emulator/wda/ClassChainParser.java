package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads class chains.
 *
 * <pre>
 * chain = link { "/" link }
 * link  = [ "**&#47;" ] ( type | "*" ) { "[" ( predicate | position ) "]" }
 * </pre>
 */
final class ClassChainParser {

    private final String text;
    private int at;

    private ClassChainParser(String text) {
        this.text = text;
    }

    /**
     * Parses the whole text.
     *
     * @throws WdaException with {@code invalid selector} where it is no class chain
     */
    static ClassChain parse(String text) {
        return new ClassChainParser(text).chain();
    }

    private ClassChain chain() {
        List<ClassChain.Link> links = new ArrayList<>();
        do {
            links.add(link());
        } while (taken("/"));
        if (at < text.length()) {
            throw error("Unexpected character detected at position " + (at + 1));
        }
        return new ClassChain(links);
    }

    private ClassChain.Link link() {
        boolean descendant = taken("**/");
        String type = type();
        List<Predicate<Node>> predicates = new ArrayList<>();
        int position = 0;
        while (taken("[")) {
            if (position != 0) {
                throw error("Position value is expected to be set only once, after the predicates");
            }
            char first = at < text.length() ? text.charAt(at) : ' ';
            if (first == '`' || first == '$') {
                predicates.add(predicate(first));
            } else {
                position = position();
            }
            if (!taken("]")) {
                throw error("Expected ']' at position " + (at + 1));
            }
        }
        return new ClassChain.Link(descendant, type, predicates, position);
    }

    private String type() {
        if (taken("*")) {
            return Attributes.ANY;
        }
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String type = text.substring(start, at);
        if (!type.startsWith(Attributes.TYPE_PREFIX) || type.equals(Attributes.TYPE_PREFIX)) {
            throw error("'" + type + "' class name is unknown to WDA");
        }
        return type;
    }

    /** The text up to the closing mark; a mark inside it is written twice. */
    private Predicate<Node> predicate(char mark) {
        StringBuilder inner = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != mark) {
                inner.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == mark) {
                inner.append(mark);
                at++;
            } else {
                at++;
                Predicate<Node> own = PredicateParser.parse(inner.toString());
                return mark == '`' ? own : node -> Nodes.descendants(node).anyMatch(own);
            }
        }
        throw error("Cannot find the end of '" + inner + "' predicate value.");
    }

    private int position() {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            int position = Integer.parseInt(text.substring(start, at));
            if (position != 0) {
                return position;
            }
        } catch (NumberFormatException notOne) {
            // Told below, like a zero.
        }
        throw error("Position value '" + text.substring(start, at)
                + "' is expected to be a valid integer number not equal to zero.");
    }

    private boolean taken(String token) {
        boolean matches = text.startsWith(token, at);
        if (matches) {
            at += token.length();
        }
        return matches;
    }

    private WdaException error(String detail) {
        return WdaError.INVALID_SELECTOR.because("Cannot parse class chain query '" + text + "'. " + detail);
    }
}
