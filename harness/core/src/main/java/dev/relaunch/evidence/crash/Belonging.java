package dev.relaunch.evidence.crash;

import java.time.Instant;
import java.util.List;

/**
 * Whether a report is about the process in question.
 *
 * @param why in words, whatever the answer
 */
public record Belonging(Answer answer, String why) {

    /** The answer: a report that does not say is not taken for one that says no. */
    public enum Answer {
        YES,
        ANOTHER_PROCESS,
        ANOTHER_TIME,
        NOT_SAID
    }

    /** Names of processes are cut by the kernel (MAXCOMLEN twice over), so two may share what is left. */
    private static final int NAME_MAX = 32;

    /** Some of its names are cut at half of that, one of them for the end: enough to know a process by, beside its pid. */
    private static final int COMM_MAX = 15;

    static Belonging of(CrashReport report, Suspect suspect) {
        Belonging whose = report.kind() == ReportKind.JETSAM ? among(report, suspect) : whose(report, suspect);
        return whose.answer == Answer.YES ? when(report, suspect, whose.why) : whose;
    }

    private static Belonging whose(CrashReport report, Suspect suspect) {
        if (!report.bundleId().isEmpty() && !report.bundleId().equals(suspect.bundleId())) {
            return another("it is about " + report.bundleId());
        }
        if (report.bundleId().isEmpty()) {
            if (report.process().isEmpty()) {
                return new Belonging(Answer.NOT_SAID, "it names no process");
            }
            if (!cut(suspect.executable()).equals(cut(report.process()))) {
                return another("it is about " + report.process());
            }
        }
        return pid(
                report.pid(),
                suspect,
                "it is about " + (report.bundleId().isEmpty() ? report.process() : report.bundleId()));
    }

    private static Belonging among(CrashReport report, Suspect suspect) {
        List<Victim> same = report.victims().stream()
                .filter(victim -> names(victim, suspect))
                .toList();
        if (same.isEmpty()) {
            return report.damaged()
                    ? new Belonging(Answer.NOT_SAID, "its list of processes is not whole")
                    : another(report.victims().isEmpty() ? "no process was killed" : "others were killed");
        }
        return same.stream()
                .map(victim -> pid(victim.pid(), suspect, suspect.executable() + " was killed"))
                .filter(belonging -> belonging.answer == Answer.YES)
                .findFirst()
                .orElseGet(() -> pid(same.get(0).pid(), suspect, ""));
    }

    private static boolean names(Victim victim, Suspect suspect) {
        boolean begins =
                victim.name().length() >= COMM_MAX && suspect.executable().startsWith(victim.name());
        return cut(victim.name()).equals(cut(suspect.executable()))
                || (begins && victim.pid() != 0 && victim.pid() == suspect.pid());
    }

    private static Belonging pid(int pid, Suspect suspect, String why) {
        if (suspect.pid() == 0 || pid == suspect.pid()) {
            return new Belonging(Answer.YES, why + (pid == 0 ? "" : ", pid " + pid));
        }
        return pid == 0
                ? new Belonging(Answer.NOT_SAID, "it names no pid")
                : another("it is about pid " + pid + ", not " + suspect.pid());
    }

    private static Belonging when(CrashReport report, Suspect suspect, String why) {
        if (report.at().isEmpty()) {
            return new Belonging(Answer.NOT_SAID, "it does not say when");
        }
        Instant at = report.at().get().toInstant();
        if (at.isBefore(suspect.from())) {
            return new Belonging(Answer.ANOTHER_TIME, "it is from before the time in question");
        }
        return at.isAfter(suspect.to())
                ? new Belonging(Answer.ANOTHER_TIME, "it is from after the time in question")
                : new Belonging(Answer.YES, why);
    }

    private static Belonging another(String why) {
        return new Belonging(Answer.ANOTHER_PROCESS, why);
    }

    private static String cut(String name) {
        return name.length() <= NAME_MAX ? name : name.substring(0, NAME_MAX);
    }
}
