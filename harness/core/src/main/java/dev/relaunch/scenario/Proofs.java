package dev.relaunch.scenario;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.model.Termination;

/** What a step waits for before the next is taken. Whether it is proof enough, the judge says. */
final class Proofs {

    private Proofs() {}

    /** The user's launch of the app in a new process. */
    static boolean isUserLaunch(Sighting sighting, String bundleId) {
        return sighting instanceof Sighting.Launched launched
                && launched.how() == LaunchClass.BY_USER
                && launched.bundleId().equals(bundleId);
    }

    /** The app is in front, in a new process or an old one. */
    static boolean isInFront(Sighting sighting, String bundleId) {
        return isUserLaunch(sighting, bundleId)
                || (sighting instanceof Sighting.Foregrounded
                        && sighting.bundleId().equals(bundleId));
    }

    /** The process has come to this end; where its pid is not known, a process of the app has. */
    static boolean isEnd(Sighting sighting, Termination termination, String bundleId, int pid) {
        if (!sighting.bundleId().equals(bundleId) || (pid != 0 && sighting.pid() != pid)) {
            return false;
        }
        return termination == Termination.SUSPENDED
                ? sighting instanceof Sighting.Suspended
                : sighting instanceof Sighting.Terminated;
    }
}
