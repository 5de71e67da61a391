package dev.relaunch.verdict;

import dev.relaunch.evidence.ExitCause;
import dev.relaunch.evidence.Sighting;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the app's own lines can carry "it did not run": only where the app numbers them, none is missing, and one that came after the
 * window closes the row.
 */
final class OwnLines {

    private static final Set<ExitCause> FAILURES = EnumSet.of(ExitCause.CRASH, ExitCause.WATCHDOG, ExitCause.SYSTEM);

    private final CaseFile file;

    OwnLines(CaseFile file) {
        this.file = file;
    }

    /** A line of the app that was lost on the way, in words; what stood in it nobody knows. */
    Optional<String> lost() {
        Set<Integer> started = file.pidsSeenToStart();
        for (int pid : pids()) {
            boolean fromStart = started.contains(pid) && !file.firstSeen(pid);
            if (file.lineNumbers.lost(pid, fromStart).isPresent()) {
                return Optional.of(
                        "line " + file.lineNumbers.lost(pid, fromStart).getAsInt() + " of the app's pid " + pid
                                + " never came, and later ones did: the log lost lines in silence");
            }
        }
        return Optional.empty();
    }

    /** Why the lines of this process do not show that it did not run; empty where they do. */
    Optional<String> inconclusive(int pid) {
        Optional<Sighting.Terminated> end = file.aftermath.end(pid);
        if (end.isPresent()) {
            // It cannot be asked any more. An end that is a failure by itself needs no more proof.
            return end.filter(ended -> !FAILURES.contains(ended.cause()))
                    .map(ended -> "pid " + pid + " " + Words.ended(ended)
                            + ", so its last lines may have been lost unnoticed");
        }
        if (!file.lineNumbers.numbered(pid)) {
            return Optional.of(
                    "pid " + pid
                            + " does not number its log lines (\"… n=1\", \"… n=2\"), so one lost in silence would not be missed");
        }
        long probe = file.trial.probe().map(Trial::watermark).orElse(Long.MAX_VALUE);
        return file.lineNumbers.lastFrom(pid, probe).isPresent()
                ? Optional.empty()
                : Optional.of("pid " + pid + " logged nothing when it was opened after the window,"
                        + " so a line lost in silence would not be missed");
    }

    private Set<Integer> pids() {
        Set<Integer> pids = new HashSet<>();
        file.ofApp(Sighting.class).stream()
                .map(Sighting::pid)
                .filter(pid -> pid != 0)
                .forEach(pids::add);
        return pids;
    }
}
