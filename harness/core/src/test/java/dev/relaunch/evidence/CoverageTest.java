package dev.relaunch.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.testng.annotations.Test;

public final class CoverageTest {

    private static final Instant ZERO = Instant.parse("2026-11-22T14:00:00Z");
    private static final DeviceClock CLOCK = new DeviceClock(ZoneOffset.UTC, Duration.ZERO);

    private static Instant at(int second) {
        return ZERO.plusSeconds(second);
    }

    /** A record of ten bytes, stamped at this second. */
    private static LogRecord record(long offset, int second) {
        LocalDateTime time = LocalDateTime.ofInstant(at(second), ZoneOffset.UTC);
        return new LogRecord(offset, 9, 1, time, "a", "", 1, "Notice", "");
    }

    private static Connection connection(long from, long to, int until, String ending, Connection.Arrival... arrivals) {
        return new Connection(from, to, at(until), ending, List.of(arrivals));
    }

    @Test
    public void aStretchBetweenTwoRecordsOfOneConnectionIsCovered() {
        Coverage coverage = Coverage.of(
                List.of(connection(0, Long.MAX_VALUE, 100, "")), List.of(record(0, 1), record(10, 90)), CLOCK);

        assertThat(coverage.covers(at(2), at(90))).isTrue();
        assertThat(coverage.gaps(at(2), at(90))).isEmpty();
        // The first stamp stands for a whole second, and after the last one nothing is known.
        assertThat(coverage.covers(at(1), at(90))).isFalse();
        assertThat(coverage.covers(at(2), at(91))).isFalse();
    }

    @Test
    public void anArrivalBringsTheBeginningNearer() {
        Coverage coverage = Coverage.of(
                List.of(connection(0, Long.MAX_VALUE, 100, "", new Connection.Arrival(at(1).plusMillis(200), 20))),
                List.of(record(0, 1), record(10, 90)),
                CLOCK);

        assertThat(coverage.covers(at(1).plusMillis(200), at(90))).isTrue();
        assertThat(coverage.covers(at(1).plusMillis(100), at(90))).isFalse();
    }

    @Test
    public void twoConnectionsDoNotCoverWhatLiesBetweenThem() {
        Coverage coverage = Coverage.of(
                List.of(connection(0, 20, 40, "the tool exited"), connection(20, Long.MAX_VALUE, 100, "")),
                List.of(record(0, 1), record(10, 30), record(20, 50), record(30, 90)),
                CLOCK);

        assertThat(coverage.covers(at(10), at(80))).isFalse();
        assertThat(coverage.gaps(at(10), at(80))).containsExactly(new Coverage.Gap(at(30), at(51), "the tool exited"));
    }

    @Test
    public void aClockThatIsSetForwardStretchesNothing() {
        Coverage coverage = Coverage.of(
                List.of(connection(0, 20, 40, "the tool exited")), List.of(record(0, 1), record(10, 3_600)), CLOCK);

        assertThat(coverage.covers(at(10), at(40))).isTrue();
        assertThat(coverage.covers(at(10), at(41))).isFalse();
    }

    @Test
    public void withoutRecordsNothingIsCovered() {
        Coverage coverage = Coverage.of(List.of(connection(0, Long.MAX_VALUE, 100, "")), List.of(), CLOCK);

        assertThat(coverage.covers(at(1), at(2))).isFalse();
        assertThat(coverage.gaps(at(1), at(2))).hasSize(1);
    }
}
