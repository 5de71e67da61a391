package dev.relaunch.oracle;

import dev.relaunch.model.Conditions;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the oracle says of one trigger under some conditions, and every rule that took part in it.
 *
 * @param modality how sure it is
 * @param outcome with MUST what happens, with MUST_NOT what never does, with MAY what is likely
 * @param decisive what decided: the trigger's own rule, or a gate over it
 * @param rule the trigger's own rule for the state of the app
 * @param gates those of the circumstances, in the order of the table
 * @param signs what the log shows where that happens, whatever the trigger
 */
public record Ruling(
        Trigger trigger,
        Conditions conditions,
        Modality modality,
        Outcome outcome,
        Statement decisive,
        Rule rule,
        List<Gate> gates,
        List<String> signs) {

    /** The id of what decided. */
    public String id() {
        return decisive.id();
    }

    /** Why, in a sentence or two. */
    public String why() {
        return decisive.why();
    }

    /** Where it is known from. */
    public String source() {
        return decisive.source();
    }

    /** How good that source is. */
    public Grade grade() {
        return decisive.grade();
    }

    /** The gate that decided; empty where the trigger's own rule did. */
    public Optional<Gate> decidingGate() {
        return gates.stream().filter(gate -> gate.says().equals(decisive)).findFirst();
    }

    /** Whether it is open only because iOS picks the moment, and known to be so. */
    public boolean chosen() {
        return modality == Modality.MAY
                && !rule.waits().isEmpty()
                && decidingGate().isEmpty()
                && grade().firm();
    }

    /** For MAY, what would settle it, of everything that leaves it open; empty otherwise. */
    public String settledBy() {
        return modality == Modality.MAY
                ? statements()
                        .map(Statement::settledBy)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; "))
                : "";
    }

    /** The time that counts as "it came"; empty where nothing must come. */
    public Optional<Duration> within() {
        return modality == Modality.MUST ? rule.within() : Optional.empty();
    }

    /** Whose bound that is. */
    public String boundSource() {
        return rule.boundSource();
    }

    /** What runs in the app, in this order; empty where nothing does. */
    public List<String> entryPoints() {
        return modality == Modality.MUST || modality == Modality.MAY
                ? rule.entryPoints().of(outcome)
                : List.of();
    }

    /** What the log shows, in the particular and in general. */
    public List<String> lookFor() {
        List<String> lines = new ArrayList<>(decisive.lookFor());
        signs.stream()
                .map(sign -> sign.replace("<daemon>", requester()))
                .filter(sign -> !lines.contains(sign))
                .forEach(lines::add);
        return lines;
    }

    private String requester() {
        return trigger.requesterSeen() ? trigger.daemon() : "<probably " + trigger.daemon() + ">";
    }

    /** The ids of all that took part, what decided first. */
    public List<String> rules() {
        return Stream.concat(Stream.of(decisive), statements())
                .map(Statement::id)
                .distinct()
                .toList();
    }

    private Stream<Statement> statements() {
        return Stream.concat(Stream.of(rule.says()), gates.stream().map(Gate::says));
    }

    /** What a scenario may claim under it: anything under MAY, for there it is only measured; nothing where no result is worth anything. */
    public boolean allows(Outcome claimed) {
        return switch (modality) {
            case MUST -> claimed == outcome || (claimed == Outcome.STAY_TERMINATED && outcome == Outcome.EXTENSION);
            case MUST_NOT -> claimed == Outcome.STAY_TERMINATED;
            case MAY -> true;
            case INVALID -> false;
        };
    }

    /** What it says of the app, after the app's name: {@code must be relaunched in the background}. */
    public String label() {
        return modality.label() + " " + outcome.label();
    }
}
