package dev.relaunch.scenario;

import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.SyslogReader;
import dev.relaunch.evidence.crash.CrashReader;
import dev.relaunch.oracle.Oracle;
import dev.relaunch.recording.Recorded;
import dev.relaunch.recording.RecordedChannel;
import dev.relaunch.recording.RunInfo;
import dev.relaunch.verdict.CrashFile;
import dev.relaunch.verdict.Experiment;
import dev.relaunch.verdict.Finding;
import dev.relaunch.verdict.Judge;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges a recording, whether it was made a moment ago or last year.
 *
 * <p>A run comes to its verdicts this way and no other, so that the same recording always gives the same verdict.
 */
public final class Verification {

    private Verification() {}

    /**
     * The finding for the recording in this folder.
     *
     * @throws dev.relaunch.model.ConfigException when there is no recording in it, or none that this version can read
     * @throws dev.relaunch.model.ScenarioException when its claim contradicts the oracle
     */
    public static Finding of(Path folder) {
        return of(Recorded.load(folder));
    }

    /** The finding for this recording. */
    public static Finding of(Recorded recorded) {
        return new Judge().judge(experiment(recorded), Oracle.bundled());
    }

    private static Experiment experiment(Recorded recorded) {
        SyslogReader reader = new SyslogReader(today(recorded.info()));
        List<LogRecord> records = new ArrayList<>();
        Optional<RecordedChannel> syslog = recorded.channel(Experiment.SYSLOG);
        if (syslog.isPresent()) {
            byte[] bytes = syslog.get().bytes();
            records.addAll(reader.feed(bytes, 0, bytes.length));
            records.addAll(reader.finish());
        }
        NavigableMap<Long, Instant> arrivals =
                syslog.map(RecordedChannel::arrivals).orElseGet(TreeMap::new);
        return new Experiment(
                recorded.info(), recorded.journal(), records, arrivals, reconnects(reader), crashes(recorded));
    }

    private static List<CrashFile> crashes(Recorded recorded) {
        List<CrashFile> crashes = new ArrayList<>();
        recorded.artifacts(Recorded.CRASHES)
                .forEach((name, bytes) ->
                        CrashReader.read(bytes).ifPresent(report -> crashes.add(new CrashFile(name, report))));
        return crashes;
    }

    private static List<Long> reconnects(SyslogReader reader) {
        return reader.markers().stream().map(SyslogReader.Marker::offset).toList();
    }

    /** The date on the device when the experiment began: its log does not write the year. */
    private static LocalDate today(RunInfo info) {
        return info.started()
                .plus(info.device().clockOffset())
                .atZone(ZoneId.of(info.device().zone()))
                .toLocalDate();
    }
}
