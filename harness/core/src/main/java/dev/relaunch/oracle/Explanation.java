package dev.relaunch.oracle;

import dev.relaunch.model.Conditions;
import dev.relaunch.model.Durations;
import dev.relaunch.model.Message;
import dev.relaunch.model.Trigger;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the oracle says of one trigger under some conditions, told like a colleague who knows. A value that can be written as JSON
 * as it is.
 *
 * @param answer in one sentence
 * @param until what would change it; empty where nothing is known to
 * @param waits how long iOS may put it off; empty where it does not
 * @param otherwise what it would be without the circumstances that decide; empty where none does
 * @param also what the other circumstances do to it
 * @param noMatter the circumstances that have no say in it
 * @param within the time bound in words; empty where there is none
 * @param grade what the source's grade means
 * @param rules the ids of every rule that took part, what decided first
 */
public record Explanation(
        String trigger,
        String conditions,
        Modality modality,
        String outcome,
        String answer,
        String why,
        String until,
        String waits,
        String otherwise,
        List<String> also,
        List<String> noMatter,
        List<String> entryPoints,
        String runTime,
        String ifUnfinished,
        String within,
        List<String> lookFor,
        List<String> beware,
        String settledBy,
        String versions,
        List<String> history,
        String grade,
        String source,
        List<String> rules) {

    /** The key of the fact that repeats the question. */
    public static final String ASKED = "asked";

    /** The explanation of what the oracle says of this trigger under these conditions. */
    public static Explanation of(Oracle oracle, Trigger trigger, Conditions conditions) {
        Ruling ruling = oracle.ruling(trigger, conditions);
        Rule rule = ruling.rule();
        boolean wakes = !ruling.entryPoints().isEmpty();
        return new Explanation(
                trigger.key(),
                trigger.happens() + " · " + conditions.label() + " · " + conditions.os(),
                ruling.modality(),
                ruling.outcome().name(),
                Answer.of(ruling),
                ruling.why(),
                ruling.decidingGate().map(Gate::until).orElse(""),
                ruling.modality() == Modality.MAY ? rule.waits() : "",
                ruling.decidingGate().map(gate -> otherwise(ruling)).orElse(""),
                others(ruling, List.of(Effect.REFUSES, Effect.UNSETTLES)),
                others(ruling, List.of(Effect.SPARES)),
                ruling.entryPoints(),
                wakes ? rule.runTime() : "",
                wakes ? rule.ifUnfinished() : "",
                ruling.within()
                        .map(bound -> Durations.words(bound) + " (" + rule.boundSource() + ")")
                        .orElse(""),
                ruling.lookFor(),
                wakes ? rule.beware() : List.of(),
                ruling.settledBy(),
                rule.os().stream()
                        .filter(range -> range.name().equals(conditions.os().name()))
                        .map(OsRange::words)
                        .collect(Collectors.joining(", ")),
                rule.history(),
                ruling.grade().words() + " (" + ruling.grade() + ")",
                ruling.source(),
                ruling.rules());
    }

    private static String otherwise(Ruling ruling) {
        return "without that " + Answer.bare(ruling) + " ("
                + ruling.rule().says().id() + ")";
    }

    private static List<String> others(Ruling ruling, List<Effect> effects) {
        return ruling.gates().stream()
                .filter(gate -> effects.contains(gate.effect()) && !gate.says().equals(ruling.decisive()))
                .map(gate -> gate.about() + ": " + gate.says().why())
                .toList();
    }

    /** The explanation as a person reads it, in lines of at most so many characters. */
    public String text(int columns) {
        return message().render(columns);
    }

    /** The explanation as a headline and facts, for those who lay it out themselves. */
    public Message message() {
        Message message = Message.of(answer).with(ASKED, conditions).with("why", why);
        message = with(message, "until", until);
        message = with(message, "when", waits);
        message = with(message, "otherwise", otherwise);
        message = with(message, "also", lines(also));
        message = with(message, "no matter", lines(noMatter));
        message = with(message, "runs", lines(entryPoints));
        message = with(message, "run time", runTime);
        message = with(message, "if too slow", ifUnfinished);
        message = with(message, "in time", within);
        message = lookFor.isEmpty() ? message : message.quoting("look for", lines(lookFor));
        message = with(message, "beware", lines(beware));
        message = with(message, "settled by", settledBy);
        message = with(message, "versions", versions);
        message = with(message, "changes", lines(history));
        return message.with("how sure", grade).with("source", source).with("rules", String.join(", ", rules));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static Message with(Message message, String key, String value) {
        return value.isEmpty() ? message : message.with(key, value);
    }
}
