package dev.relaunch.verdict;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.model.Durations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened after the trigger, in a few words, where the oracle does not say what must. */
final class Sample {

    private final CaseFile file;
    private final Optional<Sighting> wake;
    private final Optional<Ruled> disturbed;
    private final Optional<Ruled> gap;

    Sample(CaseFile file) {
        this.file = file;
        this.wake = Stream.<Sighting>concat(
                        file.aftermath.launches(LaunchClass.IN_BACKGROUND).stream(), file.aftermath.resumes().stream())
                .filter(sighting -> file.aftermath.inTime(sighting) && !file.aftermath.beforeTrigger(sighting))
                .findFirst();
        Missed missed = new Missed(file);
        this.disturbed = missed.disturbedBefore(wake.map(Sighting::offset).orElse(Long.MAX_VALUE));
        this.gap = wake.isPresent() ? Optional.empty() : missed.gap(List.of(), Optional.empty(), "");
    }

    String words() {
        if (disturbed.isPresent()) {
            return disturbed.get().sample() + " within the window";
        }
        if (wake.isPresent()) {
            return new Woken(file).sample(wake.get());
        }
        String window = Durations.words(file.claim.expectation().window());
        return missed()
                ? "nothing seen within " + window + ", but it may have been missed"
                : "not woken within " + window;
    }

    /** Whether something may have happened unseen. */
    boolean missed() {
        return disturbed.isEmpty() && gap.isPresent();
    }

    /** Why nothing came of it. */
    Optional<Reason> reason() {
        return disturbed.isPresent()
                ? Optional.empty()
                : new Reasoning(file).measured(gap.map(Ruled::butSaw).orElse(List.of()));
    }
}
