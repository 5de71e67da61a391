package dev.relaunch.evidence;

/**
 * The styles of {@code log show} and {@code log stream} that are made of lines.
 *
 * <pre>
 * default  2026-11-22 14:02:09.404958+0100 0x52a16    Error       0x0                  391    0    runningboardd: (RunningBoard) [com.apple.runningboard:general] text
 * syslog   2026-11-22 14:02:09.404958+0100  localhost runningboardd[391]: (RunningBoard) [com.apple.runningboard:general] text
 * compact  2026-11-22 14:02:09.404 Df runningboardd[391:52a16] (RunningBoard) [com.apple.runningboard:general] text
 * </pre>
 */
final class ShowHeader extends HeaderScanner {

    private final LogForm style;

    ShowHeader(LogForm style) {
        this.style = style;
    }

    @Override
    Found scan(byte[] line, int from, int to) {
        begin(line, from, to);
        if (heading()) {
            return Found.FOREIGN;
        }
        if (!isoDate() || !eat(' ') || !timeOfDay() || !zone() || !blanks()) {
            return Found.NOTHING;
        }
        boolean header = switch (style) {
            case SHOW_COMPACT -> compact();
            case SHOW_SYSLOG -> syslog();
            case SHOW, SYSLOG, SHOW_NDJSON, SHOW_JSON, CONSOLE -> columns();
        };
        if (!header) {
            return Found.NOTHING;
        }
        libraryInParentheses();
        subsystem();
        return text();
    }

    /** The line above the records that names the columns. */
    private boolean heading() {
        String word = "Timestamp  ";
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= end || bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean columns() {
        if (!hexadecimal() || !blanks() || !levelWord() || !blanks() || !hexadecimal() || !blanks()) {
            return false;
        }
        pid = number(9);
        if (pid < 0 || !blanks()) {
            return false;
        }
        // Before macOS 10.13 there was no column for the time to live; a process may begin with a digit, but goes on
        // with more.
        int back = at;
        if (number(9) < 0 || !blanks()) {
            at = back;
        }
        nameFrom = at;
        while (at < end && !(bytes[at] == ':' && (at + 1 == end || bytes[at + 1] == ' '))) {
            at++;
        }
        nameTo = at;
        if (nameTo == nameFrom || at == end) {
            return false;
        }
        at = Math.min(end, at + 2);
        return true;
    }

    private boolean syslog() {
        while (at < end && bytes[at] != ' ') {
            at++;
        }
        if (!name(false) || !eat(':')) {
            return false;
        }
        eat(' ');
        int back = at;
        levelFrom = at;
        levelTo = at;
        if (eat('<') && levelWord() && eat('>') && eat(':')) {
            eat(' ');
        } else {
            at = back;
        }
        return true;
    }

    private boolean compact() {
        if (!levelWord() || levelTo - levelFrom > 2) {
            return false;
        }
        if (!name(true)) {
            return false;
        }
        eat(' ');
        return true;
    }

    /** {@code SpringBoard[36]} or {@code SpringBoard[36:a1da12]}, after a blank. */
    private boolean name(boolean thread) {
        if (!blanks()) {
            return false;
        }
        nameFrom = at;
        for (int i = Words.bracket(bytes, at, end); i >= 0; i = Words.bracket(bytes, i + 1, end)) {
            at = i + 1;
            pid = number(9);
            if (pid >= 0 && (!thread || (eat(':') && hexDigits())) && eat(']')) {
                nameTo = i;
                return nameTo > nameFrom;
            }
        }
        return false;
    }
}
