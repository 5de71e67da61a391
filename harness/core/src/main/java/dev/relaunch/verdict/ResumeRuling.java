package dev.relaunch.verdict;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.verdict.Ruled.NearMiss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides a claim that the suspended app was resumed in the background. */
final class ResumeRuling implements ClaimRuling {

    private final CaseFile file;
    private final Missed missed;
    private final Woken woken;
    private final int pid;

    ResumeRuling(CaseFile file) {
        this.file = file;
        this.missed = new Missed(file);
        this.woken = new Woken(file);
        this.pid = file.launchByUser().map(Sighting.Launched::pid).orElse(0);
    }

    @Override
    public Optional<Ruled> seen() {
        for (Sighting.Resumed resume : resumes()) {
            if (file.aftermath.beforeTrigger(resume)) {
                return Optional.of(Missed.tooEarly(resume));
            }
            if (woken.answers(resume)) {
                return missed.disturbedBefore(resume.offset())
                        .or(() -> broughtBefore(resume.offset()))
                        .or(() -> Optional.of(holds(resume)));
            }
        }
        return Optional.empty();
    }

    @Override
    public Ruled ruled() {
        return seen().or(missed::disturbed)
                .or(() -> broughtBefore(Long.MAX_VALUE))
                .or(() -> resumes().stream().findFirst().map(resume -> missed.unlessComplete(woken, resume)))
                .orElseGet(this::notResumed);
    }

    private List<Sighting.Resumed> resumes() {
        return file.aftermath.resumes().stream()
                .filter(resume -> resume.pid() == pid)
                .toList();
    }

    private Ruled holds(Sighting.Resumed resume) {
        List<LogRecord> restsOn = new ArrayList<>(resume.records());
        woken.ran(pid).forEach(point -> restsOn.addAll(point.records()));
        return Ruled.holds(woken.saw(resume), signs(resume), restsOn, woken.sample(resume));
    }

    private static List<String> signs(Sighting.Resumed resume) {
        List<String> signs = new ArrayList<>();
        resume.requester().ifPresent(name -> signs.add("woken by " + name));
        signs.add("the suspended process seen running by " + resume.seen().process());
        return signs;
    }

    private Ruled notResumed() {
        Optional<Sighting.Terminated> end = file.aftermath.end(pid);
        if (end.isPresent() && file.aftermath.inTime(end.get())) {
            return Ruled.undetermined(
                    Doubt.PRECONDITION,
                    List.of("the suspended process " + end.get().label() + " before it was resumed"),
                    Optional.of(new NearMiss(end.get().seen(), "no longer suspended")),
                    "run it again",
                    end.get().label());
        }
        Optional<NearMiss> relaunch = file.aftermath.launches(LaunchClass.IN_BACKGROUND).stream()
                .findFirst()
                .map(launch -> new NearMiss(launch.seen(), "a new process, not the suspended one"));
        return missed.unlessUnseen(pid, List.of("no resume of pid " + pid), relaunch, "not resumed");
    }

    /** The user, or someone for him, opened the app in the window. */
    private Optional<Ruled> broughtBefore(long offset) {
        long mark = file.triggerMark();
        long to = Math.min(offset, file.trial.probe().map(Trial::watermark).orElse(Long.MAX_VALUE));
        return file.ofApp(Sighting.Foregrounded.class).stream()
                .filter(front -> front.pid() == pid && front.offset() >= mark && front.offset() < to)
                .filter(file.aftermath::inTime)
                .findFirst()
                .map(front -> Ruled.undetermined(
                        Doubt.OBSERVER,
                        List.of("in the window the app was " + front.label()),
                        Optional.of(new NearMiss(front.seen(), "opened by the user")),
                        "leave the device alone during the window",
                        front.label()));
    }
}
