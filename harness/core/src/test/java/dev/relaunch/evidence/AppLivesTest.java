package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
                .map(line -> (line.startsWith("\t") || line.startsWith(" ") ? "" : "Nov 22 14:02:")
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
                        "a.jet killed for its memory (per-process-limit: it used more memory than one process may), pid 4",
                        "a.dog killed by the watchdog (watchdog (\"watchdog provision violated\")), pid 5",
                        "a.kill ended by a signal (signal 9), pid 6",
                        "a.bg killed by the system (0x2182bad3: it did not finish handling the events of a background URL session in time), pid 7",
                        "a.gone ended, the log does not say why, pid 8",
                        "a.tool ended by a tool (0xfbfbfbfb), pid 9");
    }

    @Test
    public void launchdTellsTheSameEnds() {
        String job = "iPhone launchd[1] <Notice>: [user/501/UIKitApplication:";
        assertThat(
                        labels(
                                in(
                                        "01 " + job
                                                + "a.exit[9bea][rb-legacy] [1]:] exited due to exit(3), ran for 1361ms",
                                        "02 " + job
                                                + "a.abrt[9bea][rb-legacy] [2]:] exited due to SIGABRT | sent by a[2], ran for 9ms",
                                        "03 " + job
                                                + "a.kill[9bea][rb-legacy] [3]:] exited due to SIGKILL | sent by b[9], ran for 9ms",
                                        "04 " + job
                                                + "a.jet[9bea][rb-legacy] [4]:] exited with exit reason (namespace: 1 code: 0x11) - X",
                                        "05 " + job
                                                + "a.lock[9bea][rb-legacy] [5]:] exited with exit reason (namespace: 15 code: 0xdead10cc) - X")))
                .containsExactly(
                        "a.exit exited by itself (exit(3)), pid 1",
                        "a.abrt crashed (SIGABRT), pid 2",
                        "a.kill ended by a signal (SIGKILL), pid 3",
                        "a.jet killed for its memory (long-idle-exit: it was idle for a long time), pid 4",
                        "a.lock killed by the system (0xdead10cc: it held a lock on a file or an SQLite database while"
                                + " it was being suspended), pid 5");
    }

    @Test
    public void aKillOfTheKernelIsOfTheAppThatEndsWithIt() {
        assertThat(labels(in(
                        "01 iPhone kernel[0] <Notice>: memorystatus: killing_specific_process pid 812 [FieldRecorder] (per-process-limit 100) 1KB",
                        "01 iPhone kernel[0] <Notice>: memorystatus: killing_idle_process pid 99 [healthd] (long-idle-exit 0) 1KB",
                        "01 RB [app<a.rec>:812] termination reported by launchd (1, 7, 9)")))
                .containsExactly(
                        "healthd killed for its memory (long-idle-exit: it was idle for a long time), pid 99",
                        "a.rec killed for its memory (per-process-limit: it used more memory than one process may), pid 812");
    }

    @Test
    public void aProcessToldToEndEndsForThatReason() {
        assertThat(
                        labels(
                                in(
                                        "01 RB [app<a.dog>:5] Terminating with context: <RBSTerminateContext| domain:10 code:0x8BADF00D explanation:scene-update watchdog transgression>",
                                        "06 RB [app<a.dog>:5] termination reported by launchd (2, 9, 9)",
                                        "07 RB [app<a.bg>:6] Terminating with context: <RBSTerminateContext| domain:15 code:0x2182BAD2 explanation:x>")))
                .containsExactly(
                        "a.dog killed by the watchdog (0x8badf00d), pid 5",
                        "a.bg told to end (0x2182bad2: a background task was not ended in time), and no end was seen to follow, pid 6");
    }

    @Test
    public void aNotificationTappedIsALaunchByTheUser() {
        assertThat(labels(in(
                        "01 iPhone SpringBoard(UserNotificationsServer)[36] <Notice>: [a.rec] Launch application in foreground for action response com.apple.UNNotificationDefaultActionIdentifier",
                        "01 SB [FBSystemService][0xc079] Received request to open \"a.rec\" from SpringBoard:48.",
                        "01 SB Bootstrapping app<a.rec> with intent foreground-interactive",
                        "01 RB Now tracking process: [app<a.rec>:812]")))
                .containsExactly("a.rec launched by the user by SpringBoard, pid 812");
    }

    @Test
    public void whatDasdPrewarmsNobodyAskedFor() {
        assertThat(labels(in(
                        "01 iPhone dasd[82] <Notice>: Attempting prewarm for a.rec",
                        "01 RB Creating and launching job for: app<a.rec>",
                        "01 RB Now tracking process: [app<a.rec>:812]",
                        "02 iPhone dasd[82] <Notice>: Prelaunched app: a.rec (0)",
                        "03 RB [app<a.rec>:812] Suspending task.",
                        "40 SB SBIconView touches began with event: <UITouchesEvent: 0x1> bundleID: a.rec",
                        "40 RB Calculated state for app<a.rec>: running-active (role: UserInteractiveFocal)")))
                .containsExactly(
                        "a.rec prewarmed, pid 812", "a.rec suspended, pid 812", "a.rec brought to the front, pid 812");
    }

    @Test
    public void aPushIsFollowedFromTheCourierToItsEnd() {
        assertThat(
                        labels(
                                in(
                                        "01 iPhone apsd[90] <Notice>: <APSCourier: 0x1>: Received message for enabled topic 'a.rec' onInterface: NonCellular with payload '<private>' with priority 5",
                                        "01 SB Received incoming message on topic a.rec at priority 5",
                                        "01 iPhone dasd[82] <Notice>: Submitted Activity: com.apple.pushLaunch.a.rec:DA4ED2 at priority 5 (now - later)",
                                        "02 iPhone dasd[82] <Notice>: com.apple.pushLaunch.a.rec:DA4ED2:[",
                                        "02 iPhone dasd[82] <Notice>: com.apple.pushLaunch.a.rec:DA4ED2:[{name: ThunderingHerdPolicy, policyWeight: 50.000, response: {Decision: Must Not Proceed, Score: 0.00, Rationale: [{timeSinceThunderingHerdTriggerEvent < 300}]}} ], FinalDecision: Must Not Proceed}",
                                        "03 iPhone dasd[82] <Notice>: com.apple.pushLaunch.a.rec:DA4ED2:[{name: ThunderingHerdPolicy, policyWeight: 50.000, response: {Decision: Must Not Proceed, Score: 0.00, Rationale: [{timeSinceThunderingHerdTriggerEvent < 300}]}} ], FinalDecision: Must Not Proceed}",
                                        "09 iPhone dasd[82] <Notice>: com.apple.pushLaunch.a.rec:DA4ED2:[{name: ThunderingHerdPolicy, policyWeight: 50.000, response: {Decision: Can Proceed, Score: 0.50}} ] sumScores:1, denominator:2, FinalDecision: Can Proceed FinalScore: 0.88}",
                                        "10 iPhone dasd[82] <Notice>: COMPLETED com.apple.pushLaunch.a.rec:DA4ED2 at priority 5 <private>!",
                                        "11 iPhone dasd[82] <Notice>: CANCELED: com.apple.pushLaunch.a.rec:8F4B6C at priority 5 <private>!")))
                .containsExactly(
                        "a.rec push, priority 5 received",
                        "a.rec push launch scheduled",
                        "a.rec push launch held back by ThunderingHerdPolicy (timeSinceThunderingHerdTriggerEvent < 300)",
                        "a.rec push launch may run",
                        "a.rec push launch completed",
                        "a.rec push launch cancelled");
    }

    @Test
    public void newPoliciesAnswerInNumbers() {
        assertThat(labels(in(
                        "01 RB Now tracking process: [app<a.rec>:812]",
                        "02 iPhone dasd[82] <Notice>: bgRefresh-a.rec.sync:5FA241:[",
                        "\t{name: Device Activity Policy, policyWeight: 20.000, response: {33, 0.00, [{deviceActivity == 1}]}}",
                        "\t{name: Battery Policy, policyWeight: 1.000, response: {0, 0.60, [{batteryLevel == 26}]}}",
                        "\t{name: Thermal Policy, policyWeight: 5.000, response: {100, 0.00, [{thermalLevel > 10}]}}",
                        " ], Decision: AMNP}")))
                .containsExactly(
                        "a.rec launched, the log does not say by whom, pid 812",
                        "a.rec app refresh task a.rec.sync held back by Device Activity Policy (deviceActivity == 1),"
                                + " Thermal Policy (thermalLevel > 10)");
    }

    @Test
    public void whatTheSystemDeclinesIsTold() {
        assertThat(labels(in(
                        "01 iPhone dasd[82] <Notice>: Remote Notification: <private> - BAR Disabled",
                        "02 iPhone callservicesd[60] <Notice>: Application a.rec will not be launched because it failed to report an incoming call too many times (or repeatedly crashed.)",
                        "03 iPhone dasd[82] <Notice>: BAR Scheduling Disabled by Trial",
                        "04 iPhone dasd[82] <Notice>: Disabling BAR for <private>")))
                .containsExactly(
                        "push launch declined: BAR Disabled",
                        "a.rec launch for a call declined: failed to report an incoming call too many times",
                        "Background App Refresh withheld by a trial of Apple's",
                        "Background App Refresh switched off for an app that the log does not name");
    }

    @Test
    public void trappedProcessesWarnBeforeTheyAreKilled() {
        assertThat(
                        labels(
                                in(
                                        "01 RB Now tracking process: [app<a.rec>:812]",
                                        "31 iPhone FieldRecorder(UIKitCore)[812] <Notice>: [BackgroundTask] Background Task 16 (\"upload\"), was created over 30 seconds ago. In applications running in the background, this creates a risk of termination.",
                                        "32 RB [app<a.rec>:812] Found locked file lock: /private/var/a.sqlite",
                                        "33 iPhone ReportCrash[90] <Notice>: Formulating fatal 309 report for corpse[812] FieldRecorder")))
                .containsExactly(
                        "a.rec launched, the log does not say by whom, pid 812",
                        "a.rec keeps a background task too long (upload), pid 812",
                        "a.rec holds a lock on /private/var/a.sqlite, pid 812",
                        "a.rec crash report written of FieldRecorder, bug type 309");
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
    public void aPidIsThatOfTheAppThatHadItLast() {
        assertThat(
                        labels(
                                in(
                                        "01 RB Now tracking process: [app<a.old>:821]",
                                        "02 DS [LaunchAttach] (820) about to task_for_pid(821)",
                                        "03 RB [app<a.old>:821] termination reported by launchd (0, 0, 0)",
                                        "09 RB Now tracking process: [app<a.rec>:821]",
                                        "10 iPhone debugserver[830] <Notice>: [LaunchAttach] (830) about to task_for_pid(821)",
                                        "11 iPhone ReportCrash[90] <Notice>: Formulating fatal 309 report for corpse[821] FieldRecorder")))
                .containsExactly(
                        "a.old launched, the log does not say by whom, pid 821",
                        "a.old debugger at work on pid 821",
                        "a.old exited by itself (launchd (0, 0, 0)), pid 821",
                        "a.rec launched, the log does not say by whom, pid 821",
                        "a.rec debugger at work on pid 821",
                        "a.rec crash report written of FieldRecorder, bug type 309");
    }

    @Test
    public void aTopicIsTheBundleIdAndTheKindOfPush() {
        assertThat(
                        labels(
                                in(
                                        "01 iPhone apsd[90] <Notice>: <APSCourier: 0x1>: Received message for enabled topic 'a.rec.push-type.liveactivity' onInterface: x with payload '<private>' with priority 10",
                                        "05 RB Now tracking process: [app<a.app.voip>:1]",
                                        "06 iPhone apsd[90] <Notice>: <APSCourier: 0x1>: Received message for enabled topic 'a.app.voip' onInterface: x with payload '<private>' with priority 5")))
                .containsExactly(
                        "a.rec push, priority 10 received",
                        "a.app.voip launched, the log does not say by whom, pid 1",
                        "a.app.voip push, priority 5 received");
    }

    @Test
    public void whatDasdDoesWithAnothersTaskIsNotOurs() {
        assertThat(labels(in(
                        "01 RB Now tracking process: [app<a.rec>:1]",
                        "02 RB Now tracking process: [app<a.rec.pro>:2]",
                        "03 iPhone dasd[82] <Notice>: CANCELED: bgRefresh-a.rec.pro.sync:94ED7E at priority 10",
                        "04 iPhone dasd[82] <Notice>: CANCELED: bgRefresh-a.recpro.sync:94ED7E at priority 10")))
                .containsExactly(
                        "a.rec launched, the log does not say by whom, pid 1",
                        "a.rec.pro launched, the log does not say by whom, pid 2",
                        "a.rec.pro app refresh task a.rec.pro.sync cancelled",
                        "app refresh task a.recpro.sync cancelled");
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
                        .text(100));
    }

    @Test
    public void aLogWithoutAppsSaysSo() {
        Golden.assertText(
                "story/nothing-found",
                story(text("01 iPhone kernel[0] <Notice>: hello")).text(100));
        Golden.assertText("story/no-log", story("GET / HTTP/1.1\n").text(100));
    }

    private static Story story(String text) {
        Capture capture = new Capture(LocalDate.of(2026, 11, 22), SIGNATURES, List.of());
        byte[] bytes = text.getBytes(UTF_8);
        try {
            return capture.read(new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
