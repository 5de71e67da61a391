package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * How the records of a log are laid out.
 *
 * @param wrapped whether another program's log is around it, as Appium's is when it shows the device's: each of the device's lines
 *     stands behind {@code [IOS_SYSLOG_ROW] }, all others are not the device's
 */
record Layout(LogForm form, boolean wrapped) {

    static final Layout PLAIN = new Layout(LogForm.SYSLOG, false);

    /** How much of a log is looked at to tell. */
    static final int HEAD = 1 << 16;

    private static final byte[] ROW = "[IOS_SYSLOG_ROW".getBytes(US_ASCII);

    /** The row marker stands near the beginning of its line. */
    private static final int ROW_WITHIN = 200;

    /** The layout of which the most headers are in the first bytes of a log; that of idevicesyslog where there are none. */
    static Layout of(byte[] head, int size) {
        boolean wrapped = false;
        for (int from = 0; from < size && !wrapped; from = lineEnd(head, from, size) + 1) {
            wrapped = row(head, from, lineEnd(head, from, size)) >= 0;
        }
        Layout best = new Layout(LogForm.SYSLOG, wrapped);
        int most = 0;
        for (LogForm form : LogForm.values()) {
            Layout layout = new Layout(form, wrapped);
            int headers = layout.headers(head, size);
            if (headers > most) {
                most = headers;
                best = layout;
            }
        }
        return best;
    }

    /** What writes a log that is laid out so, in words. */
    String label() {
        return wrapped ? form.label() + " in Appium's log" : form.label();
    }

    private int headers(byte[] head, int size) {
        HeaderScanner scanner = form.scanner();
        int headers = 0;
        for (int from = 0; from < size; ) {
            int end = lineEnd(head, from, size);
            int first = first(head, from, end);
            if (first >= 0 && scanner.scan(head, first, trimmed(head, first, end)) == HeaderScanner.Found.HEADER) {
                headers++;
            }
            from = end + 1;
        }
        return headers;
    }

    private static int lineEnd(byte[] bytes, int from, int size) {
        int newline = Words.newline(bytes, from, size);
        return newline < 0 ? size : newline;
    }

    private static int trimmed(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && (bytes[end - 1] == 0 || bytes[end - 1] == '\r')) {
            end--;
        }
        return end;
    }

    /** Where what the device wrote begins in a line; -1 where nothing does. */
    int first(byte[] bytes, int from, int to) {
        int first = from;
        while (first < to && bytes[first] == 0) {
            first++;
        }
        return wrapped ? row(bytes, first, to) : first;
    }

    private static int row(byte[] bytes, int from, int to) {
        int last = Math.min(to, from + ROW_WITHIN) - ROW.length;
        for (int i = from; i < last; i++) {
            if (bytes[i] == '[' && Arrays.equals(bytes, i, i + ROW.length, ROW, 0, ROW.length)) {
                // Older versions put a blank before the bracket.
                int close = i + ROW.length + (bytes[i + ROW.length] == ' ' ? 1 : 0);
                if (close < to && bytes[close] == ']') {
                    return close + 1 < to && bytes[close + 1] == ' ' ? close + 2 : close + 1;
                }
            }
        }
        return -1;
    }

    /** The text of a record in its bytes {@code [from, to)}. */
    String text(byte[] bytes, int from, int to) {
        byte[] own = wrapped ? unwrapped(bytes, from, to) : bytes;
        int start = wrapped ? 0 : from;
        int end = wrapped ? own.length : to;
        return switch (form) {
            case SYSLOG -> Vis.decode(own, start, end);
            case SHOW, SHOW_COMPACT, SHOW_SYSLOG, SHOW_NDJSON, SHOW_JSON -> new String(own, start, end - start, UTF_8);
            case CONSOLE -> Pasted.text(new String(own, start, end - start, UTF_8));
        };
    }

    /** Without what another program put before the lines and between them. */
    private static byte[] unwrapped(byte[] bytes, int start, int to) {
        ByteArrayOutputStream own = new ByteArrayOutputStream(to - start);
        for (int from = start; from <= to; ) {
            int end = lineEnd(bytes, from, to);
            int first = from == start ? start : row(bytes, from, end);
            if (first >= 0) {
                if (from > start) {
                    own.write('\n');
                }
                own.write(bytes, first, end - first);
            }
            from = end + 1;
        }
        return own.toByteArray();
    }
}
