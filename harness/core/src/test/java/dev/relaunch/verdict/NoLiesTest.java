package dev.relaunch.verdict;

import static dev.relaunch.model.Termination.DEBUG_EXIT;
import static dev.relaunch.model.Termination.FORCE_QUIT;
import static dev.relaunch.verdict.Bench.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.oracle.Oracle;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Entry.Channel.State;
import java.time.Duration;
import java.util.Map;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Recordings that look like a verdict and do not carry it, and some that look doubtful and do. */
public final class NoLiesTest {

    private static final Oracle ORACLE = Oracle.bundled();
    private static final String DAEMON = "nsurlsessiond";

    /** What it is, the recording, the verdict or its doubt, and a word that its reason must hold. */
    @DataProvider
    public Object[][] recordings() {
        return new Object[][] {
            // --- the trigger ---
            {
                "an upload that its client gave up is no trigger",
                Bench.launched()
                        .exit()
                        .pulled("abandoned")
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION",
                "abandoned"
            },
            {
                "a download that is held still resumes nobody",
                Bench.launched()
                        .leave()
                        .pulled("held")
                        .windowOver()
                        .probedOld(812)
                        .resumeClaim(),
                "PRECONDITION",
                "held"
            },
            {
                "after a force quit the client is expected to be gone",
                Bench.launched()
                        .swipe()
                        .pulled("abandoned")
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "HOLDS",
                ""
            },
            {
                "a launch that was asked for before the trigger is not its doing",
                Bench.launched()
                        .exit()
                        .requested(DAEMON)
                        .entry(new Entry.HandsOff(true))
                        .pulled()
                        .springBoard("FrontBoard", "Bootstrapping " + ID + " with intent background")
                        .runningboardd("Now tracking process: [" + ID + ":901]")
                        .ranAll(901)
                        .handsOn()
                        .end()
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION",
                "before the trigger"
            },
            // --- between the end of the app and the trigger ---
            {
                "a process that runs before the trigger was relaunched by someone",
                Bench.launched()
                        .exit()
                        .told(901, "running-active-NotVisible")
                        .pulled()
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION",
                "901"
            },
            {
                "a card swiped away after the debug exit is a force quit",
                Bench.launched()
                        .exit()
                        .after(20)
                        .springBoard(
                                "SpringBoard",
                                "SBWorkspaceTerminateApplication: " + Bench.APP + ": \"killed from app switcher\"")
                        .pulled()
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION",
                "switcher"
            },
            {
                "a card swiped away within the window is a force quit",
                Bench.exited()
                        .after(20)
                        .springBoard(
                                "SpringBoard",
                                "SBWorkspaceTerminateApplication: " + Bench.APP + ": \"killed from app switcher\"")
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION",
                "switcher"
            },
            {
                "the swipe before the launch is no proof of the force quit after it",
                launchedAfterSwipe()
                        .entry(new Entry.Step(Entry.Step.TERMINATE, "force quit", Map.of()))
                        .driven()
                        .runningboardd("Removing process: [" + ID + ":812]")
                        .entry(new Entry.Reading(Entry.Reading.CARD, "gone", "gone", "app switcher"))
                        .after(2)
                        .pulled()
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "PRECONDITION",
                "killed from app switcher"
            },
            {
                "a process that a signal ended did not exit by itself",
                Bench.launched()
                        .entry(new Entry.Step(Entry.Step.TERMINATE, "debug exit", Map.of()))
                        .died(812, "(0, 0, 9)")
                        .pulled()
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION",
                "signal"
            },
            {
                "a log that was away between the end and the trigger may have missed a launch or a force quit",
                Bench.launched()
                        .exit()
                        .ended("the tool exited (exit 255)")
                        .after(30)
                        .entry(new Entry.Channel("syslog", State.STARTED, ""))
                        .noise()
                        .after(2)
                        .pulled()
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "EVIDENCE_GAP",
                "the tool exited"
            },
            {
                "Background App Refresh switched off after it was read is not on",
                Bench.exited()
                        .line("dasd[82]", "BAR now disabled")
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION",
                "switched off"
            },
            {
                "a setting that reads as nothing known is not proven",
                Bench.launched()
                        .entry(new Entry.Reading(Entry.Reading.REFRESH, "1", "1", "Settings"))
                        .exit()
                        .pulled()
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION",
                "read as 1"
            },
            // --- lines that the relay lost ---
            {
                "entry points of a process that nobody saw start",
                Bench.forceQuit()
                        .after(3)
                        .ranAll(901)
                        .windowOver()
                        .probedOld(901)
                        .absenceClaim(FORCE_QUIT),
                "EVIDENCE_GAP",
                "901"
            },
            {
                "entry points of a process that nobody saw start are no proof of its absence",
                Bench.exited().after(3).ranAll(901).windowOver().probedOld(901).relaunchClaim(DEBUG_EXIT),
                "EVIDENCE_GAP",
                "901"
            },
            {
                "the end of a process that nobody saw start",
                Bench.forceQuit()
                        .after(30)
                        .died(901, "(0, 0, 0)")
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "EVIDENCE_GAP",
                "901"
            },
            {
                "the end of a process that nobody saw start is no proof of its absence",
                Bench.exited()
                        .after(30)
                        .died(901, "(0, 0, 0)")
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "EVIDENCE_GAP",
                "901"
            },
            {
                "a suspended app whose entry points ran was resumed, whatever the log says",
                Bench.suspended()
                        .after(3)
                        .delivered(812)
                        .windowOver()
                        .probedOld(812)
                        .resumeClaim(),
                "EVIDENCE_GAP",
                "ran handleEventsForBackgroundURLSession"
            },
            {
                "a new process in place of the suspended one, whose end nobody saw",
                Bench.suspended()
                        .relaunch(901, DAEMON)
                        .ranAll(901)
                        .windowOver()
                        .probedOld(901)
                        .resumeClaim(),
                "EVIDENCE_GAP",
                "812"
            },
            {
                "a prewarmed process that went on to run the relaunch path",
                Bench.exited()
                        .after(3)
                        .runningboardd("Now tracking process: [" + ID + ":901]")
                        .line("FieldRecorder[901]", "[relaunch] process started ActivePrewarm=1")
                        .after(30)
                        .requested(DAEMON)
                        .ranAll(901)
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "EVIDENCE_GAP",
                "901"
            },
            {
                "the tool itself lost the device and found it again",
                Bench.forceQuit()
                        .after(100)
                        .noise()
                        .raw("[disconnected]\n")
                        .after(90)
                        .raw("[connected:00008110-000A]\n")
                        .noise()
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "EVIDENCE_GAP",
                "window"
            },
            // --- clocks ---
            {
                "a clock set forward makes no launch late",
                Bench.exited()
                        .clockStep(Duration.ofHours(1))
                        .relaunch(901, DAEMON)
                        .ranAll(901)
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "HOLDS",
                ""
            },
            {
                "a clock set forward moves no launch out of the window",
                Bench.forceQuit()
                        .clockStep(Duration.ofHours(1))
                        .relaunch(901, DAEMON)
                        .died(901, "(0, 0, 0)")
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "VIOLATED",
                "launched in the background"
            },
            {
                "a clock set back hides no launch",
                Bench.forceQuit()
                        .clockStep(Duration.ofHours(-1))
                        .relaunch(901, DAEMON)
                        .died(901, "(0, 0, 0)")
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "VIOLATED",
                "launched in the background"
            },
            // --- another trigger ---
            {
                "a launch that another trigger asked for is not this one's doing",
                Bench.forceQuit()
                        .relaunch(901, "locationd")
                        .windowOver()
                        .probedOld(901)
                        .absenceClaim(FORCE_QUIT),
                "PRECONDITION",
                "not the doing of nsurlsessiond"
            },
            // --- lines lost in silence ---
            {
                "an entry point may have run unseen where a later line of the app shows that one was lost",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .ran(901, "didFinishLaunching")
                        .lost(901)
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "EVIDENCE_GAP",
                "line 2 of the app's pid 901 never came"
            },
            {
                "an app that does not number its lines cannot show that an entry point did not run",
                Bench.ofUnnumbered(BackgroundAppRefresh.ON)
                        .exit()
                        .pulled()
                        .relaunch(901, DAEMON)
                        .ran(901, "didFinishLaunching")
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "EVIDENCE_GAP",
                "does not number its log lines"
            },
            {
                "nor that it was not resumed",
                Bench.ofUnnumbered(BackgroundAppRefresh.ON)
                        .leave()
                        .pulled()
                        .windowOver()
                        .probedOld(812)
                        .resumeClaim(),
                "EVIDENCE_GAP",
                "does not number its log lines"
            },
            {
                "that it was not launched its new pid shows, numbered or not",
                Bench.ofUnnumbered(BackgroundAppRefresh.ON)
                        .exit()
                        .pulled()
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "VIOLATED",
                "no launch"
            },
            {
                "a relaunched app that exited by itself may have run all of it before, in lines that were lost",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .ran(901, "didFinishLaunching", "handleEventsForBackgroundURLSession", "taskDidComplete")
                        .lost(901)
                        .died(901, "(0, 0, 0)")
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "EVIDENCE_GAP",
                "last lines may have been lost"
            },
            // --- who asked ---
            {
                "a later request for the running app changes nothing about who launched it",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .requested("dasd")
                        .ranAll(901)
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "HOLDS",
                "asked by nsurlsessiond"
            },
            {
                "a request for an app that another launched does not make it the launcher",
                Bench.exited()
                        .relaunch(901, "dasd")
                        .requested(DAEMON)
                        .ranAll(901)
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION",
                "asked for by dasd"
            },
            {
                "an app that the user opened in the window and that was relaunched after that",
                Bench.exited()
                        .after(3)
                        .userLaunch(850)
                        .after(5)
                        .died(850, "(0, 0, 0)")
                        .after(5)
                        .relaunch(901, DAEMON)
                        .ranAll(901)
                        .handsOn()
                        .end()
                        .relaunchClaim(DEBUG_EXIT),
                "OBSERVER",
                "launched by the user"
            },
            {
                "an app that was resumed after the user had had it in front",
                Bench.suspended()
                        .after(3)
                        .springBoard(
                                "SpringBoard",
                                "SBIconView touches began with event: <UITouchesEvent: 0x12> bundleID: " + Bench.APP)
                        .runningboardd("[" + ID + ":812] Set darwin role to: UserInteractiveFocal")
                        .after(5)
                        .runningboardd("[" + ID + ":812] Suspending task.")
                        .after(5)
                        .resume(812, DAEMON)
                        .delivered(812)
                        .handsOn()
                        .end()
                        .resumeClaim(),
                "OBSERVER",
                "brought to the front"
            },
            {
                "an intent that nobody knows is no launch by the user",
                intent("foobar").exit().pulled().windowOver().probedFresh(905).relaunchClaim(DEBUG_EXIT),
                "PRECONDITION",
                "not by the user"
            },
            // --- others ---
            {
                "an app that shares the executable's name runs nothing of ours",
                Bench.forceQuit()
                        .after(3)
                        .runningboardd("Now tracking process: [app<" + Bench.APP + ".beta((null))>:700]")
                        .ranAll(700)
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "HOLDS",
                ""
            },
            {
                "an extension of the app is not the app",
                Bench.forceQuit()
                        .after(3)
                        .runningboardd(
                                "Now tracking process: [xpcservice<" + Bench.APP + ".share([" + ID + ":0])(501)>:700]")
                        .line(
                                "CommCenter(RunningBoardServices)[99]",
                                "Received state update for 700 (xpcservice<" + Bench.APP + ".share([" + ID
                                        + ":0])(501)>, running-active-NotVisible")
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "HOLDS",
                ""
            },
            {
                "entry points of another process do not complete a launch",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .ran(901, "didFinishLaunching", "handleEventsForBackgroundURLSession")
                        .ran(812, "taskDidComplete", "urlSessionDidFinishEvents")
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "VIOLATED",
                "taskDidComplete did not run"
            },
            {
                "entry points out of order are said to be that",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .ran(
                                901,
                                "didFinishLaunching",
                                "taskDidComplete",
                                "handleEventsForBackgroundURLSession",
                                "urlSessionDidFinishEvents")
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "VIOLATED",
                "out of order"
            },
            {
                "a launch by the user is told of in a measurement, too",
                Bench.launched(BackgroundAppRefresh.OFF)
                        .exit()
                        .pulled()
                        .after(5)
                        .userLaunch(850)
                        .windowOver()
                        .probedOld(850)
                        .relaunchClaim(DEBUG_EXIT),
                "MEASURED",
                "launched by the user"
            },
        };
    }

