package dev.relaunch.oracle;

import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import java.util.List;
import java.util.Set;

/**
 * What one circumstance does to some triggers.
 *
 * @param until what ends it, as "the device is unlocked"; empty where nothing but the circumstance itself does
 */
public record Gate(
        Statement says,
        String about,
        Set<Trigger> triggers,
        Set<Termination> terminations,
        List<OsRange> os,
        Effect effect,
        String until) {

    boolean appliesTo(Trigger trigger, Termination termination, OsVersion version) {
        return triggers.contains(trigger) && terminations.contains(termination) && OsRange.anyContains(os, version);
    }
}
