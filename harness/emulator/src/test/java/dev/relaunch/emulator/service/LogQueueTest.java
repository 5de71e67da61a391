package dev.relaunch.emulator.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.ios.LogLine;
import java.time.Instant;
import java.util.List;
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
}
