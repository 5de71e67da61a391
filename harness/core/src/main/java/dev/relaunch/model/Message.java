package dev.relaunch.model;

import java.util.ArrayList;
import java.util.List;

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
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(key, value));
        return new Message(headline, more);
    }

    /** The headline, an empty line and the facts with their values aligned; just the headline where there are no facts. */
    public String render() {
        if (facts.isEmpty()) {
            return headline;
        }
        int width = facts.stream().mapToInt(fact -> fact.key().length()).max().orElse(0);
        StringBuilder text = new StringBuilder(headline).append("\n\n");
        for (Fact fact : facts) {
            text.append("  ")
                    .append(fact.key())
                    .append(" ".repeat(width - fact.key().length() + 3));
            text.append(bounded(fact.value()).replace("\n", "\n" + " ".repeat(width + 5)));
            text.append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String bounded(String value) {
        return value.length() <= VALUE_MAX
                ? value
                : value.substring(0, VALUE_MAX) + " … " + (value.length() - VALUE_MAX) + " more characters";
    }

    /** One line of what is known: a short lower-case key and its value. */
    public record Fact(String key, String value) {}
}
