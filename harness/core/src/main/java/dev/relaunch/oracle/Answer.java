package dev.relaunch.oracle;

import dev.relaunch.model.Outcome;

/** A ruling in one sentence. */
final class Answer {

    private Answer() {}

    static String of(Ruling ruling) {
        String condition =
                ruling.decidingGate().map(gate -> " while " + gate.about()).orElse("");
        return switch (ruling.modality()) {
            case MUST -> "yes: the app must be " + done(ruling);
            case MUST_NOT -> "no: the app must not be " + done(ruling) + condition;
            case MAY ->
                (ruling.chosen() ? "perhaps" : "not settled") + ": the app " + likely(ruling.outcome()) + done(ruling)
                        + condition + ", so it is measured and not judged";
            case INVALID -> "worth nothing:" + condition + " no result says what iOS does by itself";
        };
    }

    /** The same of the trigger's own rule alone, as a clause that begins with the app. */
    static String bare(Ruling ruling) {
        Rule rule = ruling.rule();
        Outcome outcome = rule.response().of(ruling.conditions().termination());
        String how = switch (rule.modality()) {
            case MUST, MUST_NOT -> rule.modality().label() + " ";
            case MAY, INVALID -> likely(outcome);
        };
        return "it " + how + done(outcome, ruling);
    }

    private static String likely(Outcome outcome) {
        return outcome == Outcome.STAY_TERMINATED ? "is probably " : "may be ";
    }

    private static String done(Ruling ruling) {
        return done(ruling.outcome(), ruling);
    }

    private static String done(Outcome outcome, Ruling ruling) {
        String trigger = ruling.trigger().label();
        return switch (outcome) {
            case RELAUNCH, RESUME, OPEN, END -> outcome.label() + " by " + trigger;
            case DELIVER ->
                "told in its running process that " + ruling.trigger().happens();
            case EXTENSION -> outcome.label() + " for " + trigger;
            case PREWARM -> outcome.label();
            case STAY_TERMINATED -> "left as it is by " + trigger;
        };
    }
}
