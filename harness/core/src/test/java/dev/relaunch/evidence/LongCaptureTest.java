package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.testng.annotations.Test;

/** Of a capture that goes on and on, the beginning and the end are told, and what is between is counted. */
public final class LongCaptureTest {

    @Test
    public void firstAndLastEventsAreToldAndThoseBetweenCounted() throws IOException {
        int lives = 30_000;

        Story story = story(lives, "app");

        List<Story.Event> events = story.apps().get(0).events();
        assertThat(events).hasSize(2 * Chapters.KEPT_MAX + 1);
        assertThat(events.get(0).line()).isEqualTo(1);
        assertThat(events.get(events.size() - 1).line()).isEqualTo(2L * lives);
        Story.Event omitted = events.get(Chapters.KEPT_MAX);
        assertThat(omitted.kind()).isEqualTo("omitted");
        assertThat(omitted.text()).isEqualTo("… 59,000 more events from here to the next line");
        assertThat(omitted.line()).isEqualTo(Chapters.KEPT_MAX + 1);
        assertThat(story.extent().records()).isEqualTo(2L * lives);
    }

    @Test
    public void shortLivesAreToldWhole() throws IOException {
        Story story = story(Chapters.KEPT_MAX, "app");

        assertThat(story.apps().get(0).events())
                .hasSize(2 * Chapters.KEPT_MAX)
                .noneMatch(event -> event.kind().equals("omitted"));
    }

    /** A broken log may name an app in each line. */
    @Test
    public void appsWithoutNumberAreCounted() throws IOException {
        Story story = story(20_000, "app#");

        assertThat(story.apps()).hasSize(1_000);
        assertThat(story.onlookers().get(0).text()).isEqualTo("38,000 events of yet other apps");
    }

    private static Story story(int lives, String app) throws IOException {
        List<InputStream> texts = IntStream.range(0, lives)
                .mapToObj(i -> life(i, app.replace("#", Integer.toString(i))))
                .<InputStream>map(text -> new ByteArrayInputStream(text.getBytes(UTF_8)))
                .toList();
        try (InputStream log = new SequenceInputStream(Collections.enumeration(texts))) {
            return new Capture(LocalDate.of(2026, 11, 22), Signatures.bundled(), List.of()).read(log);
        }
    }

    private static String life(int i, String app) {
        String process = "[app<com.example." + app + ">:" + (100 + i) + "]";
        String daemon = String.format(
                Locale.ROOT, "Nov 22 14:%02d:%02d Lab runningboardd(RunningBoard)[35] <Notice>: ", i / 60 % 60, i % 60);
        return daemon + "Now tracking process: " + process + "\n" + daemon + process
                + " termination reported by launchd (0, 0, 0)\n";
    }
}
