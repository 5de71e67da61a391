package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@NullUnmarked // TestNG fills the fields before each test
public final class PhoneLifeTest {

    private Bench bench;

    @BeforeMethod
    public void begin() {
        bench = new Bench();
    }

    @AfterMethod
    public void end() {
        bench.close();
    }

    @Test
    public void tapOnIconLaunchesTheAppInTheForeground() {
        bench.launchRecorder();

        assertThat(bench.screen().active().bundleId()).isEqualTo(RECORDER);
        int pid = bench.screen().active().pid();
        assertThat(bench.log())
                .contains("SpringBoard: Bootstrapping app<" + RECORDER + "> with intent foreground-interactive")
                .anyMatch(line -> line.matches("runningboardd: Now tracking process: \\[app<" + RECORDER
                        + "\\([0-9A-F-]{36}\\)>:" + pid + "\\]"))
                .anyMatch(line -> line.contains("running-active (role: UserInteractiveFocal)"));
        assertThat(bench.appLog()).containsExactly("[relaunch] didFinishLaunching state=inactive");
    }

    @Test
    public void appIsSuspendedAboutASecondAfterItIsLeft() {
        bench.launchRecorder();
        bench.hush();

        bench.goHome();
        bench.pass(3_000);

        LogLine left =
                bench.firstLine("Setting process visibility to: Background").orElseThrow();
        LogLine suspended = bench.firstLine("Suspending task.").orElseThrow();
        assertThat(Duration.between(left.at(), suspended.at()))
                .isBetween(Duration.ofMillis(1_040), Duration.ofMillis(1_170));
        assertThat(bench.appLog()).containsExactly("[relaunch] didEnterBackground");
        assertThat(bench.log())
                .filteredOn(line -> line.contains("running-suspended-NotVisible"))
                .hasSize(4);
    }

    @Test
    public void openingASuspendedAppResumesTheSameProcess() {
        bench.launchRecorder();
        int pid = bench.screen().active().pid();
        bench.goHome();
        bench.pass(3_000);
        bench.hush();

        bench.launchRecorder();

        assertThat(bench.screen().active().pid()).isEqualTo(pid);
        assertThat(bench.log())
                .anyMatch(line -> line.contains("Resuming task."))
                .noneMatch(line -> line.contains("Bootstrapping"));
    }

    @Test
    public void debugExitEndsTheProcessByItself() {
        bench.launchRecorder();

        bench.tap("relaunch.exit");

        assertThat(bench.appLog()).last().isEqualTo("[relaunch] debugExit code=0");
        assertThat(bench.screen().active().bundleId()).isEqualTo(SpringBoard.BUNDLE_ID);
        assertThat(bench.log())
                .anyMatch(line -> line.endsWith("termination reported by launchd (0, 0, 0)"))
                .anyMatch(line -> line.endsWith("Process exited: <RBSProcessExitContext| voluntary>."))
                .noneMatch(line -> line.contains("killed from app switcher"));
    }

    @Test
    public void cardThrownOutOfTheSwitcherForceQuitsTheApp() {
        bench.launchRecorder();
        bench.goHome();
        bench.pass(3_000);
        bench.hush();

        bench.forceQuitRecorder();

        assertThat(bench.log())
                .containsSubsequence(
                        "SpringBoard: SBWorkspaceTerminateApplication: " + RECORDER + ": \"killed from app switcher\"")
                .anyMatch(line -> line.endsWith("termination reported by launchd (10, 3735943697, 9)"));
        bench.openSwitcher();
        assertThat(bench.find("card:" + RECORDER + ":sceneID:" + RECORDER + "-default"))
                .isEmpty();
    }

    @Test
    public void cardPushedLessThanHalfWayStays() {
        bench.launchRecorder();
        bench.openSwitcher();

        bench.swipe(196, 500, 196, 400);

        assertThat(bench.find("card:" + RECORDER + ":sceneID:" + RECORDER + "-default"))
                .isPresent();
        assertThat(bench.log()).noneMatch(line -> line.contains("killed from app switcher"));
    }

