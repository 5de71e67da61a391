package dev.relaunch.verdict;

import static dev.relaunch.model.Termination.DEBUG_EXIT;
import static dev.relaunch.model.Termination.FORCE_QUIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.ScenarioException;
import dev.relaunch.oracle.Oracle;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Entry.Channel.State;
import dev.relaunch.testing.Golden;
import java.util.Map;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class JudgeTest {

    private static final Oracle ORACLE = Oracle.bundled();
    private static final String DAEMON = "nsurlsessiond";

    /** Name of the golden file, the recording, the verdict with its doubt. */
    @DataProvider
    public Object[][] recordings() {
        return new Object[][] {
            {
                "holds-relaunch",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .ranAll(901)
                        .after(1)
                        .noise()
                        .handsOn()
                        .end()
                        .relaunchClaim(DEBUG_EXIT),
                "HOLDS"
            },
            {
                "holds-relaunch-without-coverage",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .ranAll(901)
                        .ended("the tool exited (exit 255)")
                        .relaunchClaim(DEBUG_EXIT),
                "HOLDS"
            },
            {
                "holds-resume",
                Bench.suspended()
                        .resume(812, DAEMON)
                        .delivered(812)
                        .after(1)
                        .noise()
                        .handsOn()
                        .end()
                        .resumeClaim(),
                "HOLDS"
            },
            {
                "holds-left-terminated",
                Bench.forceQuit().windowOver().probedFresh(905).absenceClaim(FORCE_QUIT),
                "HOLDS"
            },
            {
                "violated-not-launched",
                Bench.exited().windowOver().probedFresh(905).relaunchClaim(DEBUG_EXIT),
                "VIOLATED"
            },
            {
                "violated-asked-for-but-not-launched",
                Bench.exited().requested(DAEMON).windowOver().probedFresh(905).relaunchClaim(DEBUG_EXIT),
                "VIOLATED"
            },
            {
                "violated-by-another",
                Bench.exited()
                        .after(3)
                        .relaunch(901, "dasd")
                        .ran(901, "didFinishLaunching")
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "VIOLATED"
            },
            {
                "violated-entry-point-missing",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .ran(901, "didFinishLaunching", "handleEventsForBackgroundURLSession")
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "VIOLATED"
            },
            {
                "violated-launched-and-died",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .ran(901, "didFinishLaunching")
                        .after(1)
                        .died(901, "(2, 11, 11)")
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "VIOLATED"
            },
            {
                "violated-too-late",
                Bench.exited()
                        .windowOver()
                        .after(30)
                        .relaunch(901, DAEMON)
                        .ranAll(901)
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "VIOLATED"
            },
            {
                "violated-not-resumed",
                Bench.suspended().windowOver().probedOld(812).resumeClaim(),
                "VIOLATED"
            },
            {
                "violated-relaunched-after-force-quit",
                Bench.forceQuit()
                        .after(3)
                        .relaunch(901, DAEMON)
                        .ranAll(901)
                        .after(1)
                        .noise()
                        .handsOn()
                        .end()
                        .absenceClaim(FORCE_QUIT),
                "VIOLATED"
            },
            {
                "gap-log-ended",
                Bench.forceQuit()
                        .after(120)
                        .noise()
                        .ended("the tool exited (exit 255)")
                        .windowOver()
                        .absenceClaim(FORCE_QUIT),
                "EVIDENCE_GAP"
            },
            {
                "gap-in-the-window",
                Bench.forceQuit()
                        .after(120)
                        .noise()
                        .ended("the tool exited (exit 255)")
                        .after(92)
                        .entry(new Entry.Channel("syslog", State.STARTED, ""))
                        .noise()
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "EVIDENCE_GAP"
            },
            {
                "gap-missed-relaunch",
                Bench.exited()
                        .after(120)
                        .noise()
                        .ended("the tool exited (exit 255)")
                        .after(92)
                        .entry(new Entry.Channel("syslog", State.STARTED, ""))
                        .noise()
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "EVIDENCE_GAP"
            },
            {
                "gap-probe-disagrees",
                Bench.forceQuit().windowOver().probedOld(901).absenceClaim(FORCE_QUIT),
                "EVIDENCE_GAP"
            },
            {"gap-no-probe", Bench.forceQuit().windowOver().end().absenceClaim(FORCE_QUIT), "EVIDENCE_GAP"},
            {
                "observer-debugger",
                Bench.exited()
                        .line("debugserver[820]", "debugserver will use ASL for internal logging.")
                        .after(1)
                        .relaunch(901, DAEMON)
                        .line("debugserver[820]", "[LaunchAttach] (820) About to ptrace(PT_ATTACHEXC, 901)...")
                        .ranAll(901)
                        .handsOn()
                        .end()
                        .relaunchClaim(DEBUG_EXIT),
                "OBSERVER"
            },
            {
                "observer-debugger-of-unknown",
                Bench.forceQuit()
                        .line("debugserver[820]", "debugserver will use ASL for internal logging.")
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "OBSERVER"
            },
            {
                "observer-device-driven",
                Bench.forceQuit()
                        .after(5)
                        .line("WebDriverAgentRunner-Runner(WebDriverAgentLib)[954]", "Enqueue synthesize event")
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "OBSERVER"
            },
            {
                "observer-own-command",
                Bench.forceQuit().driven().windowOver().probedFresh(905).absenceClaim(FORCE_QUIT),
                "OBSERVER"
            },
            {
                "observer-tool",
                Bench.exited()
                        .relaunch(901, "testmanagerd")
                        .ranAll(901)
                        .handsOn()
                        .end()
                        .relaunchClaim(DEBUG_EXIT),
                "OBSERVER"
            },
            {
                "observer-user",
                Bench.forceQuit()
                        .after(5)
                        .userLaunch(901)
                        .windowOver()
                        .probedOld(901)
                        .absenceClaim(FORCE_QUIT),
                "OBSERVER"
            },
            {
                "precondition-no-exit",
                Bench.launched()
                        .entry(new Entry.Step(Entry.Step.TERMINATE, "debug exit", Map.of()))
                        .pulled()
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION"
            },
            {
                "precondition-crashed-instead",
                Bench.launched()
                        .entry(new Entry.Step(Entry.Step.TERMINATE, "debug exit", Map.of()))
                        .died(812, "(2, 11, 11)")
                        .pulled()
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION"
            },
            {
                "precondition-card-stays",
                Bench.launched()
                        .swipe()
                        .entry(new Entry.Reading(Entry.Reading.CARD, "gone", "still there", "app switcher"))
                        .pulled()
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "PRECONDITION"
            },
            {
                "precondition-refresh",
                Bench.launched()
                        .entry(new Entry.Reading(Entry.Reading.REFRESH, "on", "off", "the app"))
                        .exit()
                        .pulled()
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION"
            },
            {
                "lab",
                Bench.launched()
                        .entry(new Entry.Failure("lab", "phone-1 does not answer"))
                        .pulled()
                        .relaunchClaim(DEBUG_EXIT),
                "LAB"
            },
            {"judge", Bench.exited().inZone("Mars/Olympus").relaunchClaim(DEBUG_EXIT), "JUDGE"},
            {
                "measured-relaunched",
                Bench.launched(BackgroundAppRefresh.OFF)
                        .exit()
                        .pulled()
                        .relaunch(901, DAEMON)
                        .ranAll(901)
                        .handsOn()
                        .end()
                        .relaunchClaim(DEBUG_EXIT),
                "MEASURED"
            },
            {
                "measured-not-woken",
                Bench.launched(BackgroundAppRefresh.OFF)
                        .exit()
                        .pulled()
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "MEASURED"
            },
            {
                "measured-in-doubt",
                Bench.launched(BackgroundAppRefresh.OFF)
                        .exit()
                        .pulled()
                        .driven()
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "MEASURED"
            },
        };
    }

    @Test(dataProvider = "recordings")
    public void findingReadsAsItShould(String name, Experiment experiment, String expected) {
        Finding finding = new Judge().judge(experiment, ORACLE);

        assertThat(finding.doubt().map(Enum::name).orElse(finding.verdict().name()))
                .as(finding.message().render())
                .isEqualTo(expected);
        assertThat(finding.doubt().isPresent()).isEqualTo(finding.verdict() == Verdict.UNDETERMINED);
        Golden.assertText("findings/" + name, finding.message().render());
    }

    @Test
    public void contradictingTheOracleIsASuiteError() {
        Experiment experiment = Bench.exited().windowOver().probedFresh(905).absenceClaim(DEBUG_EXIT);

        assertThatThrownBy(() -> new Judge().judge(experiment, ORACLE))
                .isInstanceOf(ScenarioException.class)
                .satisfies(suite -> Golden.assertText("findings/suite-error", suite.getMessage()));
    }

    @Test
    public void violatedDominatesUndeterminedDominatesHolds() {
        assertThat(Verdict.HOLDS.and(Verdict.UNDETERMINED)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Verdict.VIOLATED.and(Verdict.UNDETERMINED)).isEqualTo(Verdict.VIOLATED);
        assertThat(Verdict.MEASURED.and(Verdict.HOLDS)).isEqualTo(Verdict.HOLDS);
    }
}
