package dev.relaunch.oracle;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Circumstance;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.Termination;
import java.util.List;
import java.util.Set;

/**
 * The gates of one circumstance: under it every trigger has exactly one of them.
 *
 * @param about the circumstance as a clause, "Low Power Mode is on"
 * @param refresh the positions of Background App Refresh that it is about
 * @param with the circumstances that must all be there
 * @param terminations the states of the app in which it matters
 */
public record Section(
        String file,
        String about,
        Set<BackgroundAppRefresh> refresh,
        Set<Circumstance> with,
        Set<Termination> terminations,
        List<Gate> gates) {

    boolean matches(Conditions conditions) {
        return refresh.contains(conditions.refresh())
                && conditions.circumstances().containsAll(with)
                && terminations.contains(conditions.termination());
    }
}
