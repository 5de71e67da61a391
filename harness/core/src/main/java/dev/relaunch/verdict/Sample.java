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

    Sample(CaseFile file) {
        this.file = file;
    }

    String words() {
        Optional<Sighting> wake = Stream.<Sighting>concat(
                        file.aftermath.launches(LaunchClass.IN_BACKGROUND).stream(), file.aftermath.resumes().stream())
                .filter(sighting -> file.aftermath.inTime(sighting) && !file.aftermath.beforeTrigger(sighting))
                .findFirst();
        Optional<Ruled> disturbed =
                new Missed(file).disturbedBefore(wake.map(Sighting::offset).orElse(Long.MAX_VALUE));
        if (disturbed.isPresent()) {
            return disturbed.get().sample() + " within the window";
        }
        if (wake.isPresent()) {
            return new Woken(file).sample(wake.get());
        }
        String window = Durations.words(file.claim.expectation().window());
        return new Missed(file)
                .gap(List.of(), Optional.empty(), "")
                .map(doubt -> "nothing seen within " + window + ", but it may have been missed")
                .orElse("not woken within " + window);
    }
}
