package dev.relaunch.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a whole capture and tells what happened in it; in bounded memory, however long it is. */
public final class Capture {

    /** How much of the beginning of a log it takes to know its form. */
    public static final int HEAD = Layout.HEAD;

    private final Chapters chapters = new Chapters();
    private final Ledger ledger = new Ledger(chapters);
    private final AppLives lives;
    private final Interest interest;
    private final LocalDate about;
    private Layout layout = Layout.PLAIN;
    private Resolver resolver;
    private long records;
    private long lines;
    private long strayLines;
    private boolean endsInMidLine;
    private @Nullable LocalDateTime last;

    /** A capture that begins within half a year of this date. */
    public Capture(LocalDate about, Signatures signatures, List<LogPoints> logPoints) {
        lives = new AppLives(signatures, logPoints, ledger);
        interest = lives.interest();
        this.about = about;
        resolver = new Resolver(layout, about, lives::accept);
    }

    /** Reads a stream to its end. */
    public Story read(InputStream log) throws IOException {
        byte[] head = new byte[Layout.HEAD];
        int size = 0;
        int read = 0;
        while (size < head.length && read >= 0) {
            size += read;
            read = read(log, head, size, head.length - size);
        }
        laidOut(Arrays.copyOf(head, size));
        RecordScan scan = new RecordScan(layout, interest, resolver, 2 * Stretch.PORTION);
        scan.feed(head, 0, size);
        while (read >= 0) {
            int room = scan.room(Stretch.PORTION);
            read = read(log, scan.buffer(), room, Stretch.PORTION);
            scan.filled(Math.max(0, read));
        }
        scan.finish();
        count(scan);
        return story();
    }

    /** Like the stream's own, but a compressed file that is cut ends where it is cut: what could be unpacked counts. */
    private int read(InputStream log, byte[] into, int from, int length) throws IOException {
        try {
            return length == 0 ? 0 : log.read(into, from, length);
        } catch (EOFException cut) {
            endsInMidLine = true;
            return -1;
        }
    }

    private void laidOut(byte[] head) {
        layout = Layout.of(head, head.length);
        resolver = new Resolver(layout, about, lives::accept);
    }

    /** Whether a log that begins so can be read in stretches: whether each line says by itself if a record begins with it. */
    public static boolean severable(byte[] head) {
        return Layout.of(head, head.length).equals(Layout.PLAIN);
    }

    /** A stretch of a severable log: from the first record that begins at or after an offset to the first at or after another. */
    public Stretch stretch(long from, long to) {
        return new Stretch(interest, from, to);
    }

    /** Takes a stretch that was read whole. Each stretch begins where the one before ended, the first at 0. */
    public void take(Stretch stretch) {
        stretch.tell(resolver);
        count(stretch.scan());
    }

    private void count(RecordScan scan) {
        resolver.passed(scan.lines());
        records += scan.records();
        lines += scan.lines();
        strayLines += scan.strayLines();
        endsInMidLine |= scan.endsInMidLine();
        last = scan.records() == 0 ? last : resolver.at(scan.nanoOfDay());
    }

    /** What all that was read tells; nothing more can be read. */
    public Story story() {
        ledger.close();
        Story.Extent extent = new Story.Extent(
                layout.label(), records, lines, strayLines, endsInMidLine, text(resolver.first()), text(last));
        return Story.of(extent, resolver.markers(), chapters);
    }

    private static String text(@Nullable LocalDateTime time) {
        return time == null ? "" : Stamps.dateAndTime(time);
    }
}
