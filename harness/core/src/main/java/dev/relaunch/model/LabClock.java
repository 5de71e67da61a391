package dev.relaunch.model;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * The lab's time, which all scenario code lives by: wall time on real phones, the phones' own virtual time on the embedded lab.
 *
 * <p>No scenario sleeps on the wall clock, so a ten-minute window costs seconds where the lab can hurry.
 */
public interface LabClock {

    /** Now, in lab time. */
    Instant now();

    /**
     * Says that the harness only waits from here until the returned handle is closed, so that a lab whose time is its own may let
     * it run faster. A lab of real phones ignores it. Handles nest; time is normal again when the last is closed.
     */
    Hurry hurry();

    /**
     * Waits until the condition holds, for at most {@code bound} of lab time; looks at it every few milliseconds.
     *
     * @return whether the condition held before the bound was over
     */
    default boolean await(Duration bound, BooleanSupplier condition) throws InterruptedException {
        Instant deadline = now().plus(bound);
        while (!condition.getAsBoolean()) {
            if (now().isAfter(deadline)) {
                return condition.getAsBoolean();
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }

    /** How often {@link #await} looks, in wall milliseconds. */
    int POLL_MILLIS = 2;

    /** A stretch in which the harness only waits. */
    interface Hurry extends AutoCloseable {
        @Override
        void close();
    }
}
