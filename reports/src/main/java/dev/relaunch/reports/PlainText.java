package dev.relaunch.reports;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text that a device or a person's app wrote, made harmless: no terminal escapes, no control characters, no flood. */
final class PlainText {

    private static final Pattern ESCAPES =
            Pattern.compile("\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)?|[@-Z\\\\^_])");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    private PlainText() {}

    static String of(String hostile) {
        String text = ESCAPES.matcher(hostile.replace("\r\n", "\n")).replaceAll("");
        return CONTROLS.matcher(text).replaceAll("\ufffd");
    }

    /** The text on one line. */
    static String line(String hostile) {
        return of(hostile).replace('\n', ' ').replace('\t', ' ');
    }

    /** The bytes as UTF-8; of more than {@code max} of them the first and the last, with a line between that says so. */
    static String of(byte[] hostile, int max) {
        if (hostile.length <= max) {
            return of(new String(hostile, StandardCharsets.UTF_8));
        }
        int half = max / 2;
        String head = new String(hostile, 0, half, StandardCharsets.UTF_8);
        String tail = new String(hostile, hostile.length - half, half, StandardCharsets.UTF_8);
        return of(head) + "\n… " + (hostile.length - 2 * half) + " more bytes in the recording …\n" + of(tail);
    }
}
