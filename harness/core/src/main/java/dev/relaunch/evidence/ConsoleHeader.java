package dev.relaunch.evidence;

/**
 * Rows copied from the Console application: columns with a TAB between them, of which only time and process are always there.
 *
 * <pre>{@code
 * default⇥14:02:09.236469+0100⇥SpringBoard⇥text
 * default⇥2026-11-22 14:02:09.236469 +0100⇥SpringBoard⇥FrontBoard⇥text
 * 14:02:09.236469+0100⇥runningboardd⇥text
 * }</pre>
 *
 * <p>Often there is no pid; then it is 0. Rows that were pasted into a mail or an issue may begin with {@code >}.
 */
final class ConsoleHeader extends HeaderScanner {

    private static final int WORD_MAX = 80;

    private long last = -1;
    private int days;

    @Override
    Found scan(byte[] line, int from, int to) {
        begin(line, from, to);
        if (eat('>')) {
            eat(' ');
        }
        levelFrom = at;
        levelTo = at;
        if (!time() || !eat('\t')) {
            // The first column may be the level, in the language of the Mac.
            at = levelFrom;
            int tab = tab();
            if (tab < 0 || tab - levelFrom > WORD_MAX) {
                return Found.NOTHING;
            }
            levelTo = tab;
            at = tab + 1;
            if (!time() || !eat('\t')) {
                return Found.NOTHING;
            }
        }
        nameFrom = at;
        nameTo = tab();
        if (nameTo <= nameFrom || nameTo - nameFrom > WORD_MAX) {
            return Found.NOTHING;
        }
        at = nameTo + 1;
        middle();
        if (date <= 0) {
            countDays();
        }
        return text();
    }

    private boolean time() {
        int back = at;
        if (isoDate()) {
            blanks();
        } else {
            at = back;
            date = 0;
        }
        if (!timeOfDay()) {
            return false;
        }
        blanks();
        return zone();
    }

    /** Columns that may stand between process and message: pid, thread, library. */
    private void middle() {
        pid = 0;
        libraryFrom = at;
        libraryTo = at;
        for (int next = tab(); next >= 0; next = tab()) {
            int start = at;
            int number = number(9);
            if (number >= 0 && at == next) {
                pid = number;
            } else {
                at = start;
                if (!(hexadecimal() && at == next)) {
                    if (libraryTo > libraryFrom || !word(start, next)) {
                        at = start;
                        return;
                    }
                    libraryFrom = start;
                    libraryTo = next;
                }
            }
            at = next + 1;
        }
    }

    private boolean word(int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (!letter(b) && !digit(b) && b != '.' && b != '_' && b != '-' && b != '+') {
                return false;
            }
        }
        return to > from && to - from <= WORD_MAX;
    }

    /** Where the next TAB is, or -1. */
    private int tab() {
        for (int i = at; i < end; i++) {
            if (bytes[i] == '\t') {
                return i;
            }
        }
        return -1;
    }

    /** A time of the day that is much earlier than the one before is one of the next day. */
    private void countDays() {
        long halfADay = 12 * 3_600_000_000_000L;
        if (last >= 0 && last - nanoOfDay > halfADay) {
            days++;
        } else if (last >= 0 && nanoOfDay - last > halfADay && days > 0) {
            days--;
        }
        last = nanoOfDay;
        date = -days;
    }
}
