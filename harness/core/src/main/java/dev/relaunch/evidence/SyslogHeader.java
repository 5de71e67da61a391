package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * {@code Nov 22 14:02:09 iPhone SpringBoard(FrontBoard)[36] <Notice>: text}: what idevicesyslog and syslog_relay print, with and
 * without host and sub-seconds.
 */
final class SyslogHeader extends HeaderScanner {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private static final int STAMP_LENGTH = 16;

    /** The level of most records. */
    private static final long NOTICE = Words.eight("<Notice>".getBytes(US_ASCII), 0);

    /** The bytes of the last stamp without sub-seconds; 0 is no text. */
    private long stamp0;

    private long stamp8;

    @Override
    Found scan(byte[] line, int from, int to) {
        begin(line, from, to);
        if (!sameStamp() && !stamp()) {
            return Found.NOTHING;
        }
        nameFrom = at;
        for (int i = Words.bracket(bytes, at + 1, end); i >= 0; i = Words.bracket(bytes, i + 1, end)) {
            if (pidAndLevel(i)) {
                nameTo = i;
                return Found.HEADER;
            }
        }
        return Found.STAMP;
    }

    /** Thousands of lines in a row begin with the same sixteen bytes: they need not be read again. */
    private boolean sameStamp() {
        if (end - at < STAMP_LENGTH || Words.eight(bytes, at) != stamp0 || Words.eight(bytes, at + 8) != stamp8) {
            return false;
        }
        at += STAMP_LENGTH;
        return true;
    }

    /** {@code Nov  2 12:24:57} or {@code Jun  9 15:06:06.534469}, and the blank after it. */
    private boolean stamp() {
        int from = at;
        int month = end - at < STAMP_LENGTH ? 0 : month();
        if (month == 0) {
            return false;
        }
        stamp0 = 0;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        int day = number(2);
        if (!LogCalendar.has(month, day) || !eat(' ')) {
            return false;
        }
        if (!timeOfDay() || !eat(' ')) {
            return false;
        }
        date = 100 * month + day;
        boolean plain = at - from == STAMP_LENGTH;
        if (plain) {
            stamp0 = Words.eight(bytes, from);
            stamp8 = Words.eight(bytes, from + 8);
        }
        return true;
    }

    /** From 1, or 0. */
    private int month() {
        for (int i = 0; i < MONTHS.length(); i += 3) {
            if (bytes[at] == MONTHS.charAt(i)
                    && bytes[at + 1] == MONTHS.charAt(i + 1)
                    && bytes[at + 2] == MONTHS.charAt(i + 2)) {
                at += 3;
                return eat(' ') ? i / 3 + 1 : 0;
            }
        }
        return 0;
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
        if (end - at > 9 && Words.eight(bytes, at) == NOTICE && bytes[at + 8] == ':' && bytes[at + 9] == ' ') {
            levelFrom = at + 1;
            levelTo = at + 7;
            textFrom = at + 10;
            return true;
        }
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
}
