package dev.relaunch.oracle;

import dev.relaunch.model.Outcome;
import dev.relaunch.model.Termination;

/** What a rule says that iOS does; what that is for one app depends on whether its process is still there. */
public enum Response {
    WAKE(Outcome.RELAUNCH),
    DELIVER(Outcome.DELIVER),
    OPEN(Outcome.OPEN),
    EXTENSION(Outcome.EXTENSION),
    PREWARM(Outcome.PREWARM),
    END(Outcome.END),
    NOTHING(Outcome.STAY_TERMINATED);

    private final Outcome outcome;

    Response(Outcome outcome) {
        this.outcome = outcome;
    }

    /** The outcome for an app in this state: a wake resumes a suspended process, launches where there is none, and tells one that runs. */
    Outcome of(Termination termination) {
        if (this != WAKE) {
            return outcome;
        }
        return termination == Termination.SUSPENDED
                ? Outcome.RESUME
                : termination.running() ? Outcome.DELIVER : Outcome.RELAUNCH;
    }
}
