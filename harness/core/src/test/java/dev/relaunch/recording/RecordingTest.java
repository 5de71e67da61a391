package dev.relaunch.recording;

import static dev.relaunch.command.testing.GoldenText.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.relaunch.command.testing.Folders;
import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Expectation;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

// The fields are set before each test.
@SuppressWarnings("NullAway.Init")
public final class RecordingTest {

    private static final OsVersion IOS = RecordingSamples.IOS;
    private static final RunInfo INFO = RecordingSamples.INFO;

    private static final List<Entry> ONE_OF_EACH = List.of(
            new Entry.Step(Entry.Step.LAUNCH, "open Field Recorder", Map.of("icon", "Field Recorder")),
            new Entry.Reading(Entry.Reading.REFRESH, "on", "on", "Settings"),
            new Entry.Command("POST /session/…/actions"),
            new Entry.Channel("syslog", Entry.Channel.State.CONNECTED, ""),
            new Entry.Claim(
                    "field-recorder",
                    "com.example.fieldrecorder",
                    new Conditions(Termination.DEBUG_EXIT, BackgroundAppRefresh.ON, IOS),
                    new Expectation(Outcome.STAY_TERMINATED, Optional.of(Trigger.URL_SESSION), Duration.ofMinutes(10))),
            new Entry.Pulled("urlsession", "finish upload u-17"),
            new Entry.HandsOff(true),
            new Entry.Probe("open Field Recorder"),
            new Entry.Failure("bench", "phone-1 is gone\n\n  next   plug it in"),
            new Entry.Judged("UNDETERMINED", "EVIDENCE_GAP", "cannot tell …"));

    /** The first recordings had no circumstances among their conditions: all was as usual. */
    @Test
    public void conditionsWithoutCircumstancesAreRead() throws IOException {
        Path written = folder.resolve("old");
        try (Recording recording = Recording.create(written, INFO, clock)) {
            ONE_OF_EACH.forEach(recording.journal()::append);
        }
        Path file = written.resolve("journal.ndjson");
        String old = Files.readString(file).replace(",\"circumstances\":[]", "");
        assertThat(old).doesNotContain("circumstances");
        Files.writeString(file, old);

        assertThat(Recorded.load(written).journal())
                .extracting(Journaled::entry)
                .containsExactlyElementsOf(ONE_OF_EACH);
    }

    @Test
    public void artifactsAreReadByTheirFolder() throws IOException {
        Path written = folder.resolve("crashed");
        try (Recording recording = Recording.create(written, INFO, clock)) {
            Path crash = Files.createDirectories(recording.artifact(Recorded.CRASHES));
            Files.writeString(crash.resolve("FieldRecorder.ips"), "{}");
        }
        assertThat(Recorded.load(written).artifacts(Recorded.CRASHES)).containsOnlyKeys("FieldRecorder.ips");
        assertThat(Recorded.load(written).artifacts("pictures")).isEmpty();
    }

    private TestClock clock;
    private Path folder;

    @BeforeMethod
    void makeFolder() throws IOException {
        folder = Folders.fresh();
        clock = new TestClock();
    }

    @AfterMethod(alwaysRun = true)
    void removeFolder() throws IOException {
        Folders.remove(folder);
    }

    @Test
    public void whatIsWrittenIsRead() {
        Path experiment = folder.resolve("runs/one");
        List<Journaled> written = new ArrayList<>();
        try (Recording recording = Recording.create(experiment, INFO, clock)) {
            ChannelWriter syslog = recording.channel("syslog");
            for (Entry entry : ONE_OF_EACH) {
                clock.advance(Duration.ofMillis(1500));
                written.add(recording.journal().append(entry));
                append(syslog, "x\0\u00e9\n");
            }
        }
        Recorded recorded = Recorded.load(experiment);
        assertThat(recorded.info()).isEqualTo(INFO);
        assertThat(recorded.journal()).isEqualTo(written);
        assertThat(recorded.remarks()).isEmpty();
        assertThat(written.get(3).seq()).isEqualTo(4);
        assertThat(written.get(3).offsets()).containsExactly(Map.entry("syslog", 15L));
    }

