package dev.relaunch.evidence;

import java.util.Arrays;

/** Bytes that grow up to a bound; what comes beyond it is counted and dropped, so that nothing a device sends can fill the memory. */
final class TextBuffer {

    static final int MAX = 1 << 20;

    byte[] bytes = new byte[128];

    /** How many are kept. */
    int size;

    /** How many came. */
    long total;

    void append(byte[] from, int start, int end) {
        total += end - start;
        int more = Math.min(end - start, MAX - size);
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
        System.arraycopy(from, start, bytes, size, more);
        size += more;
    }

    void clear() {
        size = 0;
        total = 0;
    }
}
