package dev.relaunch.verdict;

import dev.relaunch.evidence.LogRecord;
import dev.relaunch.recording.Journaled;
import dev.relaunch.recording.RunInfo;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Everything that was recorded of one experiment, and so everything that a verdict may rest on.
 *
 * @param syslog the records of the channel {@value #SYSLOG}, in the order of their offsets
 * @param arrivals when that channel's bytes arrived, in lab time, by the offset from which on they did
 * @param crashes the crash reports that were collected after the window; empty where none were
 * @param reconnects offsets of that channel at which the tool itself said that it lost the device or found it again
 */
public record Experiment(
        RunInfo run,
        List<Journaled> journal,
        List<LogRecord> syslog,
        NavigableMap<Long, Instant> arrivals,
        List<Long> reconnects,
        List<CrashFile> crashes) {

    /** The channel's name in journal and recording. */
    public static final String SYSLOG = "syslog";

    public Experiment {
        journal = List.copyOf(journal);
        syslog = List.copyOf(syslog);
        arrivals = Collections.unmodifiableNavigableMap(new TreeMap<>(arrivals));
        reconnects = List.copyOf(reconnects);
        crashes = List.copyOf(crashes);
    }

    /** Its name: everything that was recorded would fill pages. */
    @Override
    public String toString() {
        return run.experiment();
    }
}
