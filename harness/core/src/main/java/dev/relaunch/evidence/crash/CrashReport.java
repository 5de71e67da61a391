package dev.relaunch.evidence.crash;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a crash artefact says. Texts are as the device wrote them and as hostile: {@link CrashText} shows them safely. What the file
 * does not say is "", 0 or absent.
 *
 * @param bugType as in the file's first line; "" for the texts of old systems
 * @param name of the bug type in words
 * @param process name of the executable; for a JetsamEvent the largest process, which is not the victim
 * @param role e.g. {@code Background}: in which the process was when it ended
 * @param at when it ended, or for what did not end, when the report was made
 * @param exception e.g. {@code EXC_CRASH (SIGKILL)}
 * @param action of a resource report: what was exceeded, and what the system did about it
 * @param victims of a JetsamEvent, those that were killed
 * @param processes how many a JetsamEvent lists
 * @param damaged whether the file ends early or is broken from some place on
 */
public record CrashReport(
        ReportKind kind,
        String bugType,
        String name,
        String process,
        String bundleId,
        int pid,
        String role,
        Optional<OffsetDateTime> at,
        Optional<OffsetDateTime> launched,
        String system,
        String model,
        String exception,
        Termination termination,
        Ending ending,
        String action,
        List<Victim> victims,
        long processes,
        boolean damaged) {

    public CrashReport {
        victims = List.copyOf(victims);
    }

    /** Whether it is about this process in this stretch of time. */
    public Belonging belongsTo(Suspect suspect) {
        return Belonging.of(this, suspect);
    }
}
