package dev.relaunch.oracle;

import dev.relaunch.model.Conditions;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.Message;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import java.util.List;
import java.util.Optional;

/**
 * What iOS must, must not or may do when a trigger fires: a table, written from Apple's words and not from the emulator's.
 *
 * <p>Each trigger has a rule for each state of the app; over it stand the gates, which can only take away: a gate that refuses wins
 * over one that unsettles, and what a rule forbids no gate gives back.
 */
public final class Oracle {

    private static final Oracle BUNDLED = new Oracle(Table.bundled());

    private final Table table;

    Oracle(Table table) {
        this.table = table;
    }

    /** The rules that come with the harness. */
    public static Oracle bundled() {
        return BUNDLED;
    }

    Table table() {
        return table;
    }

    /** The answer for these conditions: there always is one, the lint says so. */
    public Ruling ruling(Trigger trigger, Conditions conditions) {
        Rule rule = rule(trigger, conditions.termination(), conditions.os());
        List<Gate> gates = table.sections().stream()
                .filter(section -> section.matches(conditions))
                .flatMap(section -> section.gates().stream())
                .filter(gate -> gate.appliesTo(trigger, conditions.termination(), conditions.os()))
                .toList();
        Optional<Gate> invalid = first(gates, Effect.INVALIDATES);
        if (invalid.isPresent()) {
            return ruling(trigger, conditions, Modality.INVALID, invalid.get().says(), rule, gates);
        }
        Optional<Gate> refusal = first(gates, Effect.REFUSES);
        if (refusal.isPresent() && rule.modality() != Modality.MUST_NOT) {
            return ruling(trigger, conditions, Modality.MUST_NOT, refusal.get().says(), rule, gates);
        }
        Optional<Gate> doubt = first(gates, Effect.UNSETTLES);
        if (doubt.isPresent() && rule.modality() == Modality.MUST) {
            return ruling(trigger, conditions, Modality.MAY, doubt.get().says(), rule, gates);
        }
        return ruling(trigger, conditions, rule.modality(), rule.says(), rule, gates);
    }

    private Rule rule(Trigger trigger, Termination termination, OsVersion os) {
        return table.rules(trigger).stream()
                .filter(rule -> rule.appliesTo(trigger, termination, os))
                .findFirst()
                .orElseThrow(() -> new HarnessBug(Message.of("the oracle has no rule for " + trigger.label()
                        + " with an app " + termination.label() + " on " + os)));
    }

    private static Optional<Gate> first(List<Gate> gates, Effect effect) {
        return gates.stream().filter(gate -> gate.effect() == effect).findFirst();
    }

    private Ruling ruling(
            Trigger trigger,
            Conditions conditions,
            Modality modality,
            Statement decisive,
            Rule rule,
            List<Gate> gates) {
        // What is refused is the wake, even where the rule alone would have let nothing happen.
        Response response =
                modality == Modality.MUST_NOT && rule.response() == Response.NOTHING ? Response.WAKE : rule.response();
        Outcome outcome = response.of(conditions.termination());
        return new Ruling(
                trigger, conditions, modality, outcome, decisive, rule, gates, table.signs(modality, outcome));
    }
}
