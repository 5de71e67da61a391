package dev.relaunch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.testng.annotations.AfterClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** {@code relaunch read} of reports, and of a folder with logs and reports in it. */
public final class ReadFolderTest {

    private static final String LOG = """
            Nov 22 14:02:00 iPhone SpringBoard(FrontBoard)[34] <Notice>: [FBSystemService][0x1] Received request to open "com.example.fieldrecorder" from nsurlsessiond:94.
            Nov 22 14:02:00 iPhone SpringBoard(FrontBoard)[34] <Notice>: Bootstrapping app<com.example.fieldrecorder> with intent background
            Nov 22 14:02:00 iPhone runningboardd(RunningBoard)[35] <Notice>: Now tracking process: [app<com.example.fieldrecorder>:812]
            Nov 22 14:02:05 iPhone dasd[82] <Notice>: com.apple.pushLaunch.com.example.fieldrecorder:DA4ED2:[
            \t{name: Device Activity Policy, policyWeight: 20.000, response: {33, 0.00, [{deviceActivity == 1}]}}
            \t{name: Thermal Policy, policyWeight: 5.000, response: {100, 0.00, [{thermalLevel > 10}]}}
             ], Decision: AMNP}
            Nov 22 14:02:11 iPhone runningboardd(RunningBoard)[35] <Notice>: [app<com.example.fieldrecorder>:812] termination reported by launchd (15, 3735883980, 9)
            Nov 22 14:03:00 iPhone runningboardd(RunningBoard)[35] <Notice>: Now tracking process: [app<com.example.other>:813]
            Nov 22 14:03:09 iPhone debugserver[820] <Notice>: debugserver will use ASL for internal logging.
            """;

    private static final String CRASH = "{\"bug_type\":\"309\",\"os_version\":\"iPhone OS 18.5 (22F76)\"}\n"
            + "{\"pid\":812,\"procName\":\"FieldRecorder\",\"procRole\":\"Background\",\"modelCode\":\"iPhone15,4\","
            + "\"captureTime\":\"2026-11-22 14:02:11.3 +0100\",\"procLaunch\":\"2026-11-22 14:02:00.1 +0100\","
            + "\"bundleInfo\":{\"CFBundleIdentifier\":\"com.example.fieldrecorder\"},"
            + "\"exception\":{\"type\":\"EXC_CRASH\",\"signal\":\"SIGKILL\"},"
            + "\"termination\":{\"namespace\":\"RUNNINGBOARD\",\"code\":3735883980}}";

    private static final String JETSAM = "{\"bug_type\":\"298\",\"timestamp\":\"2026-11-22 14:05:00 +0100\"}\n"
            + "{\"memoryStatus\":{\"pageSize\":16384},\"largestProcess\":\"Maps\",\"processes\":["
            + "{\"pid\":700,\"name\":\"Maps\",\"rpages\":190000},"
            + "{\"pid\":812,\"name\":\"FieldRecorder\",\"rpages\":24576,\"reason\":\"vm-pageshortage\",\"states\":[\"suspended\"]}]}";

    private final Path folder;

