package dev.relaunch.evidence;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** How the text of a log is kept in its file, and how to get at it. */
public enum Packing {
    NONE,
    GZIP,
    /** What Windows PowerShell writes when the output of a tool is sent to a file. */
    UTF_16_LE,
    UTF_16_BE;

    private static final int MAGIC = 2;
    private static final int PORTION = 1 << 16;

    /** What a file is packed in that begins with these bytes. */
    public static Packing of(byte[] head) {
        if (head.length < MAGIC) {
            return NONE;
        }
        return switch ((head[0] & 0xFF) << 8 | (head[1] & 0xFF)) {
            case 0x1F8B -> GZIP;
            case 0xFFFE -> UTF_16_LE;
            case 0xFEFF -> UTF_16_BE;
            default -> NONE;
        };
    }

    /** The text of a log as UTF-8, whatever it is packed in. Offsets and lines of a packed log count in its text. */
    public static InputStream unpacked(InputStream file) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(file, MAGIC);
        byte[] head = stream.readNBytes(MAGIC);
        stream.unread(head);
        return switch (of(head)) {
            case NONE -> stream;
            case GZIP -> unpacked(new GZIPInputStream(new Patient(stream), PORTION));
            case UTF_16_LE -> recoded(stream, StandardCharsets.UTF_16LE);
            case UTF_16_BE -> recoded(stream, StandardCharsets.UTF_16BE);
        };
    }

    private static InputStream recoded(InputStream stream, Charset charset) throws IOException {
        stream.skipNBytes(MAGIC);
        return new Recoded(new InputStreamReader(new BufferedInputStream(stream, PORTION), charset));
    }

    /** The JDK takes a compressed file for ended where nothing is available at the end of a member, as in a slow pipe. */
    private static final class Patient extends FilterInputStream {

        Patient(InputStream stream) {
            super(stream);
        }

        @Override
        public int available() {
            return 1;
        }
    }

    /** Characters as the bytes of their UTF-8. */
    private static final class Recoded extends InputStream {

        private final Reader text;
        private final char[] portion = new char[PORTION];
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        Recoded(Reader text) {
            this.text = text;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            while (!bytes.hasRemaining()) {
                int chars = text.read(portion, 0, portion.length - 1);
                if (chars < 0) {
                    return -1;
                }
                if (chars > 0 && Character.isHighSurrogate(portion[chars - 1])) {
                    int low = text.read(portion, chars, 1);
                    chars += Math.max(0, low);
                }
                bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(portion, 0, chars));
            }
            int count = Math.min(length, bytes.remaining());
            bytes.get(into, offset, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
