package dev.relaunch.evidence;

/** Text from a device, made safe to print: a log is hostile input. */
public final class Printable {

    /** How long a quoted record may be. */
    public static final int QUOTE_MAX = 240;

    private Printable() {}

    /** The text on one line, without control characters, cut at this many characters. */
    public static String text(String raw, int max) {
        StringBuilder text = new StringBuilder(Math.min(raw.length(), max));
        raw.codePoints()
                .limit(max)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                .forEach(text::appendCodePoint);
        return text.length() < raw.length() && raw.codePointCount(0, raw.length()) > max
                ? text.append("…").toString()
                : text.toString();
    }
}
