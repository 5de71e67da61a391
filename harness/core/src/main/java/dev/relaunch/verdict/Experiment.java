package dev.relaunch.verdict;

import dev.relaunch.evidence.LogRecord;
import dev.relaunch.recording.Journaled;
import dev.relaunch.recording.RunInfo;
import java.util.List;

/**
 * Everything that was recorded of one experiment, and so everything that a verdict may rest on.
 *
 * @param syslog the records of the channel {@value #SYSLOG}, in the order of their offsets
 * @param reconnects offsets of that channel at which the tool itself said that it lost the device or found it again
 */
public record Experiment(RunInfo run, List<Journaled> journal, List<LogRecord> syslog, List<Long> reconnects) {

    /** The channel's name in journal and recording. */
    public static final String SYSLOG = "syslog";

    public Experiment {
        journal = List.copyOf(journal);
        syslog = List.copyOf(syslog);
        reconnects = List.copyOf(reconnects);
    }
}
