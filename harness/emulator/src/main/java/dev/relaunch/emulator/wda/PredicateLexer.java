package dev.relaunch.emulator.wda;

import java.util.ArrayList;
import java.util.List;

/** Cuts a predicate string into its tokens. */
final class PredicateLexer {

    private static final String SYMBOLS = "=!<>&|";

    private final String text;
    private int at;

    private PredicateLexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        PredicateLexer lexer = new PredicateLexer(text);
        List<Token> tokens = new ArrayList<>();
        while (lexer.skipBlanks()) {
            tokens.add(lexer.next());
        }
        tokens.add(new Token(Kind.END, ""));
        return tokens;
    }

    private boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private Token next() {
        char first = text.charAt(at);
        if (first == '\'' || first == '"') {
            return string(first);
        }
        if (Character.isDigit(first) || first == '-' || first == '.') {
            return new Token(Kind.NUMBER, run("0123456789.-"));
        }
        if (Character.isLetter(first) || first == '_') {
            return word();
        }
        if (SYMBOLS.indexOf(first) >= 0) {
            return symbol();
        }
        if ("(){},[]".indexOf(first) >= 0) {
            at++;
            return new Token(Kind.SYMBOL, String.valueOf(first));
        }
        throw error();
    }

    private Token symbol() {
        String two = at + 2 <= text.length() ? text.substring(at, at + 2) : "";
        boolean pair =
                List.of("==", "!=", "<>", "<=", ">=", "=<", "=>", "&&", "||").contains(two);
        String symbol = pair ? two : text.substring(at, at + 1);
        at += symbol.length();
        return new Token(Kind.SYMBOL, symbol);
    }

    private String run(String allowed) {
        int start = at;
        while (at < text.length() && allowed.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private Token word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return new Token(Kind.WORD, text.substring(start, at));
    }

    private Token string(char quote) {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return new Token(Kind.STRING, value.toString());
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                value.append(unescaped(text.charAt(at)));
            } else {
                value.append(c);
            }
        }
        throw error();
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }

    private WdaException error() {
        return PredicateParser.unreadable(text);
    }

    enum Kind {
        WORD,
        STRING,
        NUMBER,
        SYMBOL,
        END
    }

    record Token(Kind kind, String text) {

        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }

        boolean isWord(String word) {
            return kind == Kind.WORD && text.equalsIgnoreCase(word);
        }
    }
}
