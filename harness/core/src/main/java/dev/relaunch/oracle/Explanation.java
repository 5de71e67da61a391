package dev.relaunch.oracle;

import dev.relaunch.model.Conditions;
import dev.relaunch.model.Durations;
import dev.relaunch.model.Message;
import dev.relaunch.model.Trigger;
import java.util.List;

/**
 * What the oracle says of one trigger under some conditions, told like a colleague who knows. A value that can be written as JSON
 * as it is.
 *
 * @param answer in one sentence
 * @param within the time bound in words; empty where there is none
 * @param grade what the source's grade means
 */
public record Explanation(
        String rule,
        String trigger,
        String conditions,
        String modality,
        String outcome,
        String answer,
        String within,
        List<String> entryPoints,
        String runTime,
        String why,
        List<String> lookFor,
        String source,
        String grade,
        String settledBy) {

    public static Explanation of(Oracle oracle, Trigger trigger, Conditions conditions) {
        Rule rule = oracle.ruling(trigger, conditions);
        return new Explanation(
                rule.id(),
                trigger.key(),
                conditions.label() + " · " + conditions.os(),
                rule.modality().name(),
                rule.outcome().name(),
                answer(rule, trigger),
                rule.within()
                        .map(bound -> Durations.words(bound) + " (" + rule.boundSource() + ")")
                        .orElse(""),
                rule.entryPoints(),
                rule.runTime(),
                rule.why(),
                rule.lookFor(),
                rule.source(),
                meaning(rule.grade()),
                rule.settledBy());
    }

    private static String answer(Rule rule, Trigger trigger) {
        String by =
                " by " + trigger.label() + (rule.grade().equals("RECALL") ? " (by recall: no source was read)" : "");
        return switch (rule.modality()) {
            case MUST -> "yes: the app must be " + rule.outcome().label() + by;
            case MUST_NOT -> "no: the app must not be " + rule.outcome().label() + by;
            case MAY ->
                "not settled: the app may be " + rule.outcome().label() + by + ", so it is measured and not judged";
        };
    }

    private static String meaning(String grade) {
        return switch (grade) {
            case "DOC" -> "DOC: Apple's documentation";
            case "DTS" -> "DTS: an Apple engineer on the developer forums";
            case "OBS" -> "OBS: observed by others, with logs or dates";
            case "DEC" -> "DEC: read out of Apple's daemons";
            case "RECALL" -> "RECALL: common knowledge of which no page was read; verify before relying on it";
            case "UNC" -> "UNC: sources are missing or disagree";
            case "LOGIC" -> "LOGIC: it cannot be otherwise";
            default -> grade;
        };
    }

    /** The explanation as a person reads it. */
    public String text() {
        return message().render();
    }

    private Message message() {
        Message message = Message.of(answer)
                .with("rule", rule)
                .with("conditions", conditions)
                .with("why", why);
        message = with(message, "within", within);
        message = with(message, "runs", String.join("\n", entryPoints));
        message = with(message, "run time", runTime);
        message = with(message, "look for", String.join("\n", lookFor));
        message = with(message, "settled by", settledBy);
        return message.with("source", source).with("grade", grade);
    }

    private static Message with(Message message, String key, String value) {
        return value.isEmpty() ? message : message.with(key, value);
    }
}
