package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records in a stretch of a log: bytes in any portions in, events out. It knows nothing of what stands before the
 * stretch, so that a long file can be read in several stretches at once.
 *
 * <p>A stretch begins and ends where a record begins. A line that is a whole header always begins a record, whatever came before it;
 * so that where stretches meet can be found from either side.
 */
final class RecordScan {

    /** What a line or a record has beyond this many bytes is counted and not kept, so that no device can fill the memory. */
    static final int KEPT_MAX = 1 << 20;

    private static final int BYTE_ORDER_MARK = 0xBFBBEF;

    private final RecordSink sink;
    private final NameTable names;
    private final Layout layout;
    private final HeaderScanner header;

    /** No record that begins at or after this offset is ours. */
    private final long stop;

    /** Whether the beginning of the stretch is still looked for. */
    private boolean seeking;

    /** Whether the first bytes are the rest of a line of which the beginning is not known. */
    private boolean torn;

    private boolean stopped;

    // What has come and is still needed: [0, size) of the buffer, which stands at this offset of the log.
    private byte[] buffer;
    private int size;
    private long base;

    /** Where in the buffer the first line begins that has not been looked at. */
    private int next;

    /** Bytes of an endless line that were dropped since. */
    private long dropped;

    // The record that is being assembled; where its parts are is counted from its first byte.
    private boolean open;
    private int openAt;
    private long openOffset;
    private long openEnd;
    private long openLine;
    private NameTable.@Nullable Entry openName;
    private long openNanoOfDay;
    private int openPid;
    private int openJob;
    private int openJobEnd;
    private int openLevel;
    private int openLevelEnd;
    private int openText;
    private int openLibrary;
    private int openLibraryEnd;

    /** The beginning of a record that is too long to keep; what follows is not kept. */
    private byte @Nullable [] openHead;

    /** A line with a time stamp and no more of a header begins here: the next line may bring the rest. -1 where there is none. */
    private int held = -1;

    private long heldEnd;

    private int date = Integer.MIN_VALUE;
    private long nanoOfDay;
    private long records;
    private long lines;
    private long strayLines;
    private boolean endsInMidLine;

    /** Scans from the beginning of a log to its end. */
    RecordScan(Layout layout, Interest interest, RecordSink sink, int capacity) {
        this(layout, interest, sink, 0, false, Long.MAX_VALUE, capacity);
    }

    /**
     * Scans a stretch.
     *
     * @param from offset of the first byte that will come
     * @param seek whether the stretch begins at the first record that begins behind that byte, instead of with it
     * @param stop the stretch ends before the first record that begins at or after this offset
     * @param capacity bytes that a portion will have, about
     */
    RecordScan(Layout layout, Interest interest, RecordSink sink, long from, boolean seek, long stop, int capacity) {
        this.layout = layout;
        this.header = layout.form().scanner();
        this.sink = sink;
        // Only where the name says everything of who wrote a record can its bytes tell whether it is wanted.
        this.names = new NameTable(layout.equals(Layout.PLAIN) ? interest : Interest.ALL);
        this.base = from;
        this.seeking = seek;
        this.torn = seek;
        this.stop = stop;
        this.buffer = new byte[capacity];
    }

    /** Whether the stretch is over, so that no more bytes need to come. */
    boolean stopped() {
        return stopped;
    }

    long records() {
        return records;
    }

    /** Lines that ended with a newline. */
    long lines() {
        return lines;
    }

    /** Lines with text that belong to no record. */
    long strayLines() {
        return strayLines;
    }

    boolean endsInMidLine() {
        return endsInMidLine;
    }

    /** Time of the last record, on the day that was told last. */
    long nanoOfDay() {
        return nanoOfDay;
    }

    /** Takes the next bytes {@code [from, to)}. */
    void feed(byte[] bytes, int from, int to) {
        int room = room(to - from);
        System.arraycopy(bytes, from, buffer, room, to - from);
        filled(to - from);
    }

