package dev.relaunch.verdict;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.Sighting;
import java.util.List;
import java.util.Optional;

/** Decides a claim that the app was left terminated. */
final class AbsenceRuling {

    private final CaseFile file;
    private final Missed missed;

    AbsenceRuling(CaseFile file) {
        this.file = file;
        this.missed = new Missed(file);
    }

    Ruled ruled() {
        Optional<Sighting.Launched> relaunch = file.aftermath.launches(LaunchClass.IN_BACKGROUND).stream()
                .filter(file.aftermath::inTime)
                .findFirst();
        if (relaunch.isPresent()) {
            return relaunched(relaunch.get());
        }
        Optional<Ruled> disturbed = missed.disturbed();
        if (disturbed.isPresent()) {
            return disturbed.get();
        }
        String sample = "not launched";
        return missed.gap(List.of(), Optional.empty(), sample)
                .orElseGet(() -> Ruled.holds(saw(), signs(), List.of(), sample));
    }

    private Ruled relaunched(Sighting.Launched launch) {
        if (file.aftermath.beforeTrigger(launch)) {
            return Missed.tooEarly(launch);
        }
        String by = launch.requester().map(name -> "asked for by " + name).orElse("a background launch");
        return Ruled.violated(
                List.of(Words.event(launch)), Optional.of(new Ruled.NearMiss(launch.seen(), by)), launch.label());
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
