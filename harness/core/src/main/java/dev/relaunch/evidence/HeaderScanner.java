package dev.relaunch.evidence;

/**
 * Finds the header of a record in the bytes of a line: time, the text before the pid, pid, level, and where the message begins.
 *
 * <p>One scanner is used for all lines of a stream and keeps what it found in fields, so that a line costs no objects. No regular
 * expression: this runs for every byte of every capture.
 */
final class HeaderScanner {

    /** What a line begins with. */
    enum Found {
        NOTHING,
        /** A time stamp, but no pid and level on this line: a process name may hold a newline. */
        STAMP,
        HEADER
    }

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /** From 1. */
    int month;

    int day;
    int hour;
    int minute;
    int second;
    int nano;

    /** Host, process and library as one text: {@code iPhone SpringBoard(FrontBoard)}. */
    int nameFrom;

    int nameTo;
    int pid;

    /** What launchd puts between pid and level: {@code (job[pid])}; empty otherwise. */
    int jobFrom;

    int jobTo;
    int levelFrom;
    int levelTo;
    int textFrom;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    Found scan(byte[] line, int from, int to) {
        bytes = line;
        at = from;
        end = to;
        if (!stamp()) {
            return Found.NOTHING;
        }
        nameFrom = at;
        for (int i = at; i < end; i++) {
            if (bytes[i] == '[' && i > nameFrom && pidAndLevel(i)) {
                nameTo = i;
                return Found.HEADER;
            }
        }
        return Found.STAMP;
    }

    /** {@code Nov  2 12:24:57} or {@code Jun  9 15:06:06.534469}, and the blank after it. */
    private boolean stamp() {
        if (end - at < 15 || !month()) {
            return false;
        }
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        day = number(2);
        if (day < 1 || day > 31 || !eat(' ')) {
            return false;
        }
        hour = number(2);
        if (hour < 0 || hour > 23 || !eat(':')) {
            return false;
        }
        minute = number(2);
        if (minute < 0 || minute > 59 || !eat(':')) {
            return false;
        }
        second = number(2);
        return second >= 0 && second <= 59 && fraction() && eat(' ');
    }

    private boolean month() {
        for (int i = 0; i < MONTHS.length(); i += 3) {
            if (bytes[at] == MONTHS.charAt(i)
                    && bytes[at + 1] == MONTHS.charAt(i + 1)
                    && bytes[at + 2] == MONTHS.charAt(i + 2)) {
                month = i / 3 + 1;
                at += 3;
                return eat(' ');
            }
        }
        return false;
    }

    private boolean fraction() {
        nano = 0;
        if (at >= end || bytes[at] != '.') {
            return true;
        }
        at++;
        int unit = 100_000_000;
        int from = at;
        while (at < end && digit(bytes[at])) {
            nano += (bytes[at] - '0') * unit;
            unit /= 10;
            at++;
        }
        return at > from;
    }

    /** {@code [510] <Notice>: } or launchd's {@code [1] (job[510]) <Notice>: }, beginning at the bracket. */
    private boolean pidAndLevel(int bracket) {
        at = bracket + 1;
        pid = number(9);
        if (pid < 0 || !eat(']') || !eat(' ')) {
            return false;
        }
        jobFrom = at;
        jobTo = at;
        if (at < end && bytes[at] == '(') {
            while (at < end && bytes[at] != '<') {
                at++;
            }
            jobTo = at;
        }
        return level();
    }

    private boolean level() {
        if (!eat('<')) {
            return false;
        }
        levelFrom = at;
        while (at < end && letter(bytes[at])) {
            at++;
        }
        levelTo = at;
        if (levelTo == levelFrom || !eat('>') || !eat(':')) {
            return false;
        }
        textFrom = at < end && bytes[at] == ' ' ? at + 1 : at;
        return true;
    }

    private boolean eat(char expected) {
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** A number of at most this many digits, or -1. */
    private int number(int digits) {
        int from = at;
        int value = 0;
        while (at < end && at - from < digits && digit(bytes[at])) {
            value = value * 10 + bytes[at] - '0';
            at++;
        }
        return at == from ? -1 : value;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean letter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
