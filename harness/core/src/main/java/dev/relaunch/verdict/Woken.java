package dev.relaunch.verdict;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a launch or a resume is the one that was claimed: asked for by the trigger's daemon, in time, its entry points run in order. */
final class Woken {

    private final CaseFile file;
    private final List<String> required;

    Woken(CaseFile file) {
        this.file = file;
        this.required = file.entryPoints();
    }

    /** The launches and resumes of the kind that is claimed, whoever asked for them. */
    List<Sighting> wakes() {
        int pid = file.launchByUser().map(Sighting.Launched::pid).orElse(0);
        Stream<? extends Sighting> wakes = file.claim.expectation().outcome() == Outcome.RESUME
                ? file.aftermath.resumes().stream().filter(resume -> resume.pid() == pid)
                : file.aftermath.launches(LaunchClass.IN_BACKGROUND).stream();
        return List.copyOf(wakes.toList());
    }

    /** The first wake that is all that was claimed. */
    Optional<Sighting> answer() {
        return wakes().stream().filter(this::answers).findFirst();
    }

    /** The first wake that came as it was claimed, whatever ran in it. */
    Optional<Sighting> claimed() {
        return wakes().stream().filter(this::cameAsClaimed).findFirst();
    }

    boolean answers(Sighting wake) {
        return cameAsClaimed(wake) && complete(wake);
    }

    private boolean complete(Sighting wake) {
        return ran(wake.pid()).size() == required.size() && error(wake.pid()).isEmpty();
    }

    /** Where the log names no requester, the app's own entry point for the trigger is the proof. */
    private boolean askedByTrigger(Sighting wake) {
        if (file.claim.expectation().trigger().isEmpty()) {
            return true;
        }
        return requester(wake).map(file.trigger::askedBy).orElseGet(() -> !required.isEmpty() && complete(wake));
    }

    private static Optional<String> requester(Sighting wake) {
        return wake instanceof Sighting.Launched launch
                ? launch.requester()
                : wake instanceof Sighting.Resumed resume ? resume.requester() : Optional.empty();
    }

    /** Whether this is the wake that was claimed, whatever ran in it. */
    boolean cameAsClaimed(Sighting wake) {
        return file.aftermath.inTime(wake) && askedByTrigger(wake);
    }

    /** Whether all that was to run did run in a process that another had launched before. */
    boolean deliveredTo(Sighting wake) {
        return file.aftermath.inTime(wake) && !required.isEmpty() && complete(wake) && !askedByTrigger(wake);
    }

    List<Sighting.EntryPoint> ran(int pid) {
        return file.aftermath.ran(pid, required);
    }

    private Optional<String> error(int pid) {
        return ran(pid).stream()
                .flatMap(point ->
                        file
                                .transfer
                                .error(point)
                                .map(error -> point.name() + " came with the error " + error)
                                .stream())
                .findFirst();
    }

    /** What is wrong with a wake that is not the one that was claimed. */
    String wrong(Sighting wake) {
        if (!file.aftermath.inTime(wake)) {
            return "too late";
        }
        Optional<String> requester = requester(wake);
        if (requester.isPresent() && !askedByTrigger(wake)) {
            return "asked for by " + requester.get() + ", not by " + file.trigger.daemon();
        }
        List<Sighting.EntryPoint> ran = ran(wake.pid());
        if (ran.size() == required.size()) {
            return error(wake.pid()).orElse("nobody says who asked for it");
        }
        String missing = required.get(ran.size());
        return file.aftermath
                .end(wake.pid())
                .filter(file.aftermath::inTime)
                .map(end -> "it " + Words.ended(end) + " before " + missing + " ran")
                .orElseGet(() -> missing
                        + file.aftermath
                                .anywhere(wake.pid(), missing)
                                .map(point -> " " + misplaced(point))
                                .orElse(" did not run"));
    }

    private String misplaced(Sighting.EntryPoint point) {
        return file.transfer.another(point).map(other -> "ran for " + other).orElse("ran out of order");
    }

    /** What was seen of it, one line each. */
    List<String> saw(Sighting wake) {
        List<String> saw = new ArrayList<>();
        saw.add(Words.event(wake) + ", " + Words.delay(file, wake));
        if (!file.aftermath.inTime(wake)) {
            return saw;
        }
        List<Sighting.EntryPoint> ran = ran(wake.pid());
        ran.forEach(point -> saw.add(Words.event(point)
                + file.transfer.error(point).map(error -> ", error " + error).orElse("")));
        required.stream().skip(ran.size()).map(name -> missing(wake, name)).forEach(saw::add);
        file.aftermath.end(wake.pid()).map(Words::event).ifPresent(saw::add);
        return saw;
    }

    private String missing(Sighting wake, String name) {
        return file.aftermath
                .anywhere(wake.pid(), name)
                .map(point -> Words.event(point)
                        + file.transfer
                                .another(point)
                                .map(other -> ", for " + other)
                                .orElse(", not in its place"))
                .orElse("no " + name);
    }

    String sample(Sighting wake) {
        String came = Words.withoutPid(wake.label()) + " " + Words.after(file.aftermath.delay(wake));
        return complete(wake) || !file.aftermath.inTime(wake) || !cameAsClaimed(wake)
                ? came
                : came + ", but " + wrong(wake);
    }
}
