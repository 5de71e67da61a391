package dev.relaunch.emulator.wire;

import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The frame of a binary property list, looked through before it is parsed: every length in it has to fit the bytes that there are.
 *
 * <p>dd-plist believes an array's count and makes room for it, so that thirty bytes could cost all memory.
 */
final class BinaryPlist {

    private static final byte[] MAGIC = "bplist00".getBytes(StandardCharsets.US_ASCII);
    private static final int TRAILER_BYTES = 32;
    private static final int COUNT_FOLLOWS = 0xf;

    private final byte[] bytes;
    private final int table;
    private final int referenceBytes;

    private BinaryPlist(byte[] bytes, int table, int referenceBytes) {
        this.bytes = bytes;
        this.table = table;
        this.referenceBytes = referenceBytes;
    }

    /**
     * @throws ProtocolException where anything in it does not fit
     */
    static void check(byte[] bytes) throws ProtocolException {
        int trailer = bytes.length - TRAILER_BYTES;
        require(trailer > MAGIC.length && Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length));
        int offsetBytes = bytes[trailer + 6];
        int referenceBytes = bytes[trailer + 7];
        require(offsetBytes >= 1 && offsetBytes <= 4 && referenceBytes >= 1 && referenceBytes <= 4);
        long objects = number(bytes, trailer + 8, 8);
        long root = number(bytes, trailer + 16, 8);
        long table = number(bytes, trailer + 24, 8);
        require(objects >= 1 && objects <= trailer && root >= 0 && root < objects);
        require(table > MAGIC.length && table <= trailer && objects * offsetBytes <= trailer - table);
        BinaryPlist plist = new BinaryPlist(bytes, (int) table, referenceBytes);
        for (int i = 0; i < objects; i++) {
            long offset = number(bytes, (int) table + i * offsetBytes, offsetBytes);
            require(offset >= MAGIC.length && offset < table);
            plist.checkObject((int) offset);
        }
    }

    private void checkObject(int at) throws ProtocolException {
        int kind = bytes[at] >> 4 & 0xf;
        int low = bytes[at] & 0xf;
        switch (kind) {
            // Singletons, integers, reals, dates, identifiers.
            case 0x0 -> require(low == 0 || low == 8 || low == 9);
            case 0x1, 0x2 -> {
                require(low <= 4);
                fits(at + 1, 1L << low, 1);
            }
            case 0x3 -> fits(at + 1, 8, 1);
            case 0x8 -> fits(at + 1, low + 1L, 1);
            case 0x4, 0x5, 0x7 -> counted(at, low, 1);
            case 0x6 -> counted(at, low, 2);
            case 0xa, 0xb, 0xc -> counted(at, low, referenceBytes);
            case 0xd -> counted(at, low, 2 * referenceBytes);
            default -> require(false);
        }
    }

    /** Something whose count stands in its first byte, or in the integer after it. */
    private void counted(int at, int low, int itemBytes) throws ProtocolException {
        if (low != COUNT_FOLLOWS) {
            fits(at + 1, low, itemBytes);
            return;
        }
        fits(at + 1, 2, 1);
        int size = 1 << (bytes[at + 1] & 0xf);
        require((bytes[at + 1] >> 4 & 0xf) == 1 && size <= 8);
        fits(at + 2, size, 1);
        fits(at + 2 + size, number(bytes, at + 2, size), itemBytes);
    }

    private void fits(int from, long count, int itemBytes) throws ProtocolException {
        require(count >= 0 && count <= bytes.length && from + count * itemBytes <= table);
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = at; i < at + length; i++) {
            number = number << 8 | (bytes[i] & 0xff);
        }
        return number;
    }

    private static void require(boolean sound) throws ProtocolException {
        if (!sound) {
            throw new ProtocolException("a binary property list that does not fit itself");
        }
    }
}