    @Test
    public void cardOfAnExitedAppStaysInTheSwitcher() {
        bench.launchRecorder();
        bench.tap("relaunch.exit");
        bench.hush();

        bench.forceQuitRecorder();

        assertThat(bench.log())
                .anyMatch(line -> line.contains("killed from app switcher"))
                .noneMatch(line -> line.contains("termination reported by launchd"));
    }

    @Test
    public void tappedCardBringsItsAppToTheFront() {
        bench.launchRecorder();
        bench.launch("Settings");
        bench.openSwitcher();
        bench.swipe(100, 400, 380, 400);

        bench.tap("card:" + RECORDER + ":sceneID:" + RECORDER + "-default");

        assertThat(bench.screen().active().bundleId()).isEqualTo(RECORDER);
    }

    @Test
    public void debuggedProcessIsNeverSuspended() {
        bench.launchRecorder();
        int pid = bench.screen().active().pid();

        assertThat(bench.phone().debugger().attach(RECORDER)).isTrue();
        bench.goHome();
        bench.pass(60_000);

        assertThat(bench.log())
                .anyMatch(line -> line.matches(
                        "debugserver: \\[LaunchAttach\\] \\(\\d+\\) about to task_for_pid\\(" + pid + "\\)"))
                .noneMatch(line -> line.contains("Suspending task."));
    }

    @Test
    public void debuggerResumesASuspendedProcess() {
        bench.launchRecorder();
        bench.goHome();
        bench.pass(3_000);
        bench.hush();

        bench.phone().debugger().attach(RECORDER);
        bench.pass(60_000);

        assertThat(bench.log())
                .anyMatch(line -> line.endsWith("Resuming task."))
                .noneMatch(line -> line.contains("Suspending task."));
    }

    @Test
    public void systemTakesBackMemoryWithoutAForceQuit() {
        bench.launchRecorder();
        bench.goHome();
        bench.pass(3_000);

        bench.command("jetsam", "bundle", RECORDER);

        assertThat(bench.log())
                .anyMatch(line -> line.endsWith("termination reported by launchd (1, 17, 9)"))
                .noneMatch(line -> line.contains("killed from app switcher"));
    }

    @Test
    public void sameSeedAndSameCommandsGiveTheSameLog() {
        assertThat(story(11)).isEqualTo(story(11)).isNotEqualTo(story(12));
    }

    private static List<LogLine> story(long seed) {
        try (Bench bench = new Bench(Preset.iOS18(), seed)) {
            bench.command("noise", "level", "quiet");
            bench.launchRecorder();
            bench.goHome();
            bench.pass(120_000);
            bench.forceQuitRecorder();
            bench.launch("Settings");
            bench.pass(30_000);
            return List.copyOf(bench.lines());
        }
    }

    @Test
    public void quietPhoneStillWritesNowAndThen() {
        bench.command("noise", "level", "quiet");
        bench.pass(600_000);

        assertThat(bench.lines()).hasSizeGreaterThan(120);
        assertThat(bench.lines()).extracting(LogLine::at).isSorted();
        assertThat(bench.log()).anyMatch(line -> line.contains("\n\t{name: Thermal Policy"));
    }

    @Test
    public void iconsOfOtherPagesAreThereButNotVisible() {
        assertThat(bench.nodes()
                        .filter(node ->
                                node.name().filter("Field Recorder"::equals).isPresent()))
                .singleElement()
                .satisfies(icon -> assertThat(icon.visible()).isFalse());
        assertThat(bench.see("Page control").value()).contains("page 1 of 3");

        bench.swipe(350, 500, 40, 500);

        assertThat(bench.see("Page control").value()).contains("page 2 of 3");
        assertThat(bench.find("Field Recorder")).isPresent();
        assertThat(bench.find("Safari")).as("the dock").isPresent();
    }
}
