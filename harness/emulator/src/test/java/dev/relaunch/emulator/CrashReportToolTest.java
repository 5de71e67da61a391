package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.files.FileTree;
import dev.relaunch.emulator.ios.Os;
import dev.relaunch.emulator.testing.PhoneLab;
import dev.relaunch.emulator.testing.Scratch;
import dev.relaunch.emulator.testing.ToolRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.testng.annotations.AfterClass;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Crash reports, as the distribution's idevicecrashreport fetches them. */
public final class CrashReportToolTest {

    private static final String NAME = "Recorder-2026-11-02-161336.ips";
    private static final String IPS = "{\"app_name\":\"Recorder\",\"bug_type\":\"309\"}\n{\"pid\":421}\n";
    private static final String OLD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict>"
            + "<key>description</key><string>Incident Identifier: 1</string></dict></plist>";

    private final PhoneLab lab = new PhoneLab(Os.IOS_18);
    private Scratch scratch = new Scratch(Path.of(""));

    @BeforeMethod
    public void begin() throws IOException {
        scratch = Scratch.create();
        report(NAME, IPS);
    }

    @AfterMethod(alwaysRun = true)
    public void end() throws IOException {
        lab.lab().faults(lab.udid()).endAll();
        FileTree reports = lab.phone().files().crashReports();
        for (String name : reports.list("/")) {
            reports.removeAll(name);
        }
        scratch.close();
    }

    @AfterClass(alwaysRun = true)
    public void close() {
        lab.close();
    }

    private void report(String name, String content) {
        lab.phone().files().crashReported(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private ToolRun fetch(String... options) throws InterruptedException {
        String[] arguments = Arrays.copyOf(options, options.length + 1);
        arguments[options.length] = scratch.toString();
        return lab.run("idevicecrashreport", arguments);
    }

    @Test
    public void reportsAreMovedOnce() throws Exception {
        ToolRun first = fetch();

        assertThat(first.out()).contains("Move: /" + NAME).endsWith("Done.");
        assertThat(first.exit()).isZero();
        assertThat(Files.readString(scratch.folder().resolve(NAME))).isEqualTo(IPS);
        assertThat(fetch().out()).isEqualTo("Done.");
    }

    @Test
    public void reportsThatAreCopiedStay() throws Exception {
        assertThat(fetch("-k").out()).contains("Copy: /" + NAME);
        assertThat(fetch("-k").out()).contains("Copy: /" + NAME);
        assertThat(lab.phone().files().crashReports().list("/")).contains(NAME);
    }

    @Test
    public void textOfAnOldReportIsTakenOutOfIt() throws Exception {
        report("Recorder_2026-11-02.plist", OLD);

        fetch("-e", "-k");

        assertThat(scratch.files()).contains("Recorder_2026-11-02.plist", "Recorder_2026-11-02.crash");
        assertThat(Files.readString(scratch.folder().resolve("Recorder_2026-11-02.crash")))
                .contains("Incident Identifier: 1");
    }

    @Test
    public void appThatCrashesLeavesItsReportForTheHost() throws Exception {
        String app = "com.example.birdlog";
        assertThat(lab.phone().developer().launch(app, false)).isPresent();
        lab.phone().control().perform("crash", Map.of("bundle", app));
        awaitReport("BirdLog-");

        fetch();

        String report = scratch.files().stream()
                .filter(name -> name.startsWith("BirdLog-"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(scratch.folder().resolve(report))).contains("\"bug_type\":\"309\"", app);
    }

    /** ReportCrash takes its time. */
    private void awaitReport(String prefix) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (lab.phone().files().newCrashReports().keySet().stream().noneMatch(name -> name.startsWith(prefix))) {
            assertThat(System.nanoTime()).as("no report " + prefix).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    public void foldersComeToo() throws Exception {
        report("DiagnosticLogs/security.log", "nothing\n");

        fetch();

        assertThat(scratch.files()).containsExactly("DiagnosticLogs/security.log", NAME);
    }

    @Test
    public void reportOfThreeMegabytesComesWhole() throws Exception {
        byte[] long3 = new byte[3_000_001];
        new Random(1).nextBytes(long3);
        lab.phone().files().crashReported("big.ips", long3);

        fetch();

        assertThat(Files.readAllBytes(scratch.folder().resolve("big.ips"))).isEqualTo(long3);
    }

    /** Its worst habit: it says nothing at all. */
    @Test
    public void lockedPhoneGivesNothingAndTheToolDoesNotSayWhy() throws Exception {
        lab.lab().faults(lab.udid()).begin(WireFault.PASSCODE_LOCKED);

        ToolRun run = fetch();

        assertThat(run.all()).isEmpty();
        assertThat(run.exit()).isEqualTo(255);
        assertThat(scratch.files()).isEmpty();
    }
}
