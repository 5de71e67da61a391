package dev.relaunch.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What a scenario claims of an app after the trigger: a value that describes itself.
 *
 * <p>{@code window} is lab time, counted from the trigger: the outcome must be seen within it, or, for {@link
 * Outcome#STAY_TERMINATED}, nothing may be seen for the whole of it.
 */
public record Expectation(Outcome outcome, Optional<Trigger> trigger, Duration window) {

    /** The same expectation, with the daemon of this trigger as the one who must have asked for it. */
    public Expectation by(Trigger trigger) {
        return new Expectation(outcome, Optional.of(trigger), window);
    }

    /** The same expectation, to be seen within this much lab time after the trigger. */
    public Expectation within(Duration window) {
        return new Expectation(outcome, trigger, window);
    }

    /** The same expectation, to hold for this much lab time after the trigger. */
    public Expectation forAtLeast(Duration window) {
        return within(window);
    }

    /** The words for it after the app's name and "was": {@code relaunched in the background by URLSession within 10 min}. */
    public String label() {
        String by = trigger.map(t -> " by " + t.label()).orElse("");
        String bound = outcome == Outcome.STAY_TERMINATED ? " for " : " within ";
        return outcome.label() + by + bound + Durations.words(window);
    }
}
