package dev.relaunch.verdict;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.Sighting;
import java.util.List;
import java.util.Optional;

/** Decides a claim that the app was left terminated. */
final class AbsenceRuling implements ClaimRuling {

    private final CaseFile file;
    private final Missed missed;

    AbsenceRuling(CaseFile file) {
        this.file = file;
        this.missed = new Missed(file);
    }

    @Override
    public Optional<Ruled> seen() {
        return file.aftermath.launches(LaunchClass.IN_BACKGROUND).stream()
                .filter(file.aftermath::inTime)
                .findFirst()
                .map(this::relaunched);
    }

    @Override
    public Ruled ruled() {
        String sample = "not launched";
        return seen().or(missed::disturbed)
                .or(() -> missed.gap(List.of(), Optional.empty(), sample))
                .or(() -> missed.notArrived(List.of(), Optional.empty(), sample))
                .orElseGet(() -> Ruled.holds(saw(), signs(), List.of(), sample));
    }

    private Ruled relaunched(Sighting.Launched launch) {
        if (file.aftermath.beforeTrigger(launch)) {
            return Missed.tooEarly(launch);
        }
        if (launch.requester().filter(name -> !file.trigger.askedBy(name)).isPresent()) {
            return byAnother(launch);
        }
        if (launch.requester().isEmpty()) {
            return byNobodyKnows(launch);
        }
        return Ruled.violated(
                List.of(Words.event(launch)),
                Optional.of(new Ruled.NearMiss(
                        launch.seen(), "asked for by " + launch.requester().get())),
                launch.label());
    }

    /** The rule says what this trigger does not do. What another did at the same time proves nothing of it. */
    private Ruled byAnother(Sighting.Launched launch) {
        return Ruled.undetermined(
                Doubt.PRECONDITION,
                List.of("in the window the app was " + launch.label() + ", which is not the doing of "
                        + file.trigger.daemon()),
                Optional.of(new Ruled.NearMiss(launch.seen(), "another trigger")),
                "see what else wakes the app (pushes, regions, tasks), and keep it away from this claim",
                launch.label());
    }

    private Ruled byNobodyKnows(Sighting.Launched launch) {
        return Ruled.undetermined(
                Doubt.EVIDENCE_GAP,
                List.of("in the window the app was " + launch.label() + ", and the log does not say who asked for it"),
                Optional.of(new Ruled.NearMiss(launch.seen(), "asked for by nobody knows whom")),
                "run it again; if it returns, this launch is this trigger's or another's: keep the others away",
                launch.label());
    }

    private List<String> saw() {
        List<String> prewarmed = file.aftermath.launches(LaunchClass.PREWARMED).stream()
                .map(launch -> Words.event(launch) + ", which is no background launch")
                .toList();
        return prewarmed.isEmpty() ? List.of("no launch of " + file.run.app().bundleId()) : prewarmed;
    }

    private List<String> signs() {
        return List.of(
                "no launch line in the log of the whole window",
                "opened after the window it was " + ClosingProbe.of(file).text());
    }
}
