package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** One and the same log in every form is read alike, and its form is told by its content. */
public final class LogFormsTest {

    @DataProvider
    public Object[][] forms() {
        return new Object[][] {
            {LogForm.SYSLOG, Samples.SYSLOG, List.of("Notice", "Notice", "Error"), 0},
            {LogForm.SYSLOG, Samples.SUBSECONDS, List.of("Notice", "Notice", "Error"), 0},
            {LogForm.SYSLOG, Samples.APPIUM, List.of("Notice", "Notice", "Error"), 3},
            {LogForm.SHOW, Samples.SHOW, List.of("Default", "Default", "Error"), 2},
            {LogForm.SHOW_COMPACT, Samples.SHOW_COMPACT, List.of("Df", "Df", "E"), 1},
            {LogForm.SHOW_SYSLOG, Samples.SHOW_SYSLOG, List.of("", "", ""), 1},
            {LogForm.SHOW_NDJSON, Samples.SHOW_NDJSON, List.of("Default", "Default", "Error"), 1},
            {LogForm.SHOW_JSON, Samples.SHOW_JSON, List.of("Default", "Default", "Error"), 1},
            {LogForm.CONSOLE, Samples.CONSOLE, List.of("default", "默认", ""), 0},
        };
    }

    @Test(dataProvider = "forms")
    public void everyFormTellsTheSameRecords(LogForm form, String text, List<String> levels, int strays) {
        byte[] bytes = text.getBytes(UTF_8);
        Samples.Read read = Samples.read(text);

        assertThat(Layout.of(bytes, bytes.length).form()).isEqualTo(form);
        assertThat(read.records())
                .extracting(LogRecord::process)
                .containsExactly("SpringBoard", "runningboardd", "runningboardd");
        assertThat(read.records())
                .extracting(LogRecord::message)
                .containsExactly(
                        "Bootstrapping app<a.b> with intent background",
                        "Acquiring assertion targeting [app<a.b>:812] attributes:[\n\t<RBSDomainAttribute|"
                                + " domain:\"com.apple.frontboard\">\n\t]>",
                        "[app<a.b>:812] Suspending task.");
        assertThat(read.records()).extracting(LogRecord::level).containsExactlyElementsOf(levels);
        assertThat(read.records())
                .extracting(record -> Stamps.dateAndTime(record.time()))
                .containsExactly("2026-11-22T14:02:09", "2026-11-22T14:02:10", "2026-11-22T14:02:11");
        assertThat(read.records())
                .filteredOn(record -> record.pid() != 0)
                .allMatch(record -> List.of(35, 36).contains(record.pid()));
        assertThat(read.records())
                .filteredOn(record -> !record.library().isEmpty())
                .allMatch(record -> List.of("FrontBoard", "RunningBoard").contains(record.library()));
        assertThat(read.strays()).isEqualTo(strays);
        assertThat(read.midLine()).isFalse();
        for (LogRecord record : read.records()) {
            assertThat(text.lines().toList().get((int) record.line() - 1))
                    .isEqualTo(lineAt(bytes, (int) record.offset()));
        }
    }

    /** The whole line that holds the byte at this offset. */
    private static String lineAt(byte[] bytes, int offset) {
        int from = offset;
        while (from > 0 && bytes[from - 1] != '\n') {
            from--;
        }
        return new String(bytes, from, bytes.length - from, UTF_8)
                .lines()
                .findFirst()
                .orElse("");
    }

    @Test(dataProvider = "forms")
    public void everyFormTellsTheSameStory(LogForm form, String text, List<String> levels, int strays) {
        Story story = Samples.story(text.getBytes(UTF_8));

        assertThat(story.extent().records()).isEqualTo(3);
        assertThat(story.extent().from()).isEqualTo("2026-11-22T14:02:09");
        assertThat(story.extent().to()).isEqualTo("2026-11-22T14:02:11");
        assertThat(story.apps()).extracting(Story.AppStory::bundleId).containsExactly("a.b");
        assertThat(story.apps().get(0).events()).extracting(Story.Event::kind).contains("suspended");
    }

    /** What looks like another form within a record is text: the form is that of the most lines. */
    @Test
    public void continuationLinesThatLookLikeAnotherFormAreText() {
        String text = Samples.CONSOLE + "\n" + Samples.SYSLOG + Samples.SYSLOG;

        assertThat(Samples.read(text).records()).hasSize(6);
    }

    @Test
    public void carriageReturnsAndNulsChangeNothing() {
        String framed = "\0" + Samples.SYSLOG.replace("\n", "\r\n\0");

        assertThat(Samples.read(framed).records())
                .extracting(LogRecord::message)
                .isEqualTo(Samples.read(Samples.SYSLOG).records().stream()
                        .map(LogRecord::message)
                        .toList());
    }

    @Test
    public void aByteOrderMarkIsNoText() {
        String text = Samples.SUBSECONDS;

        assertThat(Samples.read("\uFEFF" + text).records())
                .extracting(record -> record.offset() - 3)
                .containsExactlyElementsOf(Samples.read(text).records().stream()
                        .map(LogRecord::offset)
                        .toList());
    }

    @Test
    public void compressedLogsAreReadWithAllTheirMembers() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(gzip(Samples.SYSLOG));
        file.write(gzip(Samples.SYSLOG.replace("14:02", "14:03")));

        assertThat(Samples.story(file.toByteArray()).extent().records()).isEqualTo(6);
    }

    /** What could be unpacked is told, and that it is not all. */
    @Test
    public void aCompressedLogThatIsCutSaysSo() throws IOException {
        byte[] whole = gzip(Samples.SYSLOG.repeat(50));
        Story.Extent extent =
                Samples.story(Arrays.copyOf(whole, whole.length - 10)).extent();

        assertThat(extent.endsInMidLine()).isTrue();
        assertThat(extent.records()).isPositive();
        assertThat(Samples.story(whole).extent().endsInMidLine()).isFalse();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    /** PowerShell writes UTF-16 when the output of a tool is sent to a file. */
    @Test
    public void sixteenBitsAreRead() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = ("\uFEFF" + Samples.CONSOLE).getBytes(charset);

            assertThat(Samples.story(bytes).extent())
                    .isEqualTo(Samples.story(Samples.CONSOLE.getBytes(UTF_8)).extent());
        }
    }

    /** A row without a date belongs to the day after when its time is much earlier. */
    @Test
    public void midnightPassesInACopyWithoutDates() {
        String text = "default\t23:59:59.000000+0100\ta\tx\ndefault\t00:00:01.000000+0100\ta\ty\n";

        assertThat(Samples.read(text).records())
                .extracting(record -> Stamps.dateAndTime(record.time()))
                .containsExactly("2026-11-22T23:59:59", "2026-11-23T00:00:01");
    }
}
