package dev.relaunch.oracle;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What iOS does when a trigger fires under some conditions, and how we know.
 *
 * @param outcome with MUST what happens, with MUST_NOT what never does, with MAY what might
 * @param within the time bound; empty where nothing can come
 * @param boundSource whose bound that is
 * @param entryPoints what runs in the app, in this order; empty where nothing does
 * @param runTime how long the app may run once it is woken; empty where nothing is said
 * @param why the reason, in a sentence or two
 * @param lookFor what the log shows when it happens
 * @param grade of the source: DOC, DTS, OBS, DEC, RECALL or UNC
 * @param settledBy for MAY, what would settle it; empty otherwise
 */
public record Rule(
        String id,
        Trigger trigger,
        Set<Termination> terminations,
        Set<BackgroundAppRefresh> refreshes,
        Modality modality,
        Outcome outcome,
        Optional<Duration> within,
        String boundSource,
        List<String> entryPoints,
        String runTime,
        String why,
        List<String> lookFor,
        String source,
        String grade,
        String settledBy) {

    boolean appliesTo(Trigger other, Conditions conditions) {
        return trigger == other
                && terminations.contains(conditions.termination())
                && refreshes.contains(conditions.refresh());
    }

    /** What a scenario may claim under this rule: anything under MAY, for there it is only measured. */
    public boolean allows(Outcome claimed) {
        return switch (modality) {
            case MUST -> claimed == outcome;
            case MUST_NOT -> claimed == Outcome.STAY_TERMINATED;
            case MAY -> true;
        };
    }

    /** What it says of the app, after the app's name: {@code must be relaunched in the background}. */
    public String label() {
        return modality.label() + " " + outcome.label();
    }
}
