package dev.relaunch.emulator.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of vis(3), as syslog_relay applies it: all but printable ASCII, newline and tab becomes an escape.
 *
 * <p>{@code é} is C3 A9 in UTF-8 and travels as {@code \M-C\M-)}; a backslash as {@code \134}.
 */
final class Vis {

    private static final int DELETE = 0x7f;

    private Vis() {}

    static void encode(String text, ByteArrayOutputStream out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] & 0xff;
            if (!isPlain(value)) {
                out.write(bytes, from, i - from);
                from = i + 1;
                if (value == '\\' || value == 0xa0) {
                    octal(value, out);
                } else {
                    escape(value, out);
                }
            }
        }
        out.write(bytes, from, bytes.length - from);
    }

    private static boolean isPlain(int value) {
        return (value >= ' ' && value < DELETE && value != '\\') || value == '\n' || value == '\t';
    }

    private static void escape(int value, ByteArrayOutputStream out) {
        out.write('\\');
        int low = value;
        if (value >= 0x80) {
            out.write('M');
            low = value & 0x7f;
        }
        if (low < ' ' || low == DELETE) {
            out.write('^');
            out.write(low ^ 0x40);
        } else {
            out.write('-');
            out.write(low);
        }
    }

    private static void octal(int value, ByteArrayOutputStream out) {
        out.write('\\');
        out.write('0' + (value >> 6));
        out.write('0' + (value >> 3 & 7));
        out.write('0' + (value & 7));
    }
}
