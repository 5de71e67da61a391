package dev.relaunch.recording;

import dev.relaunch.model.LabClock;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One channel of a recording: its bytes as they came, and when.
 *
 * <p>The index has a line for each piece, {@code <offset of its first byte> <arrival in lab time>}, written before the piece: cut off
 * anywhere, no byte is taken to have come earlier than it did.
 */
public final class ChannelWriter {

    private final Path file;
    private final String name;
    private final LabClock clock;
    private final FileOutputStream raw;
    private final FileOutputStream index;
    private long length;
    private @Nullable Instant lastArrival;

    ChannelWriter(Path folder, String name, LabClock clock) {
        this.name = name;
        this.clock = clock;
        this.file = folder.resolve(name + RecordingFiles.RAW);
        try {
            raw = new FileOutputStream(file.toFile());
            index = new FileOutputStream(
                    folder.resolve(name + RecordingFiles.INDEX).toFile());
        } catch (IOException full) {
            throw Recording.cannotWrite(file, full);
        }
    }

    public String name() {
        return name;
    }

    /** Takes the bytes {@code [from, to)}, which have arrived just now. */
    public synchronized void append(byte[] bytes, int from, int to) {
        if (from == to) {
            return;
        }
        Instant now = clock.now();
        try {
            index.write((length + " " + now + "\n").getBytes(StandardCharsets.US_ASCII));
            raw.write(bytes, from, to - from);
        } catch (IOException full) {
            throw Recording.cannotWrite(file, full);
        }
        length += to - from;
        lastArrival = now;
    }

    /** How many bytes have come. */
    public synchronized long length() {
        return length;
    }

    /** When the last bytes came, in lab time; empty while none have. */
    public synchronized Optional<Instant> lastArrival() {
        return Optional.ofNullable(lastArrival);
    }

    synchronized void close() {
        try {
            raw.close();
            index.close();
        } catch (IOException full) {
            throw Recording.cannotWrite(file, full);
        }
    }
}
