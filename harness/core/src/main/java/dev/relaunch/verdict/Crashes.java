package dev.relaunch.verdict;

import dev.relaunch.evidence.Printable;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.evidence.crash.Belonging;
import dev.relaunch.evidence.crash.CrashReport;
import dev.relaunch.evidence.crash.CrashText;
import dev.relaunch.evidence.crash.Ending;
import dev.relaunch.evidence.crash.Suspect;
import dev.relaunch.evidence.crash.Victim;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The device's crash reports, a channel of their own: they say why a process died, and of processes whose lines were lost. */
final class Crashes {

    private static final int SHOWN_MAX = 240;

    private final CaseFile file;

    Crashes(CaseFile file) {
        this.file = file;
    }

    /** What the report about this process says, behind the name of its file. */
    Optional<String> about(int pid) {
        return file.crashes.stream()
                .filter(crash -> ended(crash.report(), pid))
                .findFirst()
                .map(Crashes::quoted);
    }

    /** A report about a process of the app that ended after it was last seen to be gone, and whose end the log does not show: lines were lost. */
    Optional<String> unseen() {
        Set<Integer> known = file.ofApp(Sighting.Terminated.class).stream()
                .map(Sighting::pid)
                .collect(Collectors.toSet());
        return file.crashes.stream()
                .filter(crash -> ended(crash.report(), 0))
                .filter(crash -> pids(crash.report()).noneMatch(known::contains))
                .findFirst()
                .map(crash -> "the log does not show an end of which a crash report tells, " + quoted(crash));
    }

    /** Whether it tells of the end of this process, or with 0 of any process of the app, between the app's end and the deadline. */
    private boolean ended(CrashReport report, int pid) {
        Ending.Fate fate = report.ending().fate();
        Suspect suspect = new Suspect(
                file.run.app().bundleId(),
                file.run.app().executable(),
                pid,
                file.watchFrom().plus(file.clock.offset()),
                file.deadline().plus(file.clock.offset()));
        return (fate == Ending.Fate.CRASHED || fate == Ending.Fate.KILLED)
                && report.belongsTo(suspect).answer() == Belonging.Answer.YES;
    }

    /** The processes of the app that it is about; 0 where it does not say. */
    private IntStream pids(CrashReport report) {
        return report.victims().isEmpty()
                ? IntStream.of(report.pid())
                : report.victims().stream()
                        .filter(victim -> file.run.app().executable().startsWith(victim.name()))
                        .mapToInt(Victim::pid);
    }

    private static String quoted(CrashFile crash) {
        int pid = crash.report().pid();
        return Printable.text(crash.name(), SHOWN_MAX) + ": "
                + Printable.text(CrashText.headline(crash.report()), SHOWN_MAX)
                + (pid == 0 ? "" : ", pid " + pid);
    }
}
