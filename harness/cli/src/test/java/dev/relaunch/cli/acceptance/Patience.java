package dev.relaunch.cli.acceptance;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for something that another process does, for a bounded time. */
final class Patience {

    private static final long LOOK_MILLIS = 2;

    private Patience() {}

    /** Looks until there is something, and returns it. */
    static <T> T untilThere(Duration bound, Supplier<Optional<T>> look, Supplier<String> otherwise) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.orElseThrow();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + bound.toSeconds() + " s for " + otherwise.get());
            }
            pause();
        }
    }

    /** Looks until it is so. */
    static void until(Duration bound, BooleanSupplier so, Supplier<String> otherwise) {
        untilThere(bound, () -> so.getAsBoolean() ? Optional.of(true) : Optional.empty(), otherwise);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stop);
        }
    }
}
