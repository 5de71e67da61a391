package dev.relaunch.verdict;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Circumstance;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Termination;
import dev.relaunch.oracle.Gate;
import dev.relaunch.oracle.Modality;
import dev.relaunch.verdict.Reason.Kind;
import java.util.List;
import java.util.Optional;

/** Says why nothing came of a trigger, as far as the evidence does. It never changes a verdict. */
final class Reasoning {

    private final CaseFile file;

    Reasoning(CaseFile file) {
        this.file = file;
    }

    /** The reason behind a ruling; empty where what was claimed, or its contrary, was seen to happen. */
    Optional<Reason> of(Ruled ruled) {
        boolean absence = file.claim.expectation().outcome() == Outcome.STAY_TERMINATED;
        return switch (ruled.verdict()) {
            case HOLDS -> absence ? why().filter(reason -> reason.kind() != Kind.UNKNOWN) : Optional.empty();
            case VIOLATED -> absence ? Optional.empty() : why();
            case UNDETERMINED ->
                ruled.doubt().filter(doubt -> doubt == Doubt.EVIDENCE_GAP).isPresent()
                        ? Optional.of(missing(ruled.butSaw()))
                        : told();
            case MEASURED -> Optional.empty();
        };
    }

    /** The reason where a gate is shut: only what the evidence tells by itself. */
    Optional<Reason> told() {
        return anyWake() ? Optional.empty() : notDelivered().or(this::refused);
    }

    /** The reason where nothing is judged; empty where the app was woken by the trigger and all of it ran. */
    Optional<Reason> measured(List<String> gaps) {
        if (new Woken(file).answer().isPresent()) {
            return Optional.empty();
        }
        return gaps.isEmpty() ? why() : Optional.of(missing(gaps));
    }

    private boolean anyWake() {
        return !file.aftermath.launches(LaunchClass.IN_BACKGROUND).isEmpty()
                || !file.aftermath.resumes().isEmpty();
    }

    private static Reason missing(List<String> gaps) {
        return new Reason(Kind.EVIDENCE_MISSING, gaps.isEmpty() ? "" : gaps.get(0));
    }

    private Optional<Reason> why() {
        return shortcoming()
                .or(this::notDelivered)
                .or(this::refused)
                .or(this::forbidden)
                .or(() -> Optional.of(unknown()));
    }

    /** The app was woken as claimed, and then? */
    private Optional<Reason> shortcoming() {
        Woken woken = new Woken(file);
        return woken.claimed().map(wake -> {
            String wrong = woken.wrong(wake);
            Optional<Sighting.Terminated> end = file.aftermath.end(wake.pid()).filter(file.aftermath::inTime);
            return end.isEmpty()
                    ? new Reason(Kind.ENTRY_POINT_MISSING, wrong)
                    : new Reason(
                            Kind.DIED,
                            new Crashes(file)
                                    .about(wake.pid())
                                    .map(report -> wrong + "; crash report " + report)
                                    .orElse(wrong));
        });
    }

    private Optional<Reason> notDelivered() {
        return file.trial
                .effect()
                .filter(effect -> !effect.read().equals(effect.wanted()))
                .map(effect -> "by " + effect.source() + " the " + effect.what() + " is " + effect.read() + ", not "
                        + effect.wanted())
                .or(() -> new Passage(file).notArrived())
                .map(words -> new Reason(Kind.NOT_DELIVERED, words));
    }

    private Optional<Reason> refused() {
        return new Passage(file)
                .refusal()
                .map(refusal -> new Reason(
                        refusal.account() == Passage.Account.SWITCH ? Kind.SWITCHED_OFF : Kind.REFUSED,
                        refusal.means()
                                .map(means -> means + " (" + refusal.text() + ")")
                                .orElse(refusal.text())));
    }

    /** What the oracle says, on firm ground, that a switch forbids, where the switch is proven to stand so. */
    private Optional<Reason> forbidden() {
        if (file.rule.modality() != Modality.MUST_NOT) {
            return Optional.empty();
        }
        Conditions conditions = file.conditions();
        boolean switched = conditions.refresh() != BackgroundAppRefresh.ON
                || conditions.circumstances().contains(Circumstance.LOW_POWER_MODE);
        return file.rule
                .decidingGate()
                .filter(gate -> switched)
                .map(Gate::about)
                .or(() -> conditions.termination() == Termination.FORCE_QUIT
                        ? Optional.of("the app was force quit, and the user has not opened it since")
                        : Optional.empty())
                .map(words -> new Reason(Kind.SWITCHED_OFF, words + " (oracle " + file.rule.id() + ")"));
    }

    private Reason unknown() {
        return new Reason(
                Kind.UNKNOWN,
                new Passage(file)
                        .request()
                        .map(request -> request.requester()
                                + " asked for the app, and the log does not say why nothing followed")
                        .orElse("nothing in the log says why"));
    }
}
