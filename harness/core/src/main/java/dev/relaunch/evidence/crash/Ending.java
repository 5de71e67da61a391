package dev.relaunch.evidence.crash;

import dev.relaunch.evidence.ExitCause;
import dev.relaunch.evidence.KillCode;
import java.util.Optional;

/**
 * What became of the process that a report is about.
 *
 * @param cause why it ended; UNKNOWN where it did not, or the report does not say
 * @param means completes "it ended because", in our words; "" where nothing is known
 * @param code the entry of the table that the words come from
 */
public record Ending(Fate fate, ExitCause cause, String means, Optional<KillCode> code) {

    /** Whether a process ended, and by whose doing. */
    public enum Fate {
        /** By its own fault. */
        CRASHED,
        /** By the system, the user or a tool. */
        KILLED,
        /** It was noted for something and went on. */
        SURVIVED,
        /** The report does not say that any process ended. */
        UNTOLD
    }

    static Ending of(Fate fate, ExitCause cause, String means) {
        return new Ending(fate, cause, means, Optional.empty());
    }

    static Ending untold(String why) {
        return of(Fate.UNTOLD, ExitCause.UNKNOWN, why);
    }
}
