package dev.relaunch.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Records as they would read if the device's clock had not been set while it was watched, by its network or by a hand.
 *
 * <p>A stamp says best when a record was written, for a relay may deliver late. Where it cannot be right, the arrival by the host's clock
 * stands for it: a record that arrived before it was written, and one from which on everything seems to arrive late for good.
 *
 * @param records with their times put right, in their order
 * @param first the first record whose stamp was wrong, as it was written; empty where none was
 */
public record SetClock(List<LogRecord> records, Optional<LogRecord> first) {

    /** Stamps are whole seconds, and the device's clock is known to some tenths of one. */
    private static final Duration AHEAD_MAX = Duration.ofSeconds(2);

    /** Lines come late in a burst, but then later ones come in time again; where none ever does, the clock was set back. */
    private static final Duration LATE_MAX = Duration.ofSeconds(5);

    /**
     * Puts right what is wrong.
     *
     * @param arrivals when the bytes from each offset on arrived, in lab time; a record of which it is not known keeps its stamp
     */
    public static SetClock of(List<LogRecord> records, NavigableMap<Long, Instant> arrivals, DeviceClock clock) {
        List<LogRecord> right = new ArrayList<>(records);
        Optional<LogRecord> first = Optional.empty();
        Duration leastLag = Duration.ofSeconds(Long.MAX_VALUE);
        for (int i = records.size() - 1; i >= 0; i--) {
            LogRecord record = records.get(i);
            Optional<Instant> arrival = record.cut() ? Optional.empty() : arrival(record, arrivals);
            if (arrival.isEmpty()) {
                continue;
            }
            Duration lag = Duration.between(clock.latest(record.time()), arrival.get());
            leastLag = lag.compareTo(leastLag) < 0 ? lag : leastLag;
            boolean ahead = clock.earliest(record.time()).isAfter(arrival.get().plus(AHEAD_MAX));
            if (ahead || leastLag.compareTo(LATE_MAX) > 0) {
                right.set(i, record.at(clock.local(arrival.get()).truncatedTo(ChronoUnit.SECONDS)));
                first = Optional.of(record);
            }
        }
        return new SetClock(Collections.unmodifiableList(right), first);
    }

    private static Optional<Instant> arrival(LogRecord record, NavigableMap<Long, Instant> arrivals) {
        return Optional.ofNullable(arrivals.floorEntry(record.offset() + record.length() - 1))
                .map(Map.Entry::getValue);
    }
}
