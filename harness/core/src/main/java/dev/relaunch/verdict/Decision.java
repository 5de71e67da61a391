package dev.relaunch.verdict;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.model.Outcome;
import dev.relaunch.oracle.Rule;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.RunInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a run may stop waiting: a positive claim once all that it needs was seen, a negative one once it is violated.
 *
 * <p>Only that. What the finding is, the {@link Judge} says from the recording.
 */
public final class Decision {

    private final Entry.Claim claim;
    private final List<String> required;
    private final String daemon;
    private final long triggerMark;
    private final Map<Integer, List<String>> ran = new HashMap<>();
    private final Set<Integer> woken = new HashSet<>();
    private boolean reached;

    /**
     * Waits for what this claim needs.
     *
     * @param rule for the claim's conditions, as {@link Judge#check} returns it
     * @param triggerMark how many bytes of the log had come when the trigger was pulled
     */
    public Decision(Entry.Claim claim, RunInfo.App app, Rule rule, long triggerMark) {
        this.claim = claim;
        this.required =
                rule.entryPoints().stream().filter(app.logPoints()::containsKey).toList();
        this.daemon = rule.trigger().daemon();
        this.triggerMark = triggerMark;
    }

    /** Takes the sightings that {@code AppLives.accept} just returned, and says whether the claim is decided by now. */
    public boolean decidedBy(List<Sighting> sightings) {
        for (Sighting sighting : sightings) {
            if (sighting.offset() >= triggerMark && sighting.bundleId().equals(claim.bundleId())) {
                take(sighting);
            }
        }
        return reached;
    }

    private void take(Sighting sighting) {
        if (claim.expectation().outcome() == Outcome.STAY_TERMINATED) {
            reached |= sighting instanceof Sighting.Launched launch && launch.how() == LaunchClass.IN_BACKGROUND;
            return;
        }
        if (sighting instanceof Sighting.Launched launch && launch.how() == LaunchClass.IN_BACKGROUND) {
            wake(launch.pid(), Outcome.RELAUNCH, launch.requester().orElse(daemon));
        } else if (sighting instanceof Sighting.Resumed resume) {
            wake(resume.pid(), Outcome.RESUME, resume.requester().orElse(daemon));
        } else if (sighting instanceof Sighting.EntryPoint point) {
            List<String> points = ran.computeIfAbsent(point.pid(), pid -> new ArrayList<>());
            if (points.size() < required.size() && point.name().equals(required.get(points.size()))) {
                points.add(point.name());
            }
        }
        reached |=
                woken.stream().anyMatch(pid -> ran.getOrDefault(pid, List.of()).size() == required.size());
    }

    private void wake(int pid, Outcome outcome, String requester) {
        boolean byTrigger = claim.expectation().trigger().isEmpty() || requester.equals(daemon);
        if (outcome == claim.expectation().outcome() && byTrigger) {
            woken.add(pid);
        }
    }
}