    @Test
    public void everyByteHasTheTimeAtWhichItsPieceArrived() {
        try (Recording recording = Recording.create(folder, INFO, clock)) {
            ChannelWriter syslog = recording.channel("syslog");
            append(syslog, "0123");
            clock.advance(Duration.ofSeconds(5));
            append(syslog, "45");
            assertThat(syslog.lastArrival()).hasValue(Instant.parse("2026-11-22T14:00:05Z"));
        }
        RecordedChannel syslog = Recorded.load(folder).channel("syslog").orElseThrow();
        assertThat(syslog.bytes()).asString(StandardCharsets.US_ASCII).isEqualTo("012345");
        assertThat(syslog.arrival(3)).hasValue(Instant.parse("2026-11-22T14:00:00Z"));
        assertThat(syslog.arrival(4)).hasValue(Instant.parse("2026-11-22T14:00:05Z"));
    }

    @Test
    public void aJournalCutAtAnyByteIsReadUpToThere() throws IOException {
        try (Recording recording = Recording.create(folder, INFO, clock)) {
            ONE_OF_EACH.forEach(recording.journal()::append);
        }
        Path journal = folder.resolve("journal.ndjson");
        byte[] whole = Files.readAllBytes(journal);
        for (int length = 0; length < whole.length; length++) {
            Files.write(journal, Arrays.copyOf(whole, length));
            Recorded recorded = Recorded.load(folder);
            int lines = lines(whole, length);
            assertThat(recorded.journal()).hasSize(lines);
            boolean torn = length > 0 && whole[length - 1] != '\n';
            assertThat(recorded.remarks()).hasSize(torn ? 1 : 0);
        }
    }

