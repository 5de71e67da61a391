package dev.relaunch.emulator.service.dtx;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads messages, and puts together those that come in fragments: the first of these is a header without anything behind it. */
final class DtxReader {

    private static final int LENGTH_MAX = 4 << 20;
    private static final int UNFINISHED_MAX = 8;

    private final InputStream in;
    private final Map<Integer, ByteArrayOutputStream> unfinished = new HashMap<>();

    DtxReader(InputStream in) {
        this.in = in;
    }

    /**
     * Reads the next message.
     *
     * @return empty when the host has left
     */
    Optional<DtxMessage> read() throws IOException {
        while (true) {
            byte[] bytes = in.readNBytes(DtxMessage.HEADER_BYTES);
            if (bytes.length == 0) {
                return Optional.empty();
            }
            Header header = Header.of(bytes);
            if (header.fragments > 1 && header.fragment == 0) {
                begin(header);
                continue;
            }
            byte[] body = in.readNBytes(header.length);
            if (body.length < header.length) {
                throw new EOFException("half a message");
            }
            if (header.fragments <= 1) {
                return Optional.of(message(header, body));
            }
            Optional<byte[]> whole = add(header, body);
            if (whole.isPresent()) {
                return Optional.of(message(header, whole.get()));
            }
        }
    }

    private void begin(Header header) throws IOException {
        if (unfinished.size() >= UNFINISHED_MAX) {
            throw new ProtocolException("too many messages at once");
        }
        unfinished.put(header.id, new ByteArrayOutputStream());
    }

    private Optional<byte[]> add(Header header, byte[] body) throws IOException {
        ByteArrayOutputStream so = unfinished.get(header.id);
        if (so == null || so.size() + body.length > LENGTH_MAX) {
            throw new ProtocolException("a fragment of nothing, or of too much");
        }
        so.writeBytes(body);
        if (header.fragment < header.fragments - 1) {
            return Optional.empty();
        }
        unfinished.remove(header.id);
        return Optional.of(so.toByteArray());
    }

    private static DtxMessage message(Header header, byte[] bytes) throws IOException {
        try {
            ByteBuffer body = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            // The byte above the type says how the payload is compressed; hosts send it plain.
            int type = body.getInt() & 0xff;
            int auxiliary = body.getInt();
            int total = body.getInt();
            body.getInt();
            List<@Nullable Object> arguments = auxiliary == 0 ? List.of() : arguments(bytes(body, auxiliary));
            byte[] payload = bytes(body, total - auxiliary);
            return new DtxMessage(
                    header.id,
                    header.conversation,
                    header.channel,
                    header.expectsReply,
                    DtxMessage.Type.of(type),
                    arguments,
                    payload.length == 0 ? null : KeyedArchive.unarchive(payload));
        } catch (BufferUnderflowException | IllegalArgumentException malformed) {
            throw (IOException) new ProtocolException("a broken message").initCause(malformed);
        }
    }

    /** The next so many bytes, of which there are to be so many. */
    private static byte[] bytes(ByteBuffer from, int length) {
        if (length < 0 || length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static List<@Nullable Object> arguments(byte[] bytes) throws IOException {
        ByteBuffer items = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        items.position(DtxMessage.ARGUMENTS_HEADER_BYTES);
        List<@Nullable Object> arguments = new ArrayList<>();
        while (items.hasRemaining()) {
            int key = items.getInt();
            if (key != DtxMessage.ITEM_NO_KEY) {
                throw new ProtocolException("an argument with a key");
            }
            int type = items.getInt();
            switch (type) {
                case DtxMessage.ITEM_ARCHIVE -> arguments.add(KeyedArchive.unarchive(bytes(items, items.getInt())));
                case DtxMessage.ITEM_NUMBER -> arguments.add((long) items.getInt());
                case DtxMessage.ITEM_LONG -> arguments.add(items.getLong());
                default -> throw new ProtocolException("an argument of type " + type);
            }
        }
        return arguments;
    }

    private record Header(
            int fragment, int fragments, int length, int id, int conversation, int channel, boolean expectsReply) {

        static Header of(byte[] bytes) throws IOException {
            if (bytes.length < DtxMessage.HEADER_BYTES) {
                throw new EOFException("half a header");
            }
            ByteBuffer fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            if (fields.getInt() != DtxMessage.MAGIC || fields.getInt() != DtxMessage.HEADER_BYTES) {
                throw new ProtocolException("not a DTX message");
            }
            Header header = new Header(
                    fields.getShort(),
                    fields.getShort(),
                    fields.getInt(),
                    fields.getInt(),
                    fields.getInt(),
                    fields.getInt(),
                    fields.getInt() == 1);
            if (header.length < 0 || header.length > LENGTH_MAX) {
                throw new ProtocolException("a message of " + header.length + " bytes");
            }
            return header;
        }
    }
}
