package dev.relaunch.verdict;

import static dev.relaunch.model.Termination.DEBUG_EXIT;
import static dev.relaunch.model.Termination.FORCE_QUIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.evidence.AppLives;
import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.Signatures;
import dev.relaunch.model.Trigger;
import dev.relaunch.oracle.Oracle;
import dev.relaunch.oracle.Ruling;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Journaled;
import java.util.List;
import java.util.Optional;
import org.testng.annotations.Test;

public final class DecisionTest {

    /** The message of the record with which the claim was decided; empty where it never was. */
    private static Optional<String> decidedBy(Experiment experiment) {
        return decisive(experiment).map(LogRecord::message);
    }

    /** The record with which the claim was decided. */
    static Optional<LogRecord> decisive(Experiment experiment) {
        Trial trial = new Trial(experiment.journal());
        Entry.Claim claim = trial.claim().orElseThrow();
        Ruling rule = Judge.check("test", claim, Trigger.URL_SESSION, Oracle.bundled());
        Decision decision = new Decision(experiment.run(), beforeTheWindow(experiment), rule);
        AppLives lives = new AppLives(Signatures.bundled(), List.of(CaseFile.logPoints(Bench.app())));
        for (LogRecord record : experiment.syslog()) {
            if (!lives.accept(record).isEmpty() && decision.reachedBy(lives.sightings())) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** What a run has written down when it begins to wait. */
    private static List<Journaled> beforeTheWindow(Experiment experiment) {
        return experiment.journal().stream()
                .filter(at -> !(at.entry() instanceof Entry.HandsOff hands && !hands.begins())
                        && !(at.entry() instanceof Entry.Probe))
                .toList();
    }

    @Test
    public void aRelaunchIsDecidedByTheLastEntryPoint() {
        Experiment experiment = Bench.exited()
                .relaunch(901, "nsurlsessiond")
                .ranAll(901)
                .after(5)
                .noise()
                .relaunchClaim(DEBUG_EXIT);

        assertThat(decidedBy(experiment)).get().asString().startsWith("[relaunch] urlSessionDidFinishEvents");
    }

    @Test
    public void aResumeIsDecidedByTheLastEntryPoint() {
        Experiment experiment =
                Bench.suspended().resume(812, "nsurlsessiond").delivered(812).resumeClaim();

        assertThat(decidedBy(experiment)).get().asString().startsWith("[relaunch] urlSessionDidFinishEvents");
    }

    @Test
    public void anAbsenceIsDecidedOnlyByItsContrary() {
        assertThat(decidedBy(Bench.forceQuit().relaunch(901, "dasd").absenceClaim(FORCE_QUIT)))
                .get()
                .asString()
                .startsWith("Now tracking process");
        assertThat(decidedBy(Bench.forceQuit().windowOver().probedFresh(905).absenceClaim(FORCE_QUIT)))
                .isEmpty();
    }

    @Test
    public void whatIsNotWhatWasClaimedDecidesNothing() {
        assertThat(decidedBy(Bench.exited()
                        .relaunch(901, "dasd")
                        .ranAll(901)
                        .windowOver()
                        .relaunchClaim(DEBUG_EXIT)))
                .isEmpty();
        assertThat(decidedBy(Bench.exited()
                        .relaunch(901, "nsurlsessiond")
                        .ran(901, "didFinishLaunching")
                        .windowOver()
                        .relaunchClaim(DEBUG_EXIT)))
                .isEmpty();
    }
}
