package dev.relaunch.emulator.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** A tar archive of a few plain files, in the ustar format of POSIX. */
public final class Tar {

    private static final int BLOCK = 512;
    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_LENGTH = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Instant modified;

    /**
     * @param modified the time of every file in it
     */
    public Tar(Instant modified) {
        this.modified = modified;
    }

    /**
     * Adds a file.
     *
     * @param name of at most 100 ASCII characters
     */
    public void add(String name, byte[] content) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        octal(header, 100, 8, 0644);
        octal(header, 108, 8, 0);
        octal(header, 116, 8, 0);
        octal(header, 124, 12, content.length);
        octal(header, 136, 12, modified.getEpochSecond());
        Arrays.fill(header, CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_LENGTH, (byte) ' ');
        header[156] = '0';
        put(header, 257, "ustar\0" + "00");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        octal(header, CHECKSUM_AT, CHECKSUM_LENGTH - 1, sum);
        out.writeBytes(header);
        out.writeBytes(content);
        out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** Octal digits and a NUL, over the whole width. */
    private static void octal(byte[] header, int at, int width, long value) {
        put(header, at, String.format("%0" + (width - 1) + "o\0", value));
    }

    /** The archive, ended as it is to be. */
    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(out.size() + 2 * BLOCK);
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(new byte[2 * BLOCK]);
        return whole.toByteArray();
    }
}