    public ReadFolderTest() throws IOException {
        folder = Files.createTempDirectory("relaunch-read-folder");
        Files.writeString(folder.resolve("a-syslog.txt"), LOG);
        Files.writeString(folder.resolve("b-lock.ips"), CRASH);
        Files.writeString(folder.resolve("c-jetsam.ips"), JETSAM);
        Files.writeString(folder.resolve("d-other.ips"), CRASH.replace("fieldrecorder", "other"));
        Files.writeString(folder.resolve("e-notes.txt"), "nothing of the kind\n");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("f-lock.ips.gz")))) {
            packed.write(CRASH.getBytes(UTF_8));
        }
    }

    @AfterClass(alwaysRun = true)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @DataProvider
    public Object[][] widths() {
        return new Object[][] {{80}, {100}, {140}};
    }

    @Test(dataProvider = "widths")
    public void aFolderReadsWellAtEveryWidth(int columns) {
        TextConsole text = new TextConsole(OptionalInt.of(columns));

        assertThat(text.run("read", folder.toString(), "--date", "2026-11-22")).isEqualTo(0);

        String told = text.out().replace(folder + "/", "");
        assertThat(Arrays.stream(told.split("\n"))).allMatch(line -> line.length() <= columns);
        Golden.assertMatches("read-folder-" + columns, told);
        assertThat(text.err()).startsWith("1 file is no log and no report").contains("e-notes.txt");
    }

    @Test
    public void oneAppAloneIsToldOfWithWhatConcernsTheDevice() {
        TextConsole text = new TextConsole();

        assertThat(text.run("read", folder.toString(), "--app", "com.example.fieldrecorder"))
                .isEqualTo(0);

        assertThat(text.out())
                .contains(
                        "launched in the background by nsurlsessiond", "debugger at work", "b-lock.ips", "c-jetsam.ips")
                .doesNotContain("com.example.other", "d-other.ips");
        assertThat(text.err()).contains("1 report is of another app");
    }

    @Test
    public void aReportIsOneJsonDocument() throws IOException {
        TextConsole text = new TextConsole();

        assertThat(text.run("read", folder.resolve("b-lock.ips").toString(), "--json"))
                .isEqualTo(0);

        JsonNode document = new ObjectMapper().readTree(text.out());
        assertThat(document.path("kind").asText()).isEqualTo("CRASH");
        assertThat(document.path("headline").asText())
                .startsWith("FieldRecorder was killed by the system: it held a lock");
        assertThat(document.path("ending").path("cause").asText()).isEqualTo("SYSTEM");
        assertThat(document.path("ending").path("code").path("grade").asText()).isEqualTo("DOC");
        assertThat(document.path("pid").asInt()).isEqualTo(812);
        assertThat(document.path("at").asText()).startsWith("2026-11-22T");
    }

    @Test
    public void aFolderIsOneJsonArray() throws IOException {
        TextConsole text = new TextConsole();

        assertThat(text.run("read", folder.toString(), "--json")).isEqualTo(0);

        JsonNode documents = new ObjectMapper().readTree(text.out());
        assertThat(documents).hasSize(5);
        assertThat(documents.get(0).path("apps").get(0).path("bundleId").asText())
                .isEqualTo("com.example.fieldrecorder");
        assertThat(documents.get(2).path("victims").get(0).path("bytes").asLong())
                .isEqualTo(24576L * 16384);
    }

    @Test
    public void standardInputMayBeAReportOrALog() {
        assertThat(ofStandardInput(CRASH)).startsWith("FieldRecorder was killed by the system");
        assertThat(ofStandardInput(LOG)).startsWith("7 records in 10 lines");
    }

    private static String ofStandardInput(String content) {
        InputStream before = System.in;
        TextConsole text = new TextConsole();
        try {
            System.setIn(new ByteArrayInputStream(content.getBytes(UTF_8)));
            assertThat(text.run("read", "-")).isEqualTo(0);
        } finally {
            System.setIn(before);
        }
        return text.out();
    }

    @Test
    public void hostileNamesCannotWriteToTheTerminal() throws IOException {
        TextConsole text = new TextConsole();
        Path hostile = Files.write(
                Files.createTempFile("relaunch-hostile", ".ips"),
                CRASH.replace("\"FieldRecorder\"", "\"Bad\\u001b[2J\\nName\"").getBytes(UTF_8));

        assertThat(text.run("read", hostile.toString())).isEqualTo(0);
        Files.delete(hostile);

        ByteArrayOutputStream controls = new ByteArrayOutputStream();
        text.out().chars().filter(c -> c != '\n' && Character.isISOControl(c)).forEach(controls::write);
        assertThat(controls.size()).isZero();
    }
}
