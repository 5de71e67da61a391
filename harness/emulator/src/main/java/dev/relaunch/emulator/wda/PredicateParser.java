package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.wda.PredicateLexer.Kind;
import dev.relaunch.emulator.wda.PredicateLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the NSPredicate format strings that locators use.
 *
 * <pre>
 * or         = and { ("OR" | "||") and }
 * and        = not { ("AND" | "&amp;&amp;") not }
 * not        = ("NOT" | "!") not | "(" or ")" | "TRUEPREDICATE" | "FALSEPREDICATE" | comparison
 * comparison = operand operator [ "[cd]" ] operand
 * operand    = string | number | "YES" | "NO" | "nil" | "{" operand { "," operand } "}" | attribute
 * </pre>
 */
final class PredicateParser {

    private static final int DEPTH_MAX = 100;

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private PredicateParser(String text) {
        this.text = text;
        this.tokens = PredicateLexer.tokens(text);
    }

    /**
     * Parses the whole text.
     *
     * @throws WdaException for what is no predicate (NSInvalidArgumentException, which WebDriverAgent answers with 500), and for an
     *     attribute that does not exist
     */
    static Predicate<Node> parse(String text) {
        PredicateParser parser = new PredicateParser(text);
        Predicate<Node> predicate = parser.or();
        if (parser.peek().kind() != Kind.END) {
            throw unreadable(text);
        }
        return predicate;
    }

    static WdaException unreadable(String text) {
        return WdaError.UNKNOWN_ERROR.because("Unable to parse the format string \"" + text + "\"");
    }

    private Predicate<Node> or() {
        Predicate<Node> left = and();
        while (taken("||") || takenWord("OR")) {
            left = left.or(and());
        }
        return left;
    }

    private Predicate<Node> and() {
        Predicate<Node> left = not();
        while (taken("&&") || takenWord("AND")) {
            left = left.and(not());
        }
        return left;
    }

    private Predicate<Node> not() {
        if (++depth > DEPTH_MAX) {
            throw unreadable(text);
        }
        try {
            if (taken("!") || takenWord("NOT")) {
                return not().negate();
            }
            if (taken("(")) {
                Predicate<Node> inner = or();
                expect(")");
                return inner;
            }
            if (takenWord("TRUEPREDICATE")) {
                return node -> true;
            }
            return takenWord("FALSEPREDICATE") ? node -> false : comparison();
        } finally {
            depth--;
        }
    }

    private Predicate<Node> comparison() {
        Function<Node, @Nullable Object> left = operand();
        PredicateOperator operator = operator();
        String options = "";
        if (taken("[")) {
            options = next().text().toLowerCase(Locale.ROOT);
            expect("]");
        }
        boolean ignoreCase = options.contains("c");
        boolean ignoreMarks = options.contains("d");
        Function<Node, @Nullable Object> right = operand();
        return node -> operator.test(
                PredicateOperator.fold(left.apply(node), ignoreCase, ignoreMarks),
                PredicateOperator.fold(right.apply(node), ignoreCase, ignoreMarks));
    }

    private PredicateOperator operator() {
        Token token = next();
        return PredicateOperator.of(token.text()).orElseThrow(() -> unreadable(text));
    }

    private Function<Node, @Nullable Object> operand() {
        Token token = next();
        return switch (token.kind()) {
            case STRING -> constant(token.text());
            case NUMBER -> constant(number(token.text()));
            case WORD -> word(token.text());
            case SYMBOL -> list(token);
            case END -> throw unreadable(text);
        };
    }

    private Function<Node, @Nullable Object> word(String word) {
        switch (word.toUpperCase(Locale.ROOT)) {
            case "TRUE", "YES" -> {
                return constant(true);
            }
            case "FALSE", "NO" -> {
                return constant(false);
            }
            case "NIL", "NULL" -> {
                return constant(null);
            }
            default -> {
                if (!Attributes.isKnown(word)) {
                    throw Attributes.unknown(word);
                }
                return node -> Attributes.of(node, word);
            }
        }
    }

    private Function<Node, @Nullable Object> list(Token opening) {
        if (!opening.is("{")) {
            throw unreadable(text);
        }
        List<Function<Node, @Nullable Object>> elements = new ArrayList<>();
        do {
            if (++depth > DEPTH_MAX) {
                throw unreadable(text);
            }
            elements.add(operand());
            depth--;
        } while (taken(","));
        expect("}");
        return node -> {
            List<@Nullable Object> values = new ArrayList<>();
            elements.forEach(element -> values.add(element.apply(node)));
            return values;
        };
    }

    private static Function<Node, @Nullable Object> constant(@Nullable Object value) {
        return node -> value;
    }

    private Double number(String digits) {
        try {
            return Double.valueOf(digits);
        } catch (NumberFormatException notOne) {
            throw unreadable(text);
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private boolean taken(String symbol) {
        return advanceIf(peek().is(symbol));
    }

    private boolean takenWord(String word) {
        return advanceIf(peek().isWord(word));
    }

    private boolean advanceIf(boolean matches) {
        if (matches) {
            at++;
        }
        return matches;
    }

    private void expect(String symbol) {
        if (!taken(symbol)) {
            throw unreadable(text);
        }
    }
}
