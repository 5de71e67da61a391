package dev.relaunch.emulator.wire;

import com.dd.plist.NSDictionary;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** One message of the usbmuxd protocol: a 16-byte little-endian header (total length, version, type, tag) and a payload. */
public final class UsbmuxFrame {

    /** The only message type that today's clients send: an XML property list. */
    public static final int PLIST = 8;

    /** The only version of the protocol that carries property lists. */
    public static final int VERSION = 1;

    private static final int HEADER_BYTES = 16;
    private static final int LENGTH_MAX = 1 << 18;

    private final int version;
    private final int type;
    private final int tag;
    private final byte[] payload;

    private UsbmuxFrame(int version, int type, int tag, byte[] payload) {
        this.version = version;
        this.type = type;
        this.tag = tag;
        this.payload = payload;
    }

    /** A plist message. */
    public static UsbmuxFrame of(int tag, NSDictionary message) {
        return new UsbmuxFrame(VERSION, PLIST, tag, Plists.xml(message));
    }

    /**
     * Reads exactly one frame and not a byte more, since after Connect the stream belongs to the device.
     *
     * @return empty at the end of the stream
     * @throws ProtocolException for a length that no client sends
     * @throws EOFException in the middle of a frame
     */
    public static Optional<UsbmuxFrame> read(InputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER_BYTES);
        if (header.length == 0) {
            return Optional.empty();
        }
        if (header.length < HEADER_BYTES) {
            throw new EOFException("half a header");
        }
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        int length = fields.getInt();
        if (length < HEADER_BYTES || length > LENGTH_MAX) {
            throw new ProtocolException("a frame of " + Integer.toUnsignedString(length) + " bytes");
        }
        byte[] payload = in.readNBytes(length - HEADER_BYTES);
        if (payload.length < length - HEADER_BYTES) {
            throw new EOFException("half a frame");
        }
        return Optional.of(new UsbmuxFrame(fields.getInt(), fields.getInt(), fields.getInt(), payload));
    }

    public int version() {
        return version;
    }

    public int type() {
        return type;
    }

    /** A reply carries its request's; events carry 0. */
    public int tag() {
        return tag;
    }

    public byte[] payload() {
        return payload.clone();
    }

    /** The frame in one piece, to be written at once. */
    public byte[] bytes() {
        return ByteBuffer.allocate(HEADER_BYTES + payload.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(HEADER_BYTES + payload.length)
                .putInt(version)
                .putInt(type)
                .putInt(tag)
                .put(payload)
                .array();
    }
}
