package dev.relaunch.verdict;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.Sighting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of the app between the trigger and the closing probe. */
final class Aftermath {

    private final CaseFile file;

    Aftermath(CaseFile file) {
        this.file = file;
    }

    List<Sighting.Launched> launches() {
        return in(Sighting.Launched.class);
    }

    List<Sighting.Resumed> resumes() {
        return in(Sighting.Resumed.class);
    }

    private <T extends Sighting> List<T> in(Class<T> kind) {
        long to = file.trial.probe().map(Trial::watermark).orElse(Long.MAX_VALUE);
        return file.ofApp(kind).stream()
                .filter(sighting -> sighting.offset() >= file.triggerMark() && sighting.offset() < to)
                .toList();
    }

    /** Within the window, as far as a stamp of whole seconds can say. */
    boolean inTime(Sighting sighting) {
        return !file.clock.earliest(sighting.time()).isAfter(file.deadline());
    }

    /** Between the trigger and the deadline, and before the closing probe. */
    boolean inWindow(LogRecord record) {
        long to = file.trial.probe().map(Trial::watermark).orElse(Long.MAX_VALUE);
        return record.offset() >= file.triggerMark()
                && record.offset() < to
                && !file.clock.earliest(record.time()).isAfter(file.deadline());
    }

    /** Written after the trigger though it happened well before, a line that came late; or under way when the trigger was pulled. */
    boolean beforeTrigger(Sighting sighting) {
        return file.clock.latest(sighting.time()).plusSeconds(1).isBefore(file.pulled.at())
                || sighting.records().stream().anyMatch(record -> record.offset() < file.triggerMark());
    }

    /** What the log shows of processes of which it does not show how they came to run: lines were lost, so others may have been. */
    List<String> unexplained() {
        List<String> unexplained = new ArrayList<>();
        Set<Integer> known = file.pidsSeenToStart();
        Set<Integer> awake = new HashSet<>(file.pidsEndedBeforeTrigger());
        launches(LaunchClass.IN_BACKGROUND).forEach(launch -> awake.add(launch.pid()));
        resumes().forEach(resume -> awake.add(resume.pid()));
        for (Sighting sighting : in(Sighting.class)) {
            boolean stranger = sighting instanceof Sighting.FirstSeen
                    || (sighting instanceof Sighting.Terminated && !known.contains(sighting.pid()))
                    || (sighting instanceof Sighting.EntryPoint point && wakes(point) && !awake.contains(point.pid()));
            if (stranger && !beforeTrigger(sighting)) {
                unexplained.add(Words.event(sighting) + ", and nobody saw how it came to run");
            }
        }
        return unexplained;
    }

    /** An entry point that runs only where the app was woken. */
    private boolean wakes(Sighting.EntryPoint point) {
        List<String> required = file.entryPoints();
        return required.isEmpty() || required.contains(point.name());
    }

    /** Whether the process ran this entry point within the window, in its place or out of it. */
    Optional<Sighting.EntryPoint> anywhere(int pid, String name) {
        return in(Sighting.EntryPoint.class).stream()
                .filter(point -> point.pid() == pid && point.name().equals(name) && inTime(point))
                .findFirst();
    }

    /** How long after the trigger it was. */
    Duration delay(Sighting sighting) {
        Duration delay = Duration.between(file.pulled.at(), file.clock.earliest(sighting.time()));
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    List<Sighting.Launched> launches(LaunchClass how) {
        return launches().stream().filter(launch -> launch.how() == how).toList();
    }

    Optional<Sighting.Terminated> end(int pid) {
        return in(Sighting.Terminated.class).stream()
                .filter(end -> end.pid() == pid)
                .findFirst();
    }

    /** The entry points that this process ran within the window for this trial's transfer, in the required order, as far as they came. */
    List<Sighting.EntryPoint> ran(int pid, List<String> required) {
        List<Sighting.EntryPoint> ran = new ArrayList<>();
        for (Sighting.EntryPoint point : in(Sighting.EntryPoint.class)) {
            if (point.pid() == pid
                    && inTime(point)
                    && ran.size() < required.size()
                    && file.transfer.another(point).isEmpty()
                    && point.name().equals(required.get(ran.size()))) {
                ran.add(point);
            }
        }
        return ran;
    }
}
