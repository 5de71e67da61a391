package dev.relaunch.evidence;

import java.nio.charset.StandardCharsets;

/**
 * Undoes the vis(3) encoding in which syslog writes what is not plain ASCII: {@code \M-x}, {@code \M^x}, {@code \^x}, {@code \ddd}
 * and a doubled backslash.
 *
 * <p>What it stands for is normally UTF-8, may be binary and may be cut in the middle: what can be decoded is, the rest stays as it
 * is or becomes U+FFFD. Never throws. NULs, and carriage returns at the ends of lines, frame the text and are left out.
 */
final class Vis {

    private Vis() {}

    static String decode(byte[] bytes, int from, int to) {
        int first = from;
        while (first < to && bytes[first] != '\\' && bytes[first] != 0 && bytes[first] != '\r') {
            first++;
        }
        if (first == to) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        byte[] out = new byte[to - from];
        int size = first - from;
        System.arraycopy(bytes, from, out, 0, size);
        // Behind the last escape: what an escape stands for is text, even where it stands for a carriage return.
        int text = 0;
        int i = first;
        while (i < to) {
            int used = escape(bytes, i, to);
            if (used > 0) {
                out[size++] = value(bytes, i, used);
                text = size;
            } else if (bytes[i] == '\n') {
                size = withoutReturns(out, text, size);
                out[size++] = '\n';
            } else if (bytes[i] != 0) {
                out[size++] = bytes[i];
            }
            i += Math.max(1, used);
        }
        return new String(out, 0, withoutReturns(out, text, size), StandardCharsets.UTF_8);
    }

    private static int withoutReturns(byte[] out, int from, int to) {
        int end = to;
        while (end > from && out[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    /** The length of the escape that begins here, or 0. */
    private static int escape(byte[] bytes, int at, int to) {
        if (bytes[at] != '\\' || at + 1 >= to) {
            return 0;
        }
        int left = to - at;
        return switch (bytes[at + 1]) {
            case '\\' -> 2;
            case '^' -> left >= 3 && control(bytes[at + 2]) ? 3 : 0;
            case 'M' -> left >= 4 && meta(bytes, at + 2) ? 4 : 0;
            default -> left >= 4 && octal(bytes, at + 1) ? 4 : 0;
        };
    }

    private static byte value(byte[] bytes, int at, int used) {
        return (byte)
                switch (bytes[at + 1]) {
                    case '\\' -> '\\';
                    case '^' -> bytes[at + 2] ^ 0x40;
                    case 'M' -> bytes[at + 2] == '-' ? bytes[at + 3] | 0x80 : (bytes[at + 3] ^ 0x40) | 0x80;
                    default -> (bytes[at + 1] - '0') << 6 | (bytes[at + 2] - '0') << 3 | (bytes[at + used - 1] - '0');
                };
    }

    /** The characters that stand for a control character: {@code @} to {@code _}, and {@code ?} for DEL. */
    private static boolean control(byte b) {
        return b >= '?' && b <= '_';
    }

    private static boolean meta(byte[] bytes, int at) {
        return bytes[at] == '-' || (bytes[at] == '^' && control(bytes[at + 1]));
    }

    private static boolean octal(byte[] bytes, int at) {
        return bytes[at] >= '0'
                && bytes[at] <= '3'
                && bytes[at + 1] >= '0'
                && bytes[at + 1] <= '7'
                && bytes[at + 2] >= '0'
                && bytes[at + 2] <= '7';
    }
}
