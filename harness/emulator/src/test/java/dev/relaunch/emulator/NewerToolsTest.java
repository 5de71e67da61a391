package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.ios.Os;
import dev.relaunch.emulator.testing.Clients;
import dev.relaunch.emulator.testing.PhoneLab;
import dev.relaunch.emulator.testing.Ports;
import dev.relaunch.emulator.testing.Scratch;
import dev.relaunch.emulator.testing.Tool;
import dev.relaunch.emulator.testing.ToolRun;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

/** Two iPhones as the tools of libimobiledevice 1.4 see them, which read the log through os_trace_relay. */
@Test(groups = "newer-libimobiledevice")
public final class NewerToolsTest {

    private static final String APP = "com.example.tidetable";

    private final PhoneLab old = new PhoneLab(Os.IOS_16);
    private final PhoneLab newer = new PhoneLab(Os.IOS_18);

    @AfterClass(alwaysRun = true)
    public void close() {
        old.close();
        newer.close();
    }

    private static ToolRun run(PhoneLab lab, String tool, String... arguments) throws InterruptedException {
        return lab.run(Clients.newer(tool), arguments);
    }

    public void logCarriesMicrosecondsAndPlainUtf8() throws Exception {
        try (Tool tool = newer.start(Clients.newer("idevicesyslog"))) {
            tool.awaitLine("[connected:" + newer.udid() + "]");
            newer.phone().write("Recorder", "", 890, "Café, read by os_trace");

            assertThat(tool.awaitLine("read by os_trace"))
                    .matches(
                            "\\w{3} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6} Recorder\\[890] <Notice>: Café, read by os_trace");
        }
    }

    public void debugserverAnswersThroughItsProxy() throws Exception {
        int port = Ports.free();
        try (Tool proxy = old.start(Clients.newer("idevicedebugserverproxy"), Integer.toString(port));
                Socket debugger = Ports.connect(port)) {
            debugger.getOutputStream().write("$qC#b4".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(debugger.getInputStream().readNBytes(8), StandardCharsets.US_ASCII))
                    .isEqualTo("+$QC1#c5");
            assertThat(proxy.process().isAlive()).isTrue();
        }
    }

    public void pidList() throws Exception {
        assertThat(run(newer, "idevicesyslog", "pidlist").lines())
                .contains("1 launchd")
                .anyMatch(line -> line.matches("\\d+ SpringBoard"));
    }

    public void archive() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            Path tar = scratch.folder().resolve("logs.tar");

            assertThat(run(newer, "idevicesyslog", "archive", tar.toString()).exit())
                    .isZero();

            assertThat(new String(Files.readAllBytes(tar), StandardCharsets.ISO_8859_1))
                    .contains("system_logs.logarchive/Info.plist", "ustar");
        }
    }

    public void crashReportsByName() throws Exception {
        newer.phone().files().crashReported("Recorder-1.ips", "one\n".getBytes(StandardCharsets.UTF_8));
        newer.phone().files().crashReported("Other-1.ips", "two\n".getBytes(StandardCharsets.UTF_8));
        try (Scratch scratch = Scratch.create()) {
            assertThat(run(newer, "idevicecrashreport", "-k", "-f", "Recorder", scratch.toString())
                            .exit())
                    .isZero();

            assertThat(scratch.files()).containsExactly("Recorder-1.ips");
        }
    }

    public void imagesOfBothKinds() throws Exception {
        assertThat(run(newer, "ideviceimagemounter", "list").out())
                .as("personalized, from iOS 17 on")
                .contains("ImagePresent: true");
        try (PhoneLab lab = new PhoneLab(Os.IOS_16);
                Scratch scratch = Scratch.create()) {
            assertThat(run(lab, "ideviceimagemounter", "list").out()).contains("ImagePresent: true");
            assertThat(run(lab, "ideviceimagemounter", "unmount", "/Developer").out())
                    .contains("Success");
            assertThat(run(lab, "ideviceimagemounter", "list").out()).doesNotContain("ImagePresent");
            Path image = Files.write(scratch.folder().resolve("image.dmg"), new byte[100_000]);
            Path signature = Files.writeString(scratch.folder().resolve("image.dmg.signature"), "signed");

            assertThat(run(lab, "ideviceimagemounter", "mount", image.toString(), signature.toString())
                            .out())
                    .contains("Mounting...\nDone.");
            assertThat(lab.lab().developerImage(lab.udid()).mounted()).isTrue();
        }
    }

    public void installedApps() throws Exception {
        assertThat(run(newer, "ideviceinstaller", "list").out())
                .contains("com.example.fieldrecorder, \"1.0\", \"Field Recorder\"")
                .doesNotContain("com.apple.");
    }

    public void containerOfAnApp() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            Path note = Files.writeString(scratch.folder().resolve("note.txt"), "a note\n");
            String afc = Clients.newer("afcclient");

            newer.run(afc, "--container", APP, "put", note.toString(), "/Documents/note.txt");
            assertThat(newer.run(afc, "--container", APP, "ls", "/Documents").out())
                    .isEqualTo("note.txt");
            assertThat(newer.phone().files().container(APP).read("/Documents/note.txt"))
                    .isEqualTo(Files.readAllBytes(note));
            newer.run(afc, "--container", APP, "rm", "/Documents/note.txt");
            assertThat(newer.run(afc, "--container", APP, "ls", "/Documents").out())
                    .isEmpty();
            assertThat(newer.run(afc, "--container", "com.apple.Maps", "ls", "/")
                            .all())
                    .contains("ApplicationLookupFailed");
        }
    }

    public void debuggerTellsHowTheAppEnded() throws Exception {
        try (Tool debugger = old.start(Clients.newer("idevicedebug"), "run", APP)) {
            int pid = awaitApp();
            // It runs on only after the debugger's answer to "c", which comes a moment after the process.
            assertThat(old.phone().developer().kill(pid)).isTrue();

            debugger.awaitLine("Exit due to signal: 9");
            assertThat(debugger.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(debugger.process().exitValue()).isEqualTo(128 + 9);
        }
    }

    private int awaitApp() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (System.nanoTime() < deadline) {
            Optional<Integer> pid = old.phone().processes().stream()
                    .filter(process -> process.bundleId().equals(APP))
                    .map(process -> process.pid())
                    .findFirst();
            if (pid.isPresent()) {
                return pid.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(APP + " was not launched");
    }

    public void detachedAppStays() throws Exception {
        String other = "com.example.birdlog";

        assertThat(run(old, "idevicedebug", "--detach", "run", other).exit()).isZero();

        assertThat(old.phone().processes())
                .anyMatch(process -> process.bundleId().equals(other));
    }

    public void newerPhonesDeclineDeveloperServicesWithTheirTrueError() throws Exception {
        assertThat(run(newer, "idevicesetlocation", "1", "2").all())
                .contains("Could not start the simulatelocation service: Invalid service");
        assertThat(run(newer, "idevicescreenshot").all())
                .contains("Could not start screenshotr service: Invalid service");
    }
}
