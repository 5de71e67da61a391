package dev.relaunch.evidence;

/**
 * Finds the header of a record in the bytes of a line: time, who wrote it, level, and where the message begins.
 *
 * <p>One scanner is used for all lines of a stream and keeps what it found in fields, so that a line costs no objects. No regular
 * expression: this runs for every line of every capture.
 */
abstract class HeaderScanner {

    /** What a line begins with. */
    enum Found {
        NOTHING,
        /** A time stamp, but no pid and level on this line: a process name may hold a newline. */
        STAMP,
        HEADER,
        /** No part of any record: what another program wrote between them, headings, the brackets around a JSON array. */
        FOREIGN
    }

    /**
     * Year, month and day as {@code 10,000 * year + 100 * month + day}, with a year of 0 where the form writes none; where it writes
     * no date, minus the days since the first record.
     */
    int date;

    /** Since midnight. */
    long nanoOfDay;

    /** The process, and what else of its name the form does not tell apart. */
    int nameFrom;

    int nameTo;

    /** The library, where the form gives it a place of its own. */
    int libraryFrom;

    int libraryTo;
    int pid;

    /** What launchd puts between pid and level: {@code (job[pid])}; empty otherwise. */
    int jobFrom;

    int jobTo;
    int levelFrom;
    int levelTo;
    int textFrom;

    byte[] bytes = new byte[0];
    int at;
    int end;

    /** What the line {@code [from, to)} begins with; of a header, the fields say where its parts are. */
    abstract Found scan(byte[] line, int from, int to);

    void begin(byte[] line, int from, int to) {
        bytes = line;
        at = from;
        end = to;
        libraryFrom = from;
        libraryTo = from;
    }

    /** {@code 14:02:09} or {@code 14:02:09.123456}. */
    boolean timeOfDay() {
        int hour = number(2);
        if (hour < 0 || hour > 23 || !eat(':')) {
            return false;
        }
        int minute = number(2);
        if (minute < 0 || minute > 59 || !eat(':')) {
            return false;
        }
        int second = number(2);
        if (second < 0 || second > 59) {
            return false;
        }
        int nano = fraction();
        nanoOfDay = ((hour * 60L + minute) * 60 + second) * 1_000_000_000L + nano;
        return nano >= 0;
    }

    /** {@code 2026-11-22}. */
    boolean isoDate() {
        int from = at;
        int year = number(4);
        if (at - from != 4 || !eat('-')) {
            return false;
        }
        int month = number(2);
        if (month < 1 || month > 12 || !eat('-')) {
            return false;
        }
        int day = number(2);
        date = 10_000 * year + 100 * month + day;
        return LogCalendar.has(year, month, day);
    }

    /** {@code +0100}, or nothing. The log is told in the device's own time, so it is only passed over. */
    boolean zone() {
        if (at >= end || (bytes[at] != '+' && bytes[at] != '-')) {
            return true;
        }
        at++;
        int from = at;
        return number(4) >= 0 && at - from == 4;
    }

    /** In nanoseconds; 0 where there is none, -1 where there is only its point. */
    private int fraction() {
        if (!eat('.')) {
            return 0;
        }
        int nano = 0;
        int unit = 100_000_000;
        int from = at;
        while (at < end && digit(bytes[at])) {
            nano += (bytes[at] - '0') * unit;
            unit /= 10;
            at++;
        }
        return at > from ? nano : -1;
    }

    boolean eat(char expected) {
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes over blanks; whether there was one. */
    boolean blanks() {
        int from = at;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return at > from;
    }

    /** A number of at most this many digits, or -1. */
    int number(int digits) {
        int from = at;
        int value = 0;
        while (at < end && at - from < digits && digit(bytes[at])) {
            value = value * 10 + bytes[at] - '0';
            at++;
        }
        return at == from ? -1 : value;
    }

    /** {@code 0x52a16}. */
    boolean hexadecimal() {
        if (!eat('0') || !eat('x')) {
            return false;
        }
        return hexDigits();
    }

    boolean hexDigits() {
        int from = at;
        while (at < end && (digit(bytes[at]) || (bytes[at] >= 'a' && bytes[at] <= 'f'))) {
            at++;
        }
        return at > from;
    }

    /** Letters from here on are the level. */
    boolean levelWord() {
        levelFrom = at;
        while (at < end && letter(bytes[at])) {
            at++;
        }
        levelTo = at;
        return levelTo > levelFrom;
    }

    /** The library in parentheses from here on, if there is one, and the blank after it. */
    void libraryInParentheses() {
        libraryFrom = at;
        libraryTo = at;
        if (at < end && bytes[at] == '(') {
            int close = at;
            while (close < end && bytes[close] != ')') {
                close++;
            }
            if (close < end) {
                libraryFrom = at + 1;
                libraryTo = close;
                at = close + 1;
                eat(' ');
            }
        }
    }

    /** Subsystem and category, {@code [com.apple.runningboard:general] }, if they are next: they are no part of the message. */
    void subsystem() {
        if (at + 2 < end && bytes[at] == '[' && bytes[at + 1] == ']' && bytes[at + 2] == ' ') {
            at += 3;
            return;
        }
        int colon = -1;
        for (int i = at + 1; at < end && bytes[at] == '[' && i < end && bytes[i] != ' '; i++) {
            if (bytes[i] == ':') {
                colon = i;
            } else if (bytes[i] == ']' && colon > at + 1 && (i + 1 == end || bytes[i + 1] == ' ')) {
                at = Math.min(end, i + 2);
                return;
            } else if (bytes[i] == '<' || bytes[i] == '[') {
                return;
            }
        }
    }

    /** What is left of the line is the message. */
    Found text() {
        jobFrom = at;
        jobTo = at;
        textFrom = at;
        return Found.HEADER;
    }

    static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean letter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
