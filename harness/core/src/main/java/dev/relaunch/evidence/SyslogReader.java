package dev.relaunch.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what {@code idevicesyslog} prints, or syslog_relay sends, as it comes: bytes in any portions in, whole records out.
 *
 * <p>A record begins with a header and goes on until the next one, so it is handed out when the next begins, or by {@link #finish};
 * {@link #pending} shows the one that is being assembled to those who cannot wait. No record is lost or invented: lines before the
 * first header are counted ({@link #strayLines}), markers are kept ({@link #markers}), and a last line without its newline is
 * never taken for a whole one.
 *
 * <p>Not safe for use by several threads.
 */
public final class SyslogReader {

    /** A line that the tool itself wrote: {@code [connected]}, {@code [connected:UDID]}, {@code [disconnected]}. */
    public record Marker(long offset, long line, String text) {}

    private static final int PORTION = 1 << 14;

    private final List<LogRecord> done = new ArrayList<>();
    private final Resolver resolver;
    private final RecordScan scan;

    /** Reads a log of which the first record was written within half a year of this date, in the device's zone. */
    public SyslogReader(LocalDate about) {
        this(about, Interest.ALL);
    }

    /** The same, but hands out only the records that somebody is interested in; all are counted. */
    public SyslogReader(LocalDate about, Interest interest) {
        resolver = new Resolver(Layout.PLAIN, about, done::add);
        scan = new RecordScan(Layout.PLAIN, interest, resolver, PORTION);
    }

    /** Takes the next bytes {@code [from, to)} and returns the records that they complete. */
    public List<LogRecord> feed(byte[] bytes, int from, int to) {
        scan.feed(bytes, from, to);
        return taken();
    }

    /** The record that is being assembled, as far as whole lines of it have come. */
    public Optional<LogRecord> pending() {
        scan.pending();
        return taken().stream().findFirst();
    }

    /** Says that no more bytes come and returns what was still being assembled. */
    public List<LogRecord> finish() {
        scan.finish();
        return taken();
    }

    private List<LogRecord> taken() {
        List<LogRecord> taken = List.copyOf(done);
        done.clear();
        return taken;
    }

    /** Records that have begun so far, whether anybody wanted them or not. */
    public long records() {
        return scan.records();
    }

    /** Whether the text ended without a newline, or within a header. Known after {@link #finish}. */
    public boolean endsInMidLine() {
        return scan.endsInMidLine();
    }

    /** What the tool said of its connection. */
    public List<Marker> markers() {
        return resolver.markers();
    }

    /** Lines that belong to no record: those before the first header, or after a marker. Blank ones are not counted. */
    public long strayLines() {
        return scan.strayLines();
    }

    /** Lines that ended with a newline so far. */
    public long lines() {
        return scan.lines();
    }
}
