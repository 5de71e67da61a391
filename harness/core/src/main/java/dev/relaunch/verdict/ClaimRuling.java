package dev.relaunch.verdict;

import dev.relaunch.model.Message;
import dev.relaunch.model.ScenarioException;
import java.util.Optional;

/** How one kind of claim is decided. */
sealed interface ClaimRuling permits RelaunchRuling, ResumeRuling, AbsenceRuling {

    /**
     * What the sightings decide by themselves, however much was watched: what was claimed, or its contrary, was seen. Nothing that comes
     * later changes it, so a run need not wait any longer.
     */
    Optional<Ruled> seen();

    /** The ruling on all that was recorded. */
    Ruled ruled();

    /** The one for the claim of this case. */
    static ClaimRuling of(CaseFile file) {
        return switch (file.claim.expectation().outcome()) {
            case RELAUNCH -> new RelaunchRuling(file);
            case RESUME -> new ResumeRuling(file);
            case STAY_TERMINATED -> new AbsenceRuling(file);
            case DELIVER, OPEN, EXTENSION, PREWARM, END ->
                throw new ScenarioException(Message.of("that " + file.claim.app() + " is "
                                + file.claim.expectation().outcome().label() + " cannot be claimed")
                        .with("means", "the judge tells relaunches, resumes and their absence"));
        };
    }
}
