package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.testng.Reporter;
import org.testng.annotations.Test;

/** Hostile bytes neither end the lab nor stay with it. */
public final class FuzzTest {

    private static final int ROUNDS = 300;
    private static final int THREADS_LEFT_MAX = 12;

    @Test
    public void hostileBytesCostTheirOwnConnectionOnly() throws Exception {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        String replay = "replay with -Dtest=FuzzTest -Dfuzz.seed=" + seed;
        Reporter.log(replay, true);
        int threadsBefore = Thread.activeCount();
        try (Fuzz fuzz = new Fuzz(seed)) {
            for (int i = 0; i < ROUNDS; i++) {
                fuzz.round(i);
            }

            assertThat(fuzz.uncaught()).as(replay).isEmpty();
            assertThat(fuzz.alive()).as(replay).isTrue();
            assertThat(threadsThatStay(threadsBefore))
                    .as("threads more than before; " + replay)
                    .isLessThan(THREADS_LEFT_MAX);
        }
    }

    /** Those of hung-up connections need a moment to end. */
    private static int threadsThatStay(int before) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (Thread.activeCount() - before >= THREADS_LEFT_MAX && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return Thread.activeCount() - before;
    }
}
