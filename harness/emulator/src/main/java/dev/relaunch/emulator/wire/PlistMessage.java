package dev.relaunch.emulator.wire;

import com.dd.plist.NSDictionary;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The frame of lockdownd and of most services: a big-endian length, then a property list. */
public final class PlistMessage {

    private static final int LENGTH_BYTES = 4;
    private static final int LENGTH_MAX = 1 << 18;

    private PlistMessage() {}

    /**
     * Reads one message, XML or binary.
     *
     * @return empty at the end of the stream
     */
    public static Optional<NSDictionary> read(InputStream in) throws IOException {
        Optional<byte[]> payload = readPayload(in);
        return payload.isEmpty() ? Optional.empty() : Optional.of(Plists.dictionary(payload.get()));
    }

    /** The payload of the next frame; empty at the end of the stream. */
    static Optional<byte[]> readPayload(InputStream in) throws IOException {
        byte[] prefix = in.readNBytes(LENGTH_BYTES);
        if (prefix.length == 0) {
            return Optional.empty();
        }
        if (prefix.length < LENGTH_BYTES) {
            throw new EOFException("half a length");
        }
        int length = ByteBuffer.wrap(prefix).getInt();
        if (length <= 0 || length > LENGTH_MAX) {
            throw new ProtocolException("a message of " + Integer.toUnsignedString(length) + " bytes");
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException("half a message");
        }
        return Optional.of(payload);
    }

    /** Writes one message as XML, in one piece, so that it travels as one TLS record. */
    public static void write(OutputStream out, NSDictionary message) throws IOException {
        frame(out, Plists.xml(message));
    }

    /** Writes one message of which the second half is missing, in a frame that is whole. */
    public static void writeHalf(OutputStream out, NSDictionary message) throws IOException {
        byte[] xml = Plists.xml(message);
        frame(out, Arrays.copyOf(xml, xml.length / 2));
    }

    static void frame(OutputStream out, byte[] payload) throws IOException {
        out.write(ByteBuffer.allocate(LENGTH_BYTES + payload.length)
                .putInt(payload.length)
                .put(payload)
                .array());
        out.flush();
    }
}
