package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relaunch.emulator.app.Position;
import dev.relaunch.emulator.ios.Os;
import dev.relaunch.emulator.testing.Clients;
import dev.relaunch.emulator.testing.PhoneLab;
import dev.relaunch.emulator.testing.Scratch;
import dev.relaunch.emulator.testing.Tool;
import dev.relaunch.emulator.testing.ToolRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

/**
 * An old iPhone as go-ios sees it: another implementation of the protocols than libimobiledevice's, in another language.
 *
 * <p>What it found out is JSON on its standard output; on the other it complains that its agent for tunnels does not run.
 */
public final class GoIosTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APP = "com.example.tidetable";

    private final PhoneLab lab = new PhoneLab(Os.IOS_16);

    @AfterClass(alwaysRun = true)
    public void close() {
        lab.close();
    }

    private String[] command(String... arguments) {
        String[] command = new String[arguments.length + 2];
        command[0] = Clients.goIos();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        command[arguments.length + 1] = "--udid=" + lab.udid();
        return command;
    }

    private ToolRun run(String... arguments) throws InterruptedException {
        ToolRun run = ToolRun.of(lab.muxer(), command(arguments));
        assertThat(run.exit()).as(run.command() + "\n" + run.all()).isZero();
        return run;
    }

    private JsonNode json(String... arguments) throws InterruptedException, IOException {
        return JSON.readTree(run(arguments).out());
    }

    @Test
    public void listAndInfo() throws Exception {
        assertThat(json("list").at("/deviceList/0").asText()).isEqualTo(lab.udid());
        JsonNode info = json("info");
        assertThat(info.at("/ProductVersion").asText()).isEqualTo("16.7.10");
        assertThat(info.at("/UniqueDeviceID").asText()).isEqualTo(lab.udid());
    }

    @Test
    public void apps() throws Exception {
        assertThat(run("apps", "--list").out().lines())
                .contains("com.example.fieldrecorder Field Recorder 1.0")
                .noneMatch(line -> line.startsWith("com.apple."));
    }

    @Test
    public void syslog() throws Exception {
        try (Tool tool = Tool.start(lab.muxer(), command("syslog"))) {
            assertThat(written(tool, "heard by syslog")).contains("Recorder[890]", "heard by syslog");
        }
    }

    @Test
    public void osTrace() throws Exception {
        try (Tool tool = Tool.start(lab.muxer(), command("ostrace"))) {
            assertThat(written(tool, "heard by ostrace")).contains("Recorder", "heard by ostrace");
        }
    }

    /** It does not say when it listens: something is logged until it has heard it. */
    private String written(Tool tool, String text) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            lab.phone().write("Recorder", "", 890, text);
            String line = tool.pollLine(text, 100);
            if (!line.isEmpty()) {
                return line;
            }
        }
        throw new AssertionError("go-ios printed no line with \"" + text + "\", but " + tool.seen());
    }

    @Test
    public void crashReports() throws Exception {
        byte[] report = "{\"bug_type\":\"309\"}\n{}\n".getBytes(StandardCharsets.UTF_8);
        lab.phone().files().crashReported("Recorder-2026-11-02-161336.ips", report);

        assertThat(json("crash", "ls").at("/files/0").asText()).isEqualTo("Recorder-2026-11-02-161336.ips");
        try (Scratch scratch = Scratch.create()) {
            run("crash", "cp", "*", scratch.toString());

            assertThat(Files.readAllBytes(scratch.folder().resolve("Recorder-2026-11-02-161336.ips")))
                    .isEqualTo(report);
        }
        run("crash", "rm", ".", "Recorder*");
        assertThat(json("crash", "ls").at("/length").asInt()).isZero();
    }

    @Test
    public void journalOfAnAppIsTakenOutOfItsContainer() throws Exception {
        run("launch", "com.example.fieldrecorder");
        try (Scratch scratch = Scratch.create()) {
            Path pulled = scratch.folder().resolve("journal");
            run(
                    "fsync",
                    "--app=com.example.fieldrecorder",
                    "pull",
                    "--srcPath=Documents/relaunch-journal.log",
                    "--dstPath=" + pulled);

            assertThat(Files.readString(pulled.resolve("relaunch-journal.log")))
                    .startsWith("didFinishLaunching state=inactive n=1\n");
        }
    }

    @Test
    public void launchPsAndKill() throws Exception {
        run("launch", APP);

        JsonNode apps = json("ps", "--apps");
        JsonNode app = StreamSupport.stream(apps.spliterator(), false)
                .filter(each -> each.at("/Name").asText().equals("TideTable"))
                .findFirst()
                .orElseThrow();
        assertThat(app.at("/Pid").asInt())
                .isEqualTo(lab.phone().processes().stream()
                        .filter(process -> process.bundleId().equals(APP))
                        .findFirst()
                        .orElseThrow()
                        .pid());
        assertThat(lab.phone().screen().active().bundleId()).isEqualTo(APP);
        assertThat(json("ps").findValuesAsText("Name")).contains("SpringBoard", "runningboardd", "TideTable");

        run("kill", APP);
        assertThat(lab.phone().processes())
                .noneMatch(process -> process.bundleId().equals(APP));
    }

    @Test
    public void launchOfWhatIsNotInstalledIsRefused() throws Exception {
        ToolRun run = ToolRun.of(lab.muxer(), command("launch", "com.example.nobody"));

        assertThat(run.error()).contains("there is no app with this bundle identifier");
        assertThat(run.exit()).isNotZero();
    }

    @Test
    public void conditionLastsAsLongAsItsConnection() throws Exception {
        assertThat(json("devicestate", "list").findValuesAsText("Identifier"))
                .contains("SlowNetworkCondition", "SlowNetwork100PctLoss", "ThermalCondition");
        try (Tool tool = Tool.start(
                lab.muxer(), command("devicestate", "enable", "SlowNetworkCondition", "SlowNetwork100PctLoss"))) {
            tool.awaitLine("Profile SlowNetworkCondition - SlowNetwork100PctLoss is active");

            JsonNode network = json("devicestate", "list").get(0);
            assertThat(network.at("/IsActive").asBoolean()).isTrue();
            assertThat(network.at("/ActiveProfile").asText()).isEqualTo("SlowNetwork100PctLoss");
        }
        assertThat(json("devicestate", "list").findValuesAsText("IsActive")).containsOnly("false");
    }

    @Test
    public void placeIsSimulatedAndGivenBack() throws Exception {
        run("setlocation", "--lat=52.5163", "--lon=13.3777");
        assertThat(lab.phone().developer().simulatedLocation()).contains(new Position(52.5163, 13.3777));

        run("resetlocation");
        assertThat(lab.phone().developer().simulatedLocation()).isEmpty();
    }

    @Test
    public void pair() throws Exception {
        assertThat(run("pair").error()).contains("Successfully paired " + lab.udid());
        assertThat(json("readpair").at("/HostID").asText()).isNotEmpty();
        assertThat(json("info").at("/UniqueDeviceID").asText()).isEqualTo(lab.udid());
    }

    @Test
    public void screenshot() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            run("screenshot", "--output=" + scratch.folder().resolve("screen.png"));

            assertThat(Files.readAllBytes(scratch.folder().resolve("screen.png")))
                    .startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    public void withoutATunnelANewerPhoneHasNoInstruments() throws Exception {
        try (PhoneLab newer = new PhoneLab(Os.IOS_18)) {
            ToolRun run = ToolRun.of(newer.muxer(), Clients.goIos(), "ps", "--udid=" + newer.udid());

            assertThat(run.error()).contains("InvalidService");
        }
    }
}
