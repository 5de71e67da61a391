package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.testing.Golden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.testng.annotations.Test;

public final class AppLivesTest {

    private static final Signatures SIGNATURES = Signatures.bundled();
    private static final LogPoints RECORDER = new LogPoints(
            "a.rec", "FieldRecorder", Map.of("didFinishLaunching", List.of("[relaunch] didFinishLaunching")));

    /** One line per record: seconds, process with library and pid, text. */
    private static List<Sighting> in(String... lines) {
        List<LogRecord> records = records(lines);
        return AppLives.in(records, SIGNATURES, List.of(RECORDER));
    }

    private static List<LogRecord> records(String... lines) {
        SyslogReader reader = new SyslogReader(LocalDate.of(2026, 11, 22));
        byte[] bytes = text(lines).getBytes(UTF_8);
        List<LogRecord> records = new ArrayList<>(reader.feed(bytes, 0, bytes.length));
        records.addAll(reader.finish());
        return records;
    }

    private static String text(String... lines) {
        return List.of(lines).stream()
                .map(line -> "Nov 22 14:02:"
                        + line.replace(" SB ", " iPhone SpringBoard(FrontBoard)[36] <Notice>: ")
                                .replace(" RB ", " iPhone runningboardd(RunningBoard)[35] <Notice>: ")
                                .replace(" CC ", " iPhone CommCenter(RunningBoardServices)[99] <Notice>: ")
                                .replace(" DS ", " iPhone debugserver[820] <Notice>: "))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> labels(List<Sighting> sightings) {
        return sightings.stream()
                .map(sighting -> (sighting.bundleId() + " " + sighting.label()).strip())
                .toList();
    }

    @Test
    public void aTapIsALaunchByTheUser() {
        List<Sighting> sightings = in(
                "01 SB SBIconView touches began with event: <UITouchesEvent: 0x1> bundleID: a.rec",
                "01 SB Bootstrapping app<a.rec> with intent foreground-interactive",
                "01 RB Creating and launching job for: app<a.rec>",
                "01 RB Now tracking process: [app<a.rec>:812]",
                "01 RB [app<a.rec>:812] Resuming task.",
                "01 RB Calculated state for app<a.rec>: running-active (role: UserInteractiveFocal)",
                "02 iPhone FieldRecorder[812] <Notice>: [relaunch] didFinishLaunching state=inactive");

        assertThat(labels(sightings))
                .containsExactly("a.rec launched by the user, pid 812", "a.rec ran didFinishLaunching, pid 812");
        assertThat(((Sighting.Launched) sightings.get(0)).signs())
                .containsExactly(
                        "icon touched",
                        "bootstrapped with intent foreground-interactive",
                        "new process seen by runningboardd",
                        "in front from the start");
    }

    @Test
    public void aSwipeAfterALaunchIsAnotherThanTheOneBeforeItInTheSameSecond() {
        assertThat(labels(in(
                        "01 SB SBWorkspaceTerminateApplication: a.rec: \"killed from app switcher\"",
                        "01 SB Bootstrapping app<a.rec> with intent foreground-interactive",
                        "01 RB Now tracking process: [app<a.rec>:812]",
                        "01 SB SBWorkspaceTerminateApplication: a.rec: \"killed from app switcher\"",
                        "01 RB [app<a.rec>:812] termination reported by launchd (10, 3735943697, 9)")))
                .containsExactly(
                        "a.rec swiped out of the app switcher",
                        "a.rec launched by the user, pid 812",
                        "a.rec swiped out of the app switcher",
                        "a.rec force quit in the app switcher (0xdeadfa11), pid 812");
    }

    @Test
    public void theIntentMayComeAfterTheProcess() {
        assertThat(labels(in(
                        "01 RB Now tracking process: [app<a.rec>:812]",
                        "01 SB [FBSystemService][0x1] Received request to open \"a.rec\" from nsurlsessiond:94.",
                        "01 SB Bootstrapping app<a.rec> with intent background")))
                .containsExactly("a.rec launched in the background by nsurlsessiond, pid 812");
    }

    @Test
    public void anOldSystemWithoutTrackingStillTellsALaunch() {
        assertThat(
                        labels(
                                in(
                                        "01 SB Executing suspended-activation immediately: OpenApplication(a.rec)ForRequester(nsurlsessiond.94)",
                                        "01 SB Bootstrapping a.rec with intent background",
                                        "01 SB Application process state changed for a.rec: <SBApplicationProcessState: 0x1; pid: 12648; taskState: Running; visibility: Unknown>")))
                .containsExactly("a.rec launched in the background by nsurlsessiond, pid 12648");
    }

    @Test
    public void aLaunchThatNobodyExplainsIsUnknown() {
        assertThat(labels(in("01 RB Now tracking process: [app<a.rec>:812]")))
                .containsExactly("a.rec launched, the log does not say by whom, pid 812");
    }

    @Test
    public void aLaunchOfXcodesToolsIsTheirs() {
        assertThat(labels(in(
                        "01 SB Received trusted open application request for \"a.rec\" from <FBProcess: 0x1; debugserver; pid: 217>.",
                        "01 SB Bootstrapping app<a.rec> with intent foreground-interactive",
                        "01 RB Now tracking process: [app<a.rec>:812]")))
                .containsExactly("a.rec asked for by debugserver", "a.rec launched by a tool by debugserver, pid 812");
    }

    @Test
    public void oneSuspensionIsOneSightingHoweverManyDaemonsSaySo() {
        List<Sighting> sightings = in(
                "01 CC Received state update for 812 (app<a.rec>, running-active-Visible",
                "02 RB Calculated state for app<a.rec>: running-suspended (role: None)",
                "02 RB [app<a.rec>:812] Suspending task.",
                "02 CC Received state update for 812 (app<a.rec>, running-active-NotVisible",
                "02 CC Received state update for 812 (app<a.rec>, running-suspended-NotVisible",
                "03 SB Application process state changed for a.rec: <SBApplicationProcessState: 0x1; pid: 812; taskState: Suspended; visibility: Background>");

        assertThat(labels(sightings))
                .containsExactly("a.rec already running when first seen, pid 812", "a.rec suspended, pid 812");
        assertThat(sightings.get(1).records()).hasSize(4);
    }

    @Test
    public void resumingTaskAloneIsNoResume() {
        assertThat(labels(in("01 RB [app<a.rec>:812] Suspending task.", "05 RB [app<a.rec>:812] Resuming task.")))
                .containsExactly("a.rec already suspended when first seen, pid 812");
    }

    @Test
    public void aResumeIsTheSameProcessFromSuspendedToRunning() {
        assertThat(labels(in(
                        "01 RB [app<a.rec>:812] Suspending task.",
                        "05 SB [FBSystemService][0x1] Received request to open \"a.rec\" from nsurlsessiond:94.",
                        "05 RB Calculated state for app<a.rec>: running-active (role: Background)",
                        "05 RB [app<a.rec>:812] Resuming task.",
                        "09 RB [app<a.rec>:812] Suspending task.",
                        "15 SB SBIconView touches began with event: <UITouchesEvent: 0x1> bundleID: a.rec",
                        "15 RB Calculated state for app<a.rec>: running-active (role: UserInteractiveFocal)")))
                .containsExactly(
                        "a.rec already suspended when first seen, pid 812",
                        "a.rec resumed in the background by nsurlsessiond, pid 812",
                        "a.rec suspended, pid 812",
                        "a.rec brought to the front, pid 812");
    }

    @Test
    public void whoeverTakesAnAssertionOnASuspendedAppWakesIt() {
        assertThat(labels(in(
                        "01 RB [app<a.rec>:812] Suspending task.",
                        "05 RB Acquiring assertion targeting [app<a.rec>:812] from originator [daemon<com.apple.nsurlsessiond>:94] with description",
                        "05 RB Calculated state for app<a.rec>: running-active (role: Background)")))
                .containsExactly(
                        "a.rec already suspended when first seen, pid 812",
                        "a.rec resumed in the background by nsurlsessiond, pid 812");
    }

    @Test
    public void endsHaveTheirCause() {
        assertThat(labels(in(
                        "01 RB [app<a.exit>:1] termination reported by launchd (0, 0, 0)",
                        "01 SB [app<a.exit>:1] Process exited: <RBSProcessExitContext| voluntary>.",
                        "02 SB SBWorkspaceTerminateApplication: a.fq: \"killed from app switcher\"",
                        "02 RB [app<a.fq>:2] termination reported by launchd (10, 3735943697, 9)",
                        "03 RB [app<a.segv>:3] termination reported by launchd (2, 11, 11)",
                        "04 RB [app<a.jet>:4] termination reported by launchd (1, 7, 9)",
                        "05 SB [application<a.dog>:5] Process exited: <FBProcessExitContext; watchdog (\"watchdog provision violated\")>.",
                        "06 RB [app<a.kill>:6] termination reported by launchd (2, 9, 9)",
                        "07 RB [app<a.bg>:7] termination reported by launchd (15, 562215635, 9)",
                        "08 RB Removing process: [app<a.gone>:8]",
                        "09 RB [app<a.tool>:9] termination reported by launchd (10, 4227595259, 9)")))
                .containsExactly(
                        "a.exit exited by itself (launchd (0, 0, 0)), pid 1",
                        "a.fq swiped out of the app switcher",
                        "a.fq force quit in the app switcher (0xdeadfa11), pid 2",
                        "a.segv crashed (signal 11), pid 3",
                        "a.jet killed for its memory (jetsam code 7), pid 4",
                        "a.dog killed by the watchdog (watchdog (\"watchdog provision violated\")), pid 5",
                        "a.kill ended by a signal (signal 9), pid 6",
                        "a.bg killed by the system (0x2182bad3), pid 7",
                        "a.gone ended, the log does not say why, pid 8",
                        "a.tool ended by a tool (0xfbfbfbfb), pid 9");
    }

    @Test
    public void aDebuggerIsKnownByItsTarget() {
        assertThat(labels(in(
                        "01 RB Now tracking process: [app<a.rec>:821]",
                        "01 DS debugserver will use ASL for internal logging.",
                        "01 DS [LaunchAttach] (820) about to task_for_pid(821)",
                        "01 DS [LaunchAttach] (820) About to ptrace(PT_ATTACHEXC, 821)...")))
                .containsExactly(
                        "a.rec launched, the log does not say by whom, pid 821", "a.rec debugger at work on pid 821");
    }

    @Test
    public void refreshSwitchedTwiceInWordsIsOnce() {
        assertThat(labels(in(
                        "01 iPhone Preferences(GeneralSettingsUI)[8] <Notice>: ########### [[MCProfileConnection sharedConnection] setAutomaticAppUpdatesAllowed:[value BOOLValue]] 0",
                        "01 iPhone dasd[82] <Notice>: BAR now disabled",
                        "09 iPhone dasd[82] <Notice>: BAR now enabled")))
                .containsExactly("Background App Refresh switched off", "Background App Refresh switched on");
    }

    @Test
    public void sightingsComeTheMomentTheyAreDecided() {
        AppLives lives = new AppLives(SIGNATURES, List.of(RECORDER));
        List<LogRecord> records = records(
                "01 SB Bootstrapping app<a.rec> with intent background",
                "01 RB Now tracking process: [app<a.rec>:812]",
                "02 iPhone FieldRecorder[812] <Notice>: [relaunch] didFinishLaunching state=background");

        assertThat(lives.accept(records.get(0))).isEmpty();
        assertThat(labels(lives.accept(records.get(1)))).containsExactly("a.rec launched in the background, pid 812");
        assertThat(lives.accept(records.get(1))).isEmpty();
        assertThat(labels(lives.accept(records.get(2)))).containsExactly("a.rec ran didFinishLaunching, pid 812");
    }

    @Test
    public void aStoryReadsWell() {
        Golden.assertText(
                "story/lives",
                story(text(
                                        "01 SB SBIconView touches began with event: <UITouchesEvent: 0x1> bundleID: a.rec",
                                        "01 SB Bootstrapping app<a.rec> with intent foreground-interactive",
                                        "01 RB Now tracking process: [app<a.rec>:812]",
                                        "04 RB [app<a.rec>:812] Suspending task.",
                                        "05 CC Received state update for 616 (app<com.apple.mobilemail((null))>, running-suspended-NotVisible",
                                        "08 SB [FBSystemService][0x1] Received request to open \"a.rec\" from nsurlsessiond:94.",
                                        "08 RB Calculated state for app<a.rec>: running-active (role: Background)",
                                        "09 RB [app<a.rec>:812] termination reported by launchd (0, 0, 0)",
                                        "10 DS debugserver will use ASL for internal logging.",
                                        "11 iPhone half a")
                                .stripTrailing())
                        .text());
    }

    @Test
    public void aLogWithoutAppsSaysSo() {
        Golden.assertText(
                "story/nothing-found",
                story(text("01 iPhone kernel[0] <Notice>: hello")).text());
        Golden.assertText("story/no-log", story("GET / HTTP/1.1\n").text());
    }

    private static Story story(String text) {
        Capture capture = new Capture(LocalDate.of(2026, 11, 22), SIGNATURES, List.of());
        byte[] bytes = text.getBytes(UTF_8);
        capture.feed(bytes, 0, bytes.length);
        return capture.finish();
    }
}
