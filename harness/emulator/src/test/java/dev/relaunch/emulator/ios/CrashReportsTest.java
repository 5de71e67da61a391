package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relaunch.emulator.ios.daemon.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** What is left behind by processes that did not end by their own will. */
@NullUnmarked // TestNG fills the fields before each test
public final class CrashReportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Bench bench;

    @BeforeMethod
    public void begin() {
        bench = new Bench(Preset.iOS18().living(Map.of(World.OVERRUNS_LEAVE_NO_REPORT, false)), 7);
        bench.launchRecorder();
    }

    @AfterMethod
    public void end() {
        bench.close();
    }

    /** The only report, as its header and its body. */
    private List<JsonNode> report(String name) throws IOException {
        bench.pass(2_000);
        assertThat(bench.phone().files().newCrashReports()).hasSize(1);
        Map.Entry<String, byte[]> file =
                bench.phone().files().newCrashReports().entrySet().iterator().next();
        assertThat(file.getKey()).matches(name + "-2026-11-22-1100\\d\\d\\.ips");
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        int line = text.indexOf('\n');
        return List.of(JSON.readTree(text.substring(0, line)), JSON.readTree(text.substring(line)));
    }

    @Test
    public void crashInFrontOfTheUserLeavesAReport() throws IOException {
        int pid = bench.screen().active().pid();

        bench.command("crash", "bundle", RECORDER);

        List<JsonNode> report = report("FieldRecorder");
        assertThat(report.get(0).path("bug_type").asText()).isEqualTo("309");
        assertThat(report.get(0).path("bundleID").asText()).isEqualTo(RECORDER);
        assertThat(report.get(0).path("os_version").asText()).isEqualTo("iPhone OS 18.5 (22F76)");
        JsonNode body = report.get(1);
        assertThat(body.path("pid").asInt()).isEqualTo(pid);
        assertThat(body.path("procRole").asText()).isEqualTo("Foreground");
        assertThat(body.path("exception").path("signal").asText()).isEqualTo("SIGSEGV");
        assertThat(body.path("termination").path("namespace").asText()).isEqualTo("SIGNAL");
        assertThat(body.path("procLaunch").asText()).startsWith("2026-11-22 11:00:0");
        assertThat(bench.log())
                .anyMatch(line -> line.startsWith("ReportCrash: Formulating fatal 309 report for corpse[" + pid));
    }

    @Test
    public void overrunInTheBackgroundSaysWhatItWas() throws IOException {
        bench.goHome();
        bench.command("overrun", "bundle", RECORDER, "what", "fetch");
        bench.pass(31_000);

        JsonNode body = report("FieldRecorder").get(1);

        assertThat(body.path("procRole").asText()).isEqualTo("Background");
        JsonNode termination = body.path("termination");
        assertThat(termination.path("namespace").asText()).isEqualTo("RUNNINGBOARD");
        assertThat(termination.path("code").asLong()).isEqualTo(562_215_636L);
        assertThat(termination.path("reasons").get(0).asText()).contains("has active assertions beyond permitted time");
    }

    @Test
    public void overrunLeavesNothingInTheOtherWorld() {
        try (Bench other = new Bench(Preset.iOS18().living(Map.of(World.OVERRUNS_LEAVE_NO_REPORT, true)), 7)) {
            other.launchRecorder();
            other.goHome();
            other.command("overrun", "bundle", RECORDER, "what", "task");
            other.pass(40_000);

            assertThat(other.log()).anyMatch(line -> line.contains("(15, 562215634, 9)"));
            assertThat(other.phone().files().newCrashReports()).isEmpty();
        }
    }

    @Test
    public void jetsamReportNamesEveryProcessAndAReasonForTheVictimOnly() throws IOException {
        int pid = bench.screen().active().pid();
        bench.launch("Settings");
        bench.pass(3_000);

        bench.command("jetsam", "bundle", RECORDER);

        List<JsonNode> report = report("JetsamEvent");
        assertThat(report.get(0).path("bug_type").asText()).isEqualTo("298");
        List<String> killed = new ArrayList<>();
        List<String> all = new ArrayList<>();
        report.get(1).path("processes").forEach(process -> {
            all.add(process.path("name").asText());
            if (process.has("reason")) {
                killed.add(process.path("pid").asInt() + " "
                        + process.path("reason").asText());
            }
        });
        assertThat(killed).containsExactly(pid + " long-idle-exit");
        assertThat(all).contains("FieldRecorder", "Preferences", "SpringBoard", "runningboardd");
    }

    @Test
    public void memoryPressureEndsThoseLongestUnseenAndNeverTheOneInFront() {
        bench.launch("Settings");
        bench.launch("Tide Table");
        bench.pass(3_000);

        String little = bench.command("memory-pressure", "megabytes", "1");
        assertThat(little).startsWith("ended by jetsam: [app<" + RECORDER).doesNotContain(",");

        bench.command("memory-pressure", "megabytes", "1000000");
        assertThat(bench.screen().active().bundleId()).isEqualTo("com.example.tidetable");
        assertThat(bench.log())
                .anyMatch(line -> line.startsWith("kernel: memorystatus: killing_top_process pid"))
                .anyMatch(line -> line.equals("TideTable: Received memory warning."));
    }

    @Test
    public void forceQuitExitAndUpdateLeaveNothing() {
        bench.forceQuitRecorder();
        bench.launchRecorder();
        bench.command("update", "bundle", RECORDER);
        bench.launchRecorder();
        bench.tap("relaunch.exit");
        bench.pass(5_000);

        assertThat(bench.phone().files().newCrashReports()).isEmpty();
    }
}
