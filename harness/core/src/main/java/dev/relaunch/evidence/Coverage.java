package dev.relaunch.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which stretches of lab time a channel really watched.
 *
 * <p>By bracketing: a stretch is covered if one unbroken connection delivered a record before it and one after it. Silence between
 * two records is no gap, an idle phone can be silent for minutes; what no record brackets is one.
 */
public record Coverage(List<Stretch> watched) {

    /**
     * From the first to the last record of one connection.
     *
     * @param ending why the connection ended; empty where it did not
     */
    public record Stretch(Instant from, Instant to, String ending) {}

    /** A part of a stretch that was asked for and not watched. */
    public record Gap(Instant from, Instant to, String reason) {}

    /** What these connections watched, by the records that came over them. */
    public static Coverage of(List<Connection> connections, List<LogRecord> records, DeviceClock clock) {
        List<Stretch> stretches = new ArrayList<>();
        for (Connection connection : connections) {
            List<LogRecord> own = records.stream()
                    .filter(record -> !record.cut()
                            && record.offset() >= connection.fromOffset()
                            && record.offset() + record.length() <= connection.toOffset())
                    .toList();
            if (!own.isEmpty()) {
                Stretch stretch = stretch(connection, own, clock);
                if (!stretch.to().isBefore(stretch.from())) {
                    stretches.add(stretch);
                }
            }
        }
        return new Coverage(List.copyOf(stretches));
    }

    private static Stretch stretch(Connection connection, List<LogRecord> own, DeviceClock clock) {
        LogRecord first = own.get(0);
        Instant from = clock.latest(first.time());
        for (Connection.Arrival arrival : connection.arrivals()) {
            // The whole first record had arrived by then, whatever its stamp says.
            if (arrival.offset() >= first.offset() + first.length()
                    && arrival.at().isBefore(from)) {
                from = arrival.at();
            }
        }
        Instant to = clock.earliest(first.time());
        for (LogRecord record : own) {
            Instant at = clock.earliest(record.time());
            to = at.isAfter(to) ? at : to;
        }
        // A device clock that was set forward must not stretch what was watched beyond the connection's life.
        Instant bound = connection.until();
        return new Stretch(from, to.isAfter(bound) ? bound : to, connection.ending());
    }

    /** Whether one connection watched all of it. */
    public boolean covers(Instant from, Instant to) {
        return watched.stream()
                .anyMatch(stretch ->
                        !stretch.from().isAfter(from) && !stretch.to().isBefore(to));
    }

    /** The parts of this stretch that were not watched, each with the reason; empty where it is covered. */
    public List<Gap> gaps(Instant from, Instant to) {
        List<Gap> gaps = new ArrayList<>();
        if (covers(from, to)) {
            return gaps;
        }
        Instant reached = from;
        String reason = "the log had not begun";
        for (Stretch stretch : watched) {
            if (!stretch.from().isAfter(reached) && !stretch.to().isBefore(reached)) {
                reached = stretch.to();
            } else if (stretch.from().isAfter(reached) && stretch.from().isBefore(to)) {
                gaps.add(new Gap(reached, stretch.from(), reason));
                reached = stretch.to();
            }
            reason = stretch.ending().isEmpty() ? "no record came after it" : stretch.ending();
        }
        if (reached.isBefore(to)) {
            gaps.add(new Gap(reached, to, reason));
        }
        if (gaps.isEmpty()) {
            // Two connections meet without a gap that can be measured; a line between them would still be lost.
            gaps.add(new Gap(reached, reached, reason));
        }
        return gaps;
    }
}
