package dev.relaunch.evidence;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at bytes four or eight at a time: what makes a reader in Java as fast as one that has vector instructions. */
final class Words {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long NEWLINES = '\n' * ONES;
    private static final long BRACKETS = '[' * ONES;

    private Words() {}

    /** The eight bytes from here on. */
    static long eight(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** The four bytes from here on. */
    static int four(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    /** Where the first newline in {@code [from, to)} is, or -1. */
    static int newline(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 32 <= to; i += 32) {
            long found = zeros(eight(bytes, i) ^ NEWLINES)
                    | zeros(eight(bytes, i + 8) ^ NEWLINES)
                    | zeros(eight(bytes, i + 16) ^ NEWLINES)
                    | zeros(eight(bytes, i + 24) ^ NEWLINES);
            if (found != 0) {
                break;
            }
        }
        return find(bytes, i, to, NEWLINES, (byte) '\n');
    }

    /** Where the first opening bracket in {@code [from, to)} is, or -1. */
    static int bracket(byte[] bytes, int from, int to) {
        return find(bytes, from, to, BRACKETS, (byte) '[');
    }

    private static int find(byte[] bytes, int from, int to, long pattern, byte wanted) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long found = zeros(eight(bytes, i) ^ pattern);
            if (found != 0) {
                return i + lowest(found);
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Which byte has the lowest mark. By a product, since Java's simple compiler counts zeros bit by bit. */
    private static int lowest(long marks) {
        return (int) ((((marks & -marks) >>> 7) * 0x0001020304050607L) >>> 56);
    }

    /** Marks the zero bytes of a word; the lowest mark is exact, which is all that is asked for. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGH;
    }
}
