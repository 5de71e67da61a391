package dev.relaunch.evidence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a whole capture and tells what happened in it; in bounded memory, however long it is. */
public final class Capture {

    private final SyslogReader reader;
    private final AppLives lives;
    private long records;
    private @Nullable LocalDateTime first;
    private @Nullable LocalDateTime last;

    /** A capture that begins within half a year of this date. */
    public Capture(LocalDate about, Signatures signatures, List<LogPoints> logPoints) {
        reader = new SyslogReader(about);
        lives = new AppLives(signatures, logPoints);
    }

    /** Takes the next bytes {@code [from, to)}. */
    public void feed(byte[] bytes, int from, int to) {
        reader.feed(bytes, from, to).forEach(this::accept);
    }

    /** Says that no more bytes come, and tells the story. */
    public Story finish() {
        reader.finish().forEach(this::accept);
        Story.Extent extent = new Story.Extent(
                records, reader.lines(), reader.strayLines(), reader.endsInMidLine(), text(first), text(last));
        return Story.of(extent, reader.markers(), lives.sightings());
    }

    private void accept(LogRecord record) {
        records++;
        first = first == null ? record.time() : first;
        last = record.time();
        lives.accept(record);
    }

    private static String text(@Nullable LocalDateTime time) {
        return time == null ? "" : Stamps.dateAndTime(time);
    }
}
