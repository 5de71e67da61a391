package dev.relaunch.verdict;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.recording.Journaled;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What opening the app after the window says of the time before: a new process, that none was running; an old one, that it never
 * went away; one that nobody saw start, that a launch was missed.
 *
 * @param agrees whether it fits what the log showed
 * @param text in words
 */
record ClosingProbe(boolean agrees, String text) {

    static ClosingProbe of(CaseFile file) {
        Optional<Journaled> probe = file.trial.probe();
        if (probe.isEmpty()) {
            return new ClosingProbe(false, "the app was not opened after the window");
        }
        long mark = Trial.watermark(probe.get());
        Optional<Sighting> answer = file.sightings().stream()
                .filter(sighting -> sighting.bundleId().equals(file.run.app().bundleId()) && sighting.offset() >= mark)
                .filter(sighting -> sighting instanceof Sighting.Launched
                        || sighting instanceof Sighting.Foregrounded
                        || sighting instanceof Sighting.Resumed
                        || sighting instanceof Sighting.FirstSeen)
                .findFirst();
        return answer.map(seen -> read(seen, alive(file, mark)))
                .orElseGet(() -> new ClosingProbe(false, "the log shows nothing of the app being opened"));
    }

    private static ClosingProbe read(Sighting seen, Set<Integer> alive) {
        if (seen instanceof Sighting.Launched launch) {
            boolean byUser = launch.how() == LaunchClass.BY_USER;
            String found = "a new process, pid " + launch.pid()
                    + (byUser ? "" : ", but " + launch.how().label());
            return alive.isEmpty()
                    ? new ClosingProbe(byUser, found)
                    : new ClosingProbe(false, found + ", though the log had not shown the end of pid " + first(alive));
        }
        if (alive.size() > 1 && alive.contains(seen.pid())) {
            alive.remove(seen.pid());
            return new ClosingProbe(
                    false, "pid " + seen.pid() + ", though the log had not shown the end of pid " + first(alive));
        }
        return alive.contains(seen.pid())
                ? new ClosingProbe(true, "the process that the log had shown, pid " + seen.pid())
                : new ClosingProbe(false, "pid " + seen.pid() + ", which nobody saw start: a launch was missed");
    }

    private static int first(Set<Integer> pids) {
        return pids.iterator().next();
    }

    /** The app's processes that should be there by what the log showed before this mark. */
    private static Set<Integer> alive(CaseFile file, long mark) {
        Set<Integer> alive = new HashSet<>();
        for (Sighting sighting : file.sightings()) {
            if (!sighting.bundleId().equals(file.run.app().bundleId()) || sighting.offset() >= mark) {
                continue;
            }
            if (sighting instanceof Sighting.Terminated) {
                alive.remove(sighting.pid());
            } else if (sighting instanceof Sighting.Launched || sighting instanceof Sighting.FirstSeen) {
                alive.add(sighting.pid());
            }
        }
        return alive;
    }
}
