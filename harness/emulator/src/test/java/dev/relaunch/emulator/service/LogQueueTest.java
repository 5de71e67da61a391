package dev.relaunch.emulator.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.ios.LogLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.testng.annotations.Test;

public final class LogQueueTest {

    private static LogLine line(String text) {
        return new LogLine(Instant.EPOCH, "p", "", 1, "Notice", text);
    }

    @Test
    public void fullQueueDropsAndSaysHowMany() throws Exception {
        LogQueue queue = new LogQueue(2);
        for (String text : List.of("1", "2", "3", "4")) {
            queue.accept(line(text));
        }

        assertThat(queue.take()).extracting(LogLine::text).containsExactly("1", "2");
        queue.accept(line("5"));

        assertThat(queue.take())
                .extracting(LogLine::text)
                .containsExactly("2 messages dropped, the client did not keep up", "5");
    }

    @Test
    public void queueIsDrainedOnlyWhenItsLinesAreWritten() throws Exception {
        LogQueue queue = new LogQueue(10);
        assertThat(queue.isDrained()).isTrue();

        queue.accept(line("1"));
        assertThat(queue.isDrained()).isFalse();

        queue.take();
        assertThat(queue.isDrained()).as("taken, but perhaps not written yet").isFalse();

        queue.close();
        assertThat(queue.isDrained()).isTrue();
        assertThat(queue.take()).isEmpty();
    }

    @Test
    public void clientThatReadsNothingIsWaitedForTwoSeconds() {
        AtomicLong nanos = new AtomicLong();
        LogQueue queue = new LogQueue(10, nanos::get);
        queue.accept(line("1"));
        nanos.set(Duration.ofMillis(1_900).toNanos());
        assertThat(queue.isDrained()).isFalse();

        nanos.set(Duration.ofMillis(2_100).toNanos());
        assertThat(queue.isDrained()).isTrue();
    }

    /** It could hold up virtual time for ever, a little at a time. */
    @Test
    public void clientThatNeverCatchesUpIsWaitedForTenSeconds() throws Exception {
        AtomicLong nanos = new AtomicLong();
        LogQueue queue = new LogQueue(10, nanos::get);
        queue.accept(line("first"));
        for (int second = 1; second <= 9; second++) {
            nanos.set(Duration.ofSeconds(second).toNanos());
            queue.take();
            queue.accept(line("more"));
            assertThat(queue.isDrained()).as("after " + second + " s").isFalse();
        }
        nanos.set(Duration.ofSeconds(11).toNanos());
        queue.take();
        queue.accept(line("still more"));
        assertThat(queue.isDrained()).isTrue();
    }

    @Test
    public void pauseEndsWhenTheClientHasGone() throws Exception {
        LogQueue queue = new LogQueue(10);
        queue.close();

        long start = System.nanoTime();
        queue.pause(Duration.ofMinutes(1));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
}
