package dev.relaunch.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What we tell a person when something is the matter: a headline that says it all, then aligned facts.
 *
 * <p>Keys are short and lower-case ({@code device}, {@code asked}, {@code means}, {@code next}); a value with several lines keeps
 * them, each under the first. Values are bounded, so that a device cannot flood a report.
 */
public record Message(String headline, List<Fact> facts) {

    private static final int VALUE_MAX = 2_000;

    public Message {
        facts = List.copyOf(facts);
    }

    /** A message without facts yet. */
    public static Message of(String headline) {
        return new Message(headline, List.of());
    }

    /** This message with one more fact at the end. */
    public Message with(String key, String value) {
        return with(new Fact(key, value, false));
    }

    /** The same with lines that are quoted, such as those of a log: they are never wrapped. */
    public Message quoting(String key, String value) {
        return with(new Fact(key, value, true));
    }

    private Message with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Message(headline, more);
    }

    /** The headline, an empty line and the facts with their values aligned; just the headline where there are no facts. */
    public String render() {
        return render(Integer.MAX_VALUE);
    }

    /** The same with prose in lines of at most so many characters. */
    public String render(int columns) {
        if (facts.isEmpty()) {
            return wrapped(headline, columns);
        }
        int width = facts.stream().mapToInt(fact -> fact.key().length()).max().orElse(0);
        StringBuilder text = new StringBuilder(wrapped(headline, columns)).append("\n\n");
        for (Fact fact : facts) {
            text.append("  ")
                    .append(fact.key())
                    .append(" ".repeat(width - fact.key().length() + 3));
            String value = bounded(fact.value());
            text.append((fact.quoted() ? value : wrapped(value, columns - width - 5))
                    .replace("\n", "\n" + " ".repeat(width + 5)));
            text.append('\n');
        }
        return text.toString().stripTrailing();
    }

    /** Of several lines each is an item of its own, so what is broken off it is set in. */
    private static String wrapped(String value, int columns) {
        String indent = value.indexOf('\n') < 0 ? "" : "  ";
        return value.lines()
                .map(line -> String.join("\n" + indent, Wrap.lines(line, columns - indent.length())))
                .collect(Collectors.joining("\n"));
    }

    private static String bounded(String value) {
        return value.length() <= VALUE_MAX
                ? value
                : value.substring(0, VALUE_MAX) + " … " + (value.length() - VALUE_MAX) + " more characters";
    }

    /**
     * One line of what is known: a short lower-case key and its value.
     *
     * @param quoted whether the value's lines stay as they are, however long
     */
    public record Fact(String key, String value, boolean quoted) {}
}
