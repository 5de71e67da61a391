package dev.relaunch.emulator.service.dtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message: a header, arguments that are numbers or archives, and an archive as its payload.
 *
 * @param id counted by whoever asks; an answer repeats it
 * @param conversation 0 for a question, 1 for its answer
 * @param channel 0 is the connection's own
 * @param payload of a call its selector, of an answer the value; null where there is none
 */
record DtxMessage(
        int id,
        int conversation,
        int channel,
        boolean expectsReply,
        Type type,
        List<@Nullable Object> arguments,
        @Nullable Object payload) {

    static final int HEADER_BYTES = 32;
    static final int BODY_HEADER_BYTES = 16;
    static final int ARGUMENTS_HEADER_BYTES = 16;
    static final int MAGIC = 0x1f3d5b79;
    static final int ITEM_NO_KEY = 0x0a;
    static final int ITEM_ARCHIVE = 2;
    static final int ITEM_NUMBER = 3;
    static final int ITEM_LONG = 6;

    /** What the sender of these arguments has allotted for them; every one seen says so. */
    private static final int ARGUMENTS_CAPACITY = 496;

    /** What a message is, by its number on the wire. */
    enum Type {
        ACKNOWLEDGEMENT(0),
        UNKNOWN(1),
        CALL(2),
        VALUE(3),
        ERROR(4);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        static Type of(int number) {
            return Arrays.stream(values())
                    .filter(type -> type.number == number)
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /** The answer to this one. */
    DtxMessage answer(Type as, @Nullable Object value) {
        return new DtxMessage(id, conversation + 1, channel, false, as, List.of(), value);
    }

    /** Something said without being asked. */
    static DtxMessage call(int id, int channel, String selector, List<@Nullable Object> arguments) {
        return new DtxMessage(id, 0, channel, false, Type.CALL, arguments, selector);
    }

    /** In one piece, on the wire. */
    byte[] bytes() {
        byte[] items = items();
        int auxiliary = items.length == 0 ? 0 : ARGUMENTS_HEADER_BYTES + items.length;
        // A value of nothing is an archive of null; an acknowledgement has no payload at all.
        byte[] body = type == Type.ACKNOWLEDGEMENT ? new byte[0] : KeyedArchive.archive(payload);
        int length = BODY_HEADER_BYTES + auxiliary + body.length;
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(MAGIC)
                .putInt(HEADER_BYTES)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(length)
                .putInt(id)
                .putInt(conversation)
                .putInt(channel)
                .putInt(expectsReply ? 1 : 0)
                .putInt(type.number)
                .putInt(auxiliary)
                .putInt(auxiliary + body.length)
                .putInt(0);
        if (auxiliary > 0) {
            out.putInt(ARGUMENTS_CAPACITY)
                    .putInt(0)
                    .putInt(items.length)
                    .putInt(0)
                    .put(items);
        }
        return out.put(body).array();
    }

    private byte[] items() {
        List<byte[]> archives = new ArrayList<>();
        arguments.forEach(argument -> archives.add(KeyedArchive.archive(argument)));
        int size = archives.stream().mapToInt(archive -> 12 + archive.length).sum();
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        archives.forEach(archive -> out.putInt(ITEM_NO_KEY)
                .putInt(ITEM_ARCHIVE)
                .putInt(archive.length)
                .put(archive));
        return out.array();
    }
}
