package dev.relaunch.evidence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    private final LogCalendar calendar;
    private final ProcessNames names = new ProcessNames();
    private final HeaderScanner scanner = new HeaderScanner();
    private final List<Marker> markers = new ArrayList<>();
    private final TextBuffer tail = new TextBuffer();

    /** A line with a time stamp and no more of a header: the next line may bring the rest. */
    private final TextBuffer held = new TextBuffer();

    private boolean holding;
    private long heldOffset;
    private long heldLine;

    private @Nullable OpenRecord open;
    private long lineOffset;
    private long line = 1;
    private long strayLines;
    private boolean endsInMidLine;

    /** Reads a log of which the first record was written within half a year of this date, in the device's zone. */
    public SyslogReader(LocalDate about) {
        calendar = new LogCalendar(about);
    }

    /** Takes the next bytes {@code [from, to)} and returns the records that they complete. */
    public List<LogRecord> feed(byte[] bytes, int from, int to) {
        List<LogRecord> done = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                if (tail.total == 0) {
                    line(bytes, start, i, i - start, done);
                } else {
                    tail.append(bytes, start, i);
                    line(tail.bytes, 0, tail.size, tail.total, done);
                    tail.clear();
                }
                start = i + 1;
            }
        }
        tail.append(bytes, start, to);
        return done;
    }

    /** The record that is being assembled, as far as whole lines of it have come. */
    public Optional<LogRecord> pending() {
        return Optional.ofNullable(open).map(record -> record.close(false));
    }

    /** Says that no more bytes come and returns what was still being assembled. */
    public List<LogRecord> finish() {
        List<LogRecord> done = new ArrayList<>();
        // The text ended in the middle of a header, or of what looked like one: it is nobody's.
        strayLines += holding ? 1 : 0;
        endsInMidLine = holding || tail.total > 0;
        holding = false;
        if (tail.total > 0 && scanner.scan(tail.bytes, 0, tail.size) == HeaderScanner.Found.HEADER) {
            LocalDateTime time = calendar.time(scanner);
            if (time != null) {
                close(done);
                OpenRecord last = begin(time, tail.bytes, tail.size, lineOffset, line);
                last.end = lineOffset + tail.total;
                done.add(last.close(true));
                open = null;
            }
        }
        close(done);
        tail.clear();
        return done;
    }

    /** Whether the text ended without a newline, or within a header. Known after {@link #finish}. */
    public boolean endsInMidLine() {
        return endsInMidLine;
    }

    /** What the tool said of its connection. */
    public List<Marker> markers() {
        return List.copyOf(markers);
    }

    /** Lines that belong to no record: those before the first header, or after a marker. Blank ones are not counted. */
    public long strayLines() {
        return strayLines;
    }

    /** Lines that ended with a newline so far. */
    public long lines() {
        return line - 1;
    }

    private void line(byte[] bytes, int from, int to, long total, List<LogRecord> done) {
        int first = from;
        while (first < to && bytes[first] == 0) {
            first++;
        }
        int last = to;
        while (last > first && (bytes[last - 1] == 0 || bytes[last - 1] == '\r')) {
            last--;
        }
        take(bytes, first, last, lineOffset + first - from, done);
        if (open != null && !holding && open.lastLine == line) {
            open.end = lineOffset + total - (to - last);
        }
        lineOffset += total + 1;
        line++;
    }

    private void take(byte[] bytes, int from, int to, long offset, List<LogRecord> done) {
        if (holding && completesHeld(bytes, from, to, done)) {
            return;
        }
        release();
        HeaderScanner.Found found = scanner.scan(bytes, from, to);
        LocalDateTime time = found == HeaderScanner.Found.HEADER ? calendar.time(scanner) : null;
        if (time != null) {
            close(done);
            open = begin(time, bytes, to, offset, line);
        } else if (found == HeaderScanner.Found.STAMP) {
            hold(bytes, from, to, offset);
        } else if (marker(bytes, from, to)) {
            close(done);
            markers.add(new Marker(offset, line, new String(bytes, from, to - from, StandardCharsets.UTF_8)));
        } else {
            goOn(bytes, from, to, line);
        }
    }

    /** Whether this line is the rest of a header whose process name held a newline. */
    private boolean completesHeld(byte[] bytes, int from, int to, List<LogRecord> done) {
        if (from >= to || (bytes[from] != '\t' && bytes[from] != '[' && bytes[from] != ' ')) {
            return false;
        }
        TextBuffer both = new TextBuffer();
        both.append(held.bytes, 0, held.size);
        both.append(NEWLINE, 0, 1);
        both.append(bytes, from, to);
        if (scanner.scan(both.bytes, 0, both.size) != HeaderScanner.Found.HEADER) {
            return false;
        }
        LocalDateTime time = calendar.time(scanner);
        if (time == null) {
            return false;
        }
        holding = false;
        close(done);
        open = begin(time, both.bytes, both.size, heldOffset, heldLine);
        open.lastLine = line;
        return true;
    }

    private void hold(byte[] bytes, int from, int to, long offset) {
        held.clear();
        held.append(bytes, from, to);
        heldOffset = offset;
        heldLine = line;
        holding = true;
    }

    /** The held line turned out to be a continuation line that merely begins like a header. */
    private void release() {
        if (holding) {
            holding = false;
            goOn(held.bytes, 0, held.size, heldLine);
            if (open != null) {
                open.end = heldOffset + held.size;
            }
        }
    }

    private void goOn(byte[] bytes, int from, int to, long number) {
        if (open == null) {
            strayLines += to > from ? 1 : 0;
            return;
        }
        open.text.append(NEWLINE, 0, 1);
        open.text.append(bytes, from, to);
        open.lastLine = number;
    }

    private OpenRecord begin(LocalDateTime time, byte[] bytes, int to, long offset, long number) {
        ProcessNames.Name name = names.of(string(bytes, scanner.nameFrom, scanner.nameTo));
        OpenRecord record = new OpenRecord(
                offset, number, time, name, scanner.pid, string(bytes, scanner.levelFrom, scanner.levelTo));
        record.text.append(bytes, scanner.jobFrom, scanner.jobTo);
        record.text.append(bytes, scanner.textFrom, to);
        return record;
    }

    private void close(List<LogRecord> done) {
        if (open != null) {
            done.add(open.close(false));
            open = null;
        }
    }

    private static boolean marker(byte[] bytes, int from, int to) {
        if (to - from < 11 || bytes[from] != '[' || bytes[to - 1] != ']') {
            return false;
        }
        String text = string(bytes, from, to);
        return text.equals("[connected]") || text.startsWith("[connected:") || text.startsWith("[disconnected");
    }

    private static String string(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static final byte[] NEWLINE = {'\n'};
}
