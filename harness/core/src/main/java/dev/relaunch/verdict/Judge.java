package dev.relaunch.verdict;

import dev.relaunch.evidence.Signatures;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.Message;
import dev.relaunch.model.ScenarioException;
import dev.relaunch.model.Trigger;
import dev.relaunch.oracle.Modality;
import dev.relaunch.oracle.Oracle;
import dev.relaunch.oracle.Ruling;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Journaled;
import dev.relaunch.recording.RunInfo;
import java.util.Optional;

/**
 * Says what may be said of an experiment's claim: a pure function of its recording, so that a live run and a later look at the same
 * recording say the same.
 *
 * <p>First the gates: an observer, an unproven precondition or a failed step leaves every claim undetermined. Then the claim: what
 * happened is proven by a sighting, what did not happen only by a window watched without a gap and a closing probe that agrees.
 */
public final class Judge {

    private final Signatures signatures = Signatures.bundled();

    /**
     * The finding for this experiment. A judge that fails is undetermined, never a pass.
     *
     * @throws ScenarioException when the claim contradicts the oracle
     */
    public Finding judge(Experiment experiment, Oracle oracle) {
        try {
            return decide(experiment, oracle);
        } catch (ScenarioException suite) {
            throw suite;
        } catch (RuntimeException ours) {
            Message message = Message.of("the judge failed, so nothing can be said of "
                            + experiment.run().experiment())
                    .with("means", String.valueOf(ours))
                    .with("next", "this is a bug in the harness, please report it with the recording");
            return Finding.of(
                    Verdict.UNDETERMINED, Optional.of(Doubt.JUDGE), message, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Holds a claim against the oracle, before anything is done for it.
     *
     * @return the rule for its conditions
     * @throws ScenarioException when the two contradict each other
     */
    public static Ruling check(String experiment, Entry.Claim claim, Trigger trigger, Oracle oracle) {
        Ruling rule = oracle.ruling(trigger, claim.conditions());
        if (!rule.allows(claim.expectation().outcome())) {
            throw new ScenarioException(Message.of(experiment + " claims that " + claim.app() + " is "
                            + claim.expectation().outcome().label() + ", but the oracle says that it " + rule.label())
                    .with("rule", rule.id() + " (" + rule.grade() + ", " + rule.source() + ")")
                    .with("conditions", claim.conditions().label())
                    .with(
                            "next",
                            "one of the two is wrong: fix the scenario, or give the rule a" + " counter-observation"));
        }
        return rule;
    }

    private Finding decide(Experiment experiment, Oracle oracle) {
        RunInfo run = experiment.run();
        Trial trial = new Trial(experiment.journal());
        Optional<Entry.Claim> claim = trial.claim();
        Optional<Journaled> pulled = trial.pulled();
        if (claim.isEmpty()) {
            return FindingText.unstated(run, trial, "the scenario ended before it stated its claim");
        }
        if (!claim.get().bundleId().equals(run.app().bundleId())) {
            throw new HarnessBug(Message.of("the claim is about " + claim.get().bundleId()
                    + ", and what was recorded is about " + run.app().bundleId()));
        }
        Trigger trigger = trial.trigger()
                .orElseThrow(() -> new HarnessBug(Message.of("neither the claim nor the journal names a trigger")));
        Ruling rule = check(run.experiment(), claim.get(), trigger, oracle);
        if (pulled.isEmpty()) {
            return FindingText.unstated(run, trial, "the trigger was not pulled");
        }
        CaseFile file = CaseFile.of(experiment, trial, rule, signatures);
        Optional<Objection> objection = new Gates(file).objection();
        FindingText text = new FindingText(file);
        // A bench that failed has measured nothing, and must not go unnoticed where nothing is judged.
        boolean failed = objection.filter(why -> why.doubt() == Doubt.LAB).isPresent();
        if (rule.modality() == Modality.MAY && !failed) {
            return text.measured(new Sample(file), objection);
        }
        return objection
                .map(text::refused)
                .orElseGet(() -> text.of(ClaimRuling.of(file).ruled()));
    }
}
