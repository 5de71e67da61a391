package dev.relaunch.scenario;

import dev.relaunch.model.Expectation;
import dev.relaunch.model.Outcome;
import java.time.Duration;
import java.util.Optional;

/** What can be claimed of an app, and the units it is claimed in; made to be imported statically. */
public final class Expectations {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private Expectations() {}

    /** A new process of the app, launched in the background, whose relaunch path runs to its end; within ten minutes unless said. */
    public static Expectation relaunchInBackground() {
        return new Expectation(Outcome.RELAUNCH, Optional.empty(), WINDOW);
    }

    /** The process that was suspended, running again in the background with no new launch; within ten minutes unless said. */
    public static Expectation resumeInBackground() {
        return new Expectation(Outcome.RESUME, Optional.empty(), WINDOW);
    }

    /** No background relaunch at all; for ten minutes unless said. Holds only where every moment of it was watched. */
    public static Expectation stayTerminated() {
        return new Expectation(Outcome.STAY_TERMINATED, Optional.empty(), WINDOW);
    }

    public static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    public static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** A number of bytes: a megabyte has 1,000,000. */
    public static long megabytes(long megabytes) {
        return Math.multiplyExact(megabytes, 1_000_000L);
    }
}
