package dev.relaunch.verdict;

import dev.relaunch.evidence.Sighting;
import dev.relaunch.oracle.Ruling;
import dev.relaunch.recording.Journaled;
import dev.relaunch.recording.RunInfo;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Whether a run may stop waiting: the claim is decided by what was seen so far, and nothing that comes later can change that.
 *
 * <p>It asks the very ruling that the {@link Judge} gives on the recording, so the two cannot disagree on what is enough. What the
 * finding is, only the judge says.
 */
public final class Decision {

    private final RunInfo run;
    private final List<Journaled> journal;
    private final Ruling rule;

    /**
     * Waits for what the claim needs.
     *
     * @param journal what was written down so far of launch, claim and trigger
     * @param rule for the claim's conditions, as {@link Judge#check} returns it
     * @throws NoSuchElementException when no claim was stated or no trigger pulled
     */
    public Decision(RunInfo run, List<Journaled> journal, Ruling rule) {
        this.run = run;
        this.journal = List.copyOf(journal);
        this.rule = rule;
    }

    /** Whether these sightings, all that there are so far, decide the claim. */
    public boolean reachedBy(List<Sighting> sightings) {
        return ClaimRuling.of(CaseFile.live(run, journal, rule, sightings))
                .seen()
                .isPresent();
    }
}
