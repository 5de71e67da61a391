package dev.relaunch.oracle;

import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What iOS does when a trigger finds an app in some state, with everything else as usual.
 *
 * @param response with MUST what happens, with MUST_NOT what never does, with MAY what is likely
 * @param waits how long iOS may put it off, in words; empty where it comes at once
 * @param within the time that counts as "it came"; empty where nothing must come
 * @param boundSource whose bound that is
 * @param runTime how long the app may run once it is woken; empty where nothing is said
 * @param ifUnfinished what happens if it is not done by then; empty where nothing is said
 * @param history what changed with which version
 * @param beware what else can keep it from coming, or look like it
 */
public record Rule(
        Statement says,
        Set<Trigger> triggers,
        Set<Termination> terminations,
        List<OsRange> os,
        Modality modality,
        Response response,
        String waits,
        Optional<Duration> within,
        String boundSource,
        EntryPoints entryPoints,
        String runTime,
        String ifUnfinished,
        List<String> history,
        List<String> beware) {

    boolean appliesTo(Trigger trigger, Termination termination, OsVersion version) {
        return triggers.contains(trigger) && terminations.contains(termination) && OsRange.anyContains(os, version);
    }
}
