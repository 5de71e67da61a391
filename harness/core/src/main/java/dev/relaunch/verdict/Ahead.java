package dev.relaunch.verdict;

import dev.relaunch.evidence.DeviceClock;
import dev.relaunch.evidence.LogRecord;
import dev.relaunch.recording.Journaled;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;

/** Finds out that a device's clock was set forward after the run began: a record then bears a time at which it had long arrived. */
final class Ahead {

    /** Stamps are whole seconds, and the clock is known to some tenths of one. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private Ahead() {}

    /** The first record from this offset on that is stamped later than it arrived, in words; empty where there is none. */
    static Optional<String> of(Experiment experiment, DeviceClock clock, long from) {
        Iterator<Journaled> journal = experiment.journal().iterator();
        Journaled by = journal.hasNext() ? journal.next() : null;
        for (LogRecord record : experiment.syslog()) {
            while (by != null && Trial.watermark(by) < record.offset() + record.length()) {
                by = journal.hasNext() ? journal.next() : null;
            }
            if (by == null) {
                return Optional.empty();
            }
            if (record.offset() >= from
                    && clock.earliest(record.time()).isAfter(by.at().plus(SLACK))) {
                return Optional.of("the device's clock was set forward, or its time zone changed: what is stamped "
                        + record.time().toLocalTime().withNano(0) + " had arrived by "
                        + clock.local(by.at()).toLocalTime().withNano(0));
            }
        }
        return Optional.empty();
    }
}