    @Test(dataProvider = "recordings")
    public void theVerdictSaysNoMoreThanTheEvidence(String what, Experiment experiment, String expected, String word) {
        Finding finding = new Judge().judge(experiment, ORACLE);

        String text = finding.message().render();
        assertThat(finding.doubt().map(Enum::name).orElse(finding.verdict().name()))
                .as(what + "\n" + text)
                .isEqualTo(expected);
        assertThat(text).as(what).contains(word);
    }

    /** What may run from before is swiped away, as the harness does it, and only then the app is launched. */
    private static Bench launchedAfterSwipe() {
        Bench bench = new Bench();
        return bench.entry(new Entry.Channel("syslog", State.STARTED, ""))
                .noise()
                .entry(new Entry.Step(Entry.Step.SET_REFRESH, "set Background App Refresh", Map.of()))
                .entry(new Entry.Reading(Entry.Reading.REFRESH, "on", "on", "Settings"))
                .entry(new Entry.Step(Entry.Step.LAUNCH, "launch from the Home screen", Map.of()))
                .springBoard(
                        "SpringBoard",
                        "SBWorkspaceTerminateApplication: " + Bench.APP + ": \"killed from app switcher\"")
                .after(3)
                .userLaunch(812)
                .after(2);
    }

    private static Bench intent(String intent) {
        Bench bench = new Bench();
        return bench.entry(new Entry.Channel("syslog", State.STARTED, ""))
                .noise()
                .entry(new Entry.Step(Entry.Step.SET_REFRESH, "set Background App Refresh", Map.of()))
                .entry(new Entry.Reading(Entry.Reading.REFRESH, "on", "on", "Settings"))
                .entry(new Entry.Step(Entry.Step.LAUNCH, "launch from the Home screen", Map.of()))
                .springBoard("FrontBoard", "Bootstrapping " + ID + " with intent " + intent)
                .runningboardd("Now tracking process: [" + ID + ":812]")
                .after(2);
    }
}
