package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * What is in a tar archive: enough to say truthfully what a log archive is.
 *
 * @param files how many regular files it holds
 * @param traces how many of them are of the unified log's own format, which is not public
 * @param traceBytes how long these are together
 * @param folder the first folder whose name ends in {@code .logarchive}; empty where there is none, as in the archive that
 *     {@code idevicesyslog archive} writes
 * @param whole whether the archive's end was reached
 */
public record TarListing(int files, int traces, long traceBytes, String folder, boolean whole) {

    private static final int BLOCK = 512;
    private static final int MAGIC_AT = 257;

    /** Whether a file that begins with these bytes, at least a block of them, is a tar archive. */
    public static boolean isTar(byte[] head) {
        return head.length >= BLOCK && new String(head, MAGIC_AT, 5, US_ASCII).equals("ustar");
    }

    /** Lists the archive that begins here. */
    public static TarListing of(InputStream archive) throws IOException {
        TarListing listing = new TarListing(0, 0, 0, "", false);
        for (byte[] block = archive.readNBytes(BLOCK); block.length == BLOCK; block = archive.readNBytes(BLOCK)) {
            if (!isTar(block)) {
                return new TarListing(listing.files, listing.traces, listing.traceBytes, listing.folder, blank(block));
            }
            long size = size(block);
            listing = listing.with(block, size);
            try {
                archive.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
            } catch (EOFException cut) {
                return listing;
            }
        }
        return listing;
    }

    private TarListing with(byte[] header, long size) {
        String name = text(header, 0, 100);
        String prefix = text(header, 345, 155);
        String path = prefix.isEmpty() ? name : prefix + "/" + name;
        boolean file = header[156] == '0' || header[156] == 0;
        boolean trace = file && path.endsWith(".tracev3");
        int end = path.indexOf(".logarchive");
        String found = end < 0 ? "" : path.substring(0, end + ".logarchive".length());
        return new TarListing(
                files + (file ? 1 : 0),
                traces + (trace ? 1 : 0),
                traceBytes + (trace ? size : 0),
                folder.isEmpty() ? found : folder,
                false);
    }

    /** The end of the archive is marked by blocks of zeros. */
    private static boolean blank(byte[] block) {
        return Arrays.equals(block, new byte[BLOCK]);
    }

    private static String text(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, UTF_8);
    }

    /** Octal digits; of a file of 8 GB or more the low bytes of a binary number. */
    private static long size(byte[] block) {
        long size = 0;
        boolean binary = block[124] < 0;
        for (int i = binary ? 128 : 124; i < 136; i++) {
            if (binary) {
                size = size << 8 | (block[i] & 0xFF);
            } else if (block[i] >= '0' && block[i] <= '7') {
                size = size << 3 | (block[i] - '0');
            }
        }
        return Math.max(0, size);
    }
}
