package dev.relaunch.emulator.service.afc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One packet: the magic {@code CFA6LPAA}, four little-endian 64-bit numbers (length, length without payload, packet number, operation), arguments, and
 * a payload.
 */
final class AfcPacket {

    private static final byte[] MAGIC = "CFA6LPAA".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 40;
    private static final int LENGTH_MAX = 16 << 20;

    private final long number;
    private final long operation;
    private final byte[] arguments;
    private final byte[] payload;

    AfcPacket(long number, long operation, byte[] arguments, byte[] payload) {
        this.number = number;
        this.operation = operation;
        this.arguments = arguments;
        this.payload = payload;
    }

    /**
     * Reads one packet.
     *
     * @return empty at the end of the stream
     */
    static Optional<AfcPacket> read(InputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER_BYTES);
        if (header.length == 0) {
            return Optional.empty();
        }
        if (header.length < HEADER_BYTES || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new ProtocolException("not an AFC packet");
        }
        ByteBuffer fields = buffer(header).position(MAGIC.length);
        long entire = fields.getLong();
        long without = fields.getLong();
        if (without < HEADER_BYTES || entire < without || entire > LENGTH_MAX) {
            throw new ProtocolException("an AFC packet of " + entire + " bytes, " + without + " before its payload");
        }
        long number = fields.getLong();
        long operation = fields.getLong();
        byte[] arguments = exactly(in, (int) without - HEADER_BYTES);
        return Optional.of(new AfcPacket(number, operation, arguments, exactly(in, (int) (entire - without))));
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("half a packet");
        }
        return bytes;
    }

    /** Writes it in one piece. */
    void write(OutputStream out) throws IOException {
        int without = HEADER_BYTES + arguments.length;
        out.write(ByteBuffer.allocate(without + payload.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putLong(without + payload.length)
                .putLong(without)
                .putLong(number)
                .putLong(operation)
                .put(arguments)
                .put(payload)
                .array());
        out.flush();
    }

    /** A reply echoes its request's. */
    long number() {
        return number;
    }

    long operation() {
        return operation;
    }

    byte[] payload() {
        return payload;
    }

    /** The arguments, to be read one after the other. */
    ByteBuffer fields() {
        return buffer(arguments);
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A 64-bit number as an argument. */
    static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }
}