    /** Makes room for so many bytes in {@link #buffer} and returns where they go. */
    int room(int count) {
        if (size + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(size + count, 2 * buffer.length));
        }
        return size;
    }

    /** Offset of the byte that it needs next. */
    long offset() {
        return base + dropped + size;
    }

    byte[] buffer() {
        return buffer;
    }

    /** So many bytes were put where {@link #room} said. */
    void filled(int count) {
        int searched = size;
        size += count;
        int from = next;
        int newline = Words.newline(buffer, Math.max(from, searched), size);
        while (newline >= 0 && !stopped) {
            line(from, newline);
            if (stopped) {
                return;
            }
            lines += seeking ? 0 : 1;
            base += dropped;
            dropped = 0;
            from = newline + 1;
            next = from;
            newline = Words.newline(buffer, from, size);
        }
        shorten();
        compact();
    }

    /** Drops what is too long to keep. */
    private void shorten() {
        if (size - next > KEPT_MAX) {
            int from = next + KEPT_MAX;
            dropped += size - from;
            size = from;
        }
        int rest = held >= 0 ? held : next;
        if (open && openHead == null && rest - openAt > KEPT_MAX) {
            openHead = Arrays.copyOfRange(buffer, openAt, openAt + KEPT_MAX);
        }
    }

    /** Moves what is still needed to the front. */
    private void compact() {
        int keep = open && openHead == null ? openAt : held >= 0 ? held : next;
        if (keep == 0) {
            return;
        }
        System.arraycopy(buffer, keep, buffer, 0, size - keep);
        size -= keep;
        next -= keep;
        openAt -= keep;
        held = held >= 0 ? held - keep : -1;
        base += keep;
    }

    private void line(int from, int to) {
        if (torn) {
            torn = false;
            return;
        }
        int first = beginning(from, to);
        if (first < 0) {
            strayLines++;
            return;
        }
        int last = to;
        while (last > first && dropped == 0 && (buffer[last - 1] == 0 || buffer[last - 1] == '\r')) {
            last--;
        }
        HeaderScanner.Found found = header.scan(buffer, first, last);
        if (found == HeaderScanner.Found.HEADER) {
            release();
            close();
            if (base + from >= stop) {
                stopped = true;
                return;
            }
            begin(first, lines);
            openEnd = base + dropped + last;
        } else if (!seeking) {
            withoutHeader(found, first, last);
        }
    }

    /** Behind what is not the device's: NULs between records, the mark that some editors put at the beginning of a file; or -1. */
    private int beginning(int from, int to) {
        int first = from;
        if (base + from == 0 && to - from >= 3 && (Words.four(buffer, from) & 0xFFFFFF) == BYTE_ORDER_MARK) {
            first += 3;
        }
        return layout.first(buffer, first, to);
    }

    private void withoutHeader(HeaderScanner.Found found, int from, int to) {
        if (held >= 0 && completesHeld(from, to)) {
            close();
            begin(held, lines - 1);
            openEnd = base + dropped + to;
            held = -1;
            return;
        }
        release();
        if (found == HeaderScanner.Found.STAMP && dropped == 0 && !layout.wrapped()) {
            held = from;
            heldEnd = base + to;
        } else if (marker(from, to)) {
            close();
            sink.marker(new SyslogReader.Marker(base + from, lines, new String(buffer, from, to - from, UTF_8)));
        } else if (found == HeaderScanner.Found.FOREIGN) {
            strayLines += to > from ? 1 : 0;
        } else {
            goOn(base + dropped + to, to > from);
        }
    }

    /** Whether this line is the rest of a header whose process name held a newline. */
    private boolean completesHeld(int from, int to) {
        return from < to
                && (buffer[from] == '\t' || buffer[from] == '[' || buffer[from] == ' ')
                && header.scan(buffer, held, to) == HeaderScanner.Found.HEADER;
    }

    /** The held line turned out to be a continuation line that merely begins like a header. */
    private void release() {
        if (held >= 0) {
            held = -1;
            goOn(heldEnd, true);
        }
    }

    private void goOn(long end, boolean text) {
        if (open) {
            openEnd = end;
        } else {
            strayLines += text ? 1 : 0;
        }
    }

    /** Begins the record of which the header was found here. */
    private void begin(int first, long number) {
        seeking = false;
        open = true;
        openAt = first;
        openOffset = base + first;
        openLine = number;
        openPid = header.pid;
        openJob = header.jobFrom - first;
        openJobEnd = header.jobTo - first;
        openLevel = header.levelFrom - first;
        openLevelEnd = header.levelTo - first;
        openText = header.textFrom - first;
        openLibrary = header.libraryFrom - first;
        openLibraryEnd = header.libraryTo - first;
        nanoOfDay = header.nanoOfDay;
        openNanoOfDay = nanoOfDay;
        records++;
        if (header.date != date) {
            date = header.date;
            sink.day(date, nanoOfDay);
        }
        NameTable.Entry name = names.find(buffer, header.nameFrom, header.nameTo);
        if (name == null) {
            name = names.add(buffer, header.nameFrom, header.nameTo);
            sink.name(name.name);
        }
        openName = name;
    }

    private void close() {
        if (open) {
            emit(false);
            open = false;
            openHead = null;
        }
    }

    /** Hands the record out, as far as it has come, if somebody wants it. */
    private void emit(boolean cut) {
        NameTable.Entry name = openName;
        if (name != null && !name.wanted.none()) {
            byte[] from = openHead == null ? buffer : openHead;
            int start = openHead == null ? openAt : 0;
            int end = start + (int) Math.min(openEnd - openOffset, KEPT_MAX);
            if (name.wanted.in(from, start + openJob, end)) {
                sink.record(raw(name.name, from, start, end, cut));
            }
        }
    }

    private RawRecord raw(String name, byte[] from, int start, int end, boolean cut) {
        String job = new String(from, start + openJob, openJobEnd - openJob, UTF_8);
        String text = layout.text(from, Math.min(start + openText, end), end);
        String level = new String(from, start + openLevel, openLevelEnd - openLevel, UTF_8);
        String library = new String(from, start + openLibrary, openLibraryEnd - openLibrary, UTF_8);
        int length = (int) Math.min(Integer.MAX_VALUE, openEnd - openOffset);
        return new RawRecord(
                openOffset, length, openLine, openNanoOfDay, name, library, openPid, level, job + text, cut);
    }

    /** Hands out the record that is being assembled, as far as whole lines of it have come. */
    void pending() {
        if (open) {
            emit(false);
        }
    }

    /** Says that no more bytes come. */
    void finish() {
        if (stopped || torn) {
            return;
        }
        boolean tail = size > next;
        int first = beginning(next, size);
        boolean begun = tail && first >= 0 && header.scan(buffer, first, size) == HeaderScanner.Found.HEADER;
        if (begun) {
            release();
            close();
            if (base + next < stop) {
                begin(first, lines);
                openEnd = base + dropped + size;
                emit(true);
                open = false;
                endsInMidLine = true;
            }
        } else if (!seeking) {
            // The text ended in the middle of a header, or of what looked like one: it is nobody's.
            strayLines += held >= 0 ? 1 : 0;
            endsInMidLine = tail || held >= 0;
            close();
        }
        held = -1;
        size = next;
    }

    private boolean marker(int from, int to) {
        if (to - from < 11 || buffer[from] != '[' || buffer[to - 1] != ']') {
            return false;
        }
        String text = new String(buffer, from, Math.min(to - from, 100), UTF_8);
        return text.equals("[connected]") || text.startsWith("[connected:") || text.startsWith("[disconnected");
    }
}
