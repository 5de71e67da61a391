package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.model.ConfigException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What iOS does with a process that goes too far. */
@NullUnmarked // TestNG fills the fields before each test
public final class ProcessLimitsTest {

    private Bench bench;

    @BeforeMethod
    public void begin() {
        bench = new Bench();
        bench.launchRecorder();
    }

    @AfterMethod
    public void end() {
        bench.close();
    }

    @DataProvider
    public static Object[][] overruns() {
        return new Object[][] {
            {"task", 0x2182bad2L}, {"session", 0x2182bad3L}, {"fetch", 0x2182bad4L},
        };
    }

    @Test(dataProvider = "overruns")
    public void whoNeverEndsItsBackgroundTimeIsKilled(String what, long code) {
        bench.goHome();
        bench.command("overrun", "bundle", RECORDER, "what", what);
        bench.pass(29_000);
        assertThat(bench.firstLine("termination reported")).isEmpty();

        bench.pass(2_000);

        assertThat(bench.log())
                .anyMatch(line -> line.endsWith("termination reported by launchd (15, " + code + ", 9)"))
                .anyMatch(line -> line.contains("domain:runningboard(15) code:0x"
                        + Long.toHexString(code).toUpperCase(Locale.ROOT)));
    }

    @Test
    public void debuggerHoldsOffEveryLimit() {
        bench.command("debug", "bundle", RECORDER);
        bench.command("overrun", "bundle", RECORDER, "what", "task");
        bench.command("hang", "bundle", RECORDER, "seconds", "100");
        bench.goHome();

        bench.pass(200_000);

        assertThat(bench.firstLine("termination reported")).isEmpty();
        assertThat(bench.firstLine("Suspending task.")).isEmpty();
    }

    @Test
    public void whoIsSuspendedWithALockedFileIsKilled() {
        bench.command("lock-file", "bundle", RECORDER, "path", "/var/mobile/shared.sqlite");
        bench.goHome();

        bench.pass(3_000);

        assertThat(bench.log())
                .containsSubsequence("runningboardd: Found locked file lock: /var/mobile/shared.sqlite")
                .anyMatch(line -> line.endsWith("termination reported by launchd (15, " + 0xdead10ccL + ", 9)"));
    }

    @Test
    public void whoseMainThreadHangsWhenItIsLeftIsKilledByTheWatchdog() {
        bench.command("hang", "bundle", RECORDER, "seconds", "60");
        bench.hush();
        bench.goHome();

        bench.pass(12_000);

        LogLine left =
                bench.firstLine("Setting process visibility to: Background").orElseThrow();
        LogLine killed = bench.firstLine("scene-update watchdog transgression").orElseThrow();
        assertThat(Duration.between(left.at(), killed.at()))
                .isBetween(Duration.ofMillis(9_990), Duration.ofMillis(10_010));
        assertThat(killed.text())
                .contains("domain:10 code:0x8BADF00D")
                .contains("exhausted real (wall clock) time allowance of 10.00 seconds");
        assertThat(bench.firstLine("Suspending task."))
                .as("a scene that is still being updated keeps its process awake")
                .isEmpty();
    }

    @Test
    public void whoComesRoundInTimeIsSuspendedThen() {
        bench.command("hang", "bundle", RECORDER, "seconds", "5");
        bench.goHome();

        bench.pass(12_000);

        assertThat(bench.firstLine("termination reported")).isEmpty();
        assertThat(bench.firstLine("Suspending task.")).isPresent();
        assertThat(bench.appLog()).contains("[relaunch] didEnterBackground");
    }

    @Test
    public void appThatCrashesOnLaunchNeverFinishesLaunching() {
        bench.tap("relaunch.exit");
        bench.hush();
        bench.command("crash-on-launch", "bundle", RECORDER, "times", "1");

        bench.launchRecorder();
        assertThat(bench.appLog()).isEmpty();
        assertThat(bench.log()).anyMatch(line -> line.endsWith("termination reported by launchd (2, 6, 6)"));

        bench.launchRecorder();
        assertThat(bench.appLog()).containsExactly("[relaunch] didFinishLaunching state=inactive");
    }

    @Test
    public void prewarmedProcessRunsNothingOfTheAppUntilItIsOpened() {
        bench.tap("relaunch.exit");
        bench.hush();

        bench.command("prewarm", "bundle", RECORDER);
        bench.pass(10_000);
        assertThat(bench.log())
                .anyMatch(line -> line.contains("Now tracking process: [app<" + RECORDER))
                .anyMatch(line -> line.endsWith("Suspending task."))
                .noneMatch(line -> line.contains("with intent"));
        assertThat(bench.appLog()).isEmpty();

        bench.hush();
        bench.launchRecorder();
        assertThat(bench.appLog()).containsExactly("[relaunch] didFinishLaunching state=inactive");
        assertThat(bench.log()).noneMatch(line -> line.contains("Now tracking process"));
    }

    @Test
    public void commandThatCannotBeDoneSaysWhy() {
        assertThatThrownBy(() -> bench.command("hang", "bundle", RECORDER, "seconds", "soon"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("\"seconds\" is \"soon\", no whole number from 1 to 1000000");
        assertThatThrownBy(() -> bench.command("jetsam", "bundle", "com.example.nobody"))
                .hasMessageContaining("com.example.nobody has no process");
        assertThatThrownBy(() -> bench.phone().control().perform("levitate", Map.of()))
                .hasMessageContaining("an emulated device cannot do \"levitate\"");
    }
}