    @Test
    public void anIndexCutAtAnyByteNeverMakesAByteOlderThanItIs() throws IOException {
        try (Recording recording = Recording.create(folder, INFO, clock)) {
            ChannelWriter syslog = recording.channel("syslog");
            for (int i = 0; i < 3; i++) {
                clock.advance(Duration.ofMillis(1500));
                append(syslog, "piece");
            }
        }
        RecordedChannel whole = Recorded.load(folder).channel("syslog").orElseThrow();
        Path index = folder.resolve("channels/syslog.index");
        byte[] bytes = Files.readAllBytes(index);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(index, Arrays.copyOf(bytes, length));
            RecordedChannel cut = Recorded.load(folder).channel("syslog").orElseThrow();
            assertThat(cut.length()).isEqualTo(15);
            assertThat(cut.arrival(0)).isIn(Optional.empty(), whole.arrival(0));
            assertThat(cut.arrival(14).orElse(Instant.EPOCH))
                    .isBeforeOrEqualTo(whole.arrival(14).orElseThrow());
        }
    }

    @Test
    public void aChannelWithoutIndexIsStillRead() throws IOException {
        try (Recording recording = Recording.create(folder, INFO, clock)) {
            append(recording.channel("syslog"), "abc");
        }
        Files.delete(folder.resolve("channels/syslog.index"));
        Recorded recorded = Recorded.load(folder);
        assertThat(recorded.channel("syslog").orElseThrow().arrival(0)).isEmpty();
        assertThat(recorded.remarks())
                .containsExactly("channel syslog has no index: when its bytes arrived is not known");
    }

    @Test
    public void whatALaterVersionAddsIsPassedOver() throws IOException {
        try (Recording recording = Recording.create(folder, INFO, clock)) {
            recording.journal().append(new Entry.HandsOff(true));
        }
        Path journal = folder.resolve("journal.ndjson");
        String line = Files.readString(journal);
        Files.writeString(journal, line.replace("\"begins\":true", "\"begins\":true,\"mood\":\"calm\""));
        assertThat(Recorded.load(folder).journal()).hasSize(1);
        Files.writeString(journal, line.replace("hands-off", "feet-off"));
        Recorded recorded = Recorded.load(folder);
        assertThat(recorded.journal()).isEmpty();
        assertThat(recorded.remarks()).singleElement().asString().contains("\"feet-off\"");
    }

    @Test
    public void aMissingEntryIsRemarkedOn() throws IOException {
        try (Recording recording = Recording.create(folder, INFO, clock)) {
            ONE_OF_EACH.forEach(recording.journal()::append);
        }
        Path journal = folder.resolve("journal.ndjson");
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        lines.remove(4);
        Files.write(journal, lines);
        assertThat(Recorded.load(folder).remarks()).singleElement().asString().endsWith("entry 6 follows entry 4");
    }

    @Test
    public void aJournalDamagedBeforeItsEndIsRefused() throws IOException {
        try (Recording recording = Recording.create(folder, INFO, clock)) {
            recording.journal().append(new Entry.HandsOff(true));
        }
        Path journal = folder.resolve("journal.ndjson");
        Files.writeString(journal, "{\"seq\":2,\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> Recorded.load(folder))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(journal + ":2 is no journal entry");
    }

    @Test
    public void aFolderThatIsNoRecordingSaysWhatIsMissing() throws IOException {
        assertGolden("recording-no-folder", refusal(folder.resolve("none")));
        assertGolden("recording-no-run-json", refusal(folder));
        Files.writeString(folder.resolve("run.json"), "{\"format\": 7}");
        assertGolden("recording-other-format", refusal(folder));
        Files.writeString(folder.resolve("run.json"), "{\"format\": 1, \"exper");
        assertGolden("recording-damaged-run-json", refusal(folder));
    }

    @Test
    public void anInterruptOfTheWriterLosesNothing() {
        try (Recording recording = Recording.create(folder, INFO, clock)) {
            Thread.currentThread().interrupt();
            recording.journal().append(new Entry.HandsOff(true));
            append(recording.channel("syslog"), "abc");
            assertThat(Thread.interrupted()).isTrue();
            recording.journal().append(new Entry.HandsOff(false));
        }
        assertThat(Recorded.load(folder).journal()).hasSize(2);
    }

    @Test
    public void aRecordingIsNeverWrittenOver() {
        Recording.create(folder, INFO, clock).close();
        assertThatThrownBy(() -> Recording.create(folder, INFO, clock)).isInstanceOf(HarnessBug.class);
    }

    @Test
    public void entriesOfSeveralThreadsAreNumberedWithoutGaps() throws InterruptedException {
        try (Recording recording = Recording.create(folder, INFO, clock)) {
            ChannelWriter syslog = recording.channel("syslog");
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                Thread thread = new Thread(() -> {
                    for (int i = 0; i < 25; i++) {
                        append(syslog, "line\n");
                        recording.journal().append(new Entry.HandsOff(true));
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        Recorded recorded = Recorded.load(folder);
        assertThat(recorded.remarks()).isEmpty();
        assertThat(recorded.journal()).hasSize(100);
        assertThat(recorded.journal()).isSortedAccordingTo((a, b) -> Long.compare(offset(a), offset(b)));
        assertThat(recorded.channel("syslog").orElseThrow().length()).isEqualTo(500);
    }

    private static long offset(Journaled entry) {
        Long offset = entry.offsets().get("syslog");
        return offset == null ? 0 : offset;
    }

    private String refusal(Path place) {
        return catchThrowableOfType(ConfigException.class, () -> Recorded.load(place))
                .message()
                .render()
                .replace(folder.toString(), "<folder>");
    }

    private static int lines(byte[] bytes, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static void append(ChannelWriter channel, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        channel.append(bytes, 0, bytes.length);
    }
}
