package dev.relaunch.verdict;

import dev.relaunch.evidence.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a launch or a resume is the one that was claimed: asked for by the trigger's daemon, in time, its entry points run in order. */
final class Woken {

    private final CaseFile file;
    private final List<String> required;

    Woken(CaseFile file) {
        this.file = file;
        this.required = file.entryPoints();
    }

    boolean answers(Sighting wake, Optional<String> requester) {
        return file.aftermath.inTime(wake) && askedByTrigger(wake, requester) && complete(wake);
    }

    private boolean complete(Sighting wake) {
        return ran(wake.pid()).size() == required.size();
    }

    /** Where the log names no requester, the app's own entry point for the trigger is the proof. */
    private boolean askedByTrigger(Sighting wake, Optional<String> requester) {
        if (file.claim.expectation().trigger().isEmpty()) {
            return true;
        }
        return requester
                .map(name -> name.equals(file.trigger.daemon()))
                .orElseGet(() -> !required.isEmpty() && complete(wake));
    }

    /** Whether this is the wake that was claimed, whatever ran in it. */
    boolean cameAsClaimed(Sighting wake, Optional<String> requester) {
        return file.aftermath.inTime(wake) && askedByTrigger(wake, requester);
    }

    /** Whether all that was to run did run in a process that another had launched before. */
    boolean deliveredTo(Sighting wake, Optional<String> requester) {
        return file.aftermath.inTime(wake) && !required.isEmpty() && complete(wake) && !askedByTrigger(wake, requester);
    }

    List<Sighting.EntryPoint> ran(int pid) {
        return file.aftermath.ran(pid, required);
    }

    /** What is wrong with a wake that is not the one that was claimed. */
    String wrong(Sighting wake, Optional<String> requester) {
        if (!file.aftermath.inTime(wake)) {
            return "too late";
        }
        if (requester.isPresent() && !askedByTrigger(wake, requester)) {
            return "asked for by " + requester.get() + ", not by " + file.trigger.daemon();
        }
        List<Sighting.EntryPoint> ran = ran(wake.pid());
        String missing = ran.size() < required.size() ? required.get(ran.size()) : "";
        Optional<Sighting.Terminated> end = file.aftermath.end(wake.pid()).filter(file.aftermath::inTime);
        if (end.isPresent() && !missing.isEmpty()) {
            return "it " + Words.withoutPid(end.get().label()) + " before " + missing + " ran";
        }
        if (missing.isEmpty()) {
            return "nobody says who asked for it";
        }
        return missing
                + (file.aftermath.anywhere(wake.pid(), missing).isPresent() ? " ran out of order" : " did not run");
    }

    /** What was seen of it, one line each. */
    List<String> saw(Sighting wake) {
        List<String> saw = new ArrayList<>();
        saw.add(Words.event(wake) + ", " + Words.delay(file, wake));
        if (!file.aftermath.inTime(wake)) {
            return saw;
        }
        List<Sighting.EntryPoint> ran = ran(wake.pid());
        ran.forEach(point -> saw.add(Words.event(point)));
        required.stream()
                .skip(ran.size())
                .map(name -> file.aftermath
                        .anywhere(wake.pid(), name)
                        .map(point -> Words.event(point) + ", not in its place")
                        .orElse("no " + name))
                .forEach(saw::add);
        file.aftermath.end(wake.pid()).map(end -> Words.event(end)).ifPresent(saw::add);
        return saw;
    }

    String sample(Sighting wake) {
        String came = Words.withoutPid(wake.label()) + " " + Words.after(file.aftermath.delay(wake));
        return complete(wake) || !file.aftermath.inTime(wake) ? came : came + ", but " + wrong(wake, Optional.empty());
    }
}
