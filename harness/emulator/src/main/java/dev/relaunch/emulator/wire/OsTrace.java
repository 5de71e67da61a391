package dev.relaunch.emulator.wire;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.ios.LogLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoField;

/**
 * What os_trace_relay sends: replies (binary property lists), log entries, and chunks of an archive.
 *
 * <p>A reply's length is big-endian for libimobiledevice, while go-ios and pymobiledevice3 read the same five bytes as the length of a length and
 * the length itself: below 256 bytes all are right.
 */
public final class OsTrace {

    private static final int REPLY = 1;
    private static final int ENTRY = 2;
    private static final int CHUNK = 3;
    private static final int CHUNK_BYTES = 64 * 1024;

    private static final int HEADER_BYTES = 129;
    private static final int MARKER = 2;
    private static final int LOG_MESSAGE = 8;
    private static final int TEXT_BYTES_MAX = 60_000;

    private OsTrace() {}

    /** The reply to a request that is granted. */
    public static NSDictionary successful() {
        NSDictionary reply = new NSDictionary();
        reply.put("Status", "RequestSuccessful");
        return reply;
    }

    public static void writeReply(OutputStream out, NSDictionary reply) throws IOException {
        byte[] plist = BinaryPropertyListWriter.writeToArray(reply);
        out.write(ByteBuffer.allocate(5 + plist.length)
                .put((byte) REPLY)
                .putInt(plist.length)
                .put(plist)
                .array());
        out.flush();
    }

    public static void writeChunks(OutputStream out, byte[] archive) throws IOException {
        for (int at = 0; at < archive.length; at += CHUNK_BYTES) {
            int length = Math.min(CHUNK_BYTES, archive.length - at);
            out.write(ByteBuffer.allocate(5 + length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) CHUNK)
                    .putInt(length)
                    .put(archive, at, length)
                    .array());
        }
        out.flush();
    }

    /** Appends one entry: a packed header of 129 bytes, then the process's path, the image's, and the message, each with a NUL. */
    public static void appendEntry(LogLine line, ByteArrayOutputStream out) {
        byte[] process = text("/usr/libexec/" + line.process());
        byte[] image = line.library().isEmpty() ? process : text("/usr/lib/" + line.library());
        byte[] message = text(line.text());
        int length = HEADER_BYTES + process.length + image.length + message.length;
        ByteBuffer entry = ByteBuffer.allocate(5 + length).order(ByteOrder.LITTLE_ENDIAN);
        entry.put((byte) ENTRY).putInt(length);
        entry.put((byte) MARKER).putInt(LOG_MESSAGE).putInt(HEADER_BYTES).putInt(line.pid());
        entry.putLong(line.pid()).put(new byte[16]).putShort((short) process.length);
        entry.putLong(0).putLong(0);
        entry.putLong(line.at().getEpochSecond()).putInt(line.at().get(ChronoField.MICRO_OF_SECOND));
        entry.put((byte) 0).put(level(line)).put(new byte[6]);
        entry.putLong(line.at().toEpochMilli() * 24_000).putInt(line.pid()).putInt(0);
        entry.put(new byte[16])
                .putShort((short) image.length)
                .putInt(message.length)
                .putInt(0);
        entry.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        entry.put(process).put(image).put(message);
        out.writeBytes(entry.array());
    }

    private static byte[] text(String text) {
        String bounded = text.length() > TEXT_BYTES_MAX / 3 ? text.substring(0, TEXT_BYTES_MAX / 3) : text;
        return (bounded + "\0").getBytes(StandardCharsets.UTF_8);
    }

    private static byte level(LogLine line) {
        return switch (line.level()) {
            case "Info" -> 0x01;
            case "Debug" -> 0x02;
            case "Error" -> 0x10;
            case "Fault" -> 0x11;
            default -> 0x00;
        };
    }
}
