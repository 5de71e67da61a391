package dev.relaunch.recording;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.relaunch.model.LabClock;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** The journal of a recording: one JSON object on a line for each entry, on the disk before anyone relies on it. */
public final class Journal {

    private final Path file;
    // No FileChannel: an interrupt of the thread that happens to write would close it, and the journal with it.
    private final FileOutputStream out;
    private final LabClock clock;
    private final Supplier<Map<String, Long>> offsets;
    private final long began = System.nanoTime();
    private long seq;

    Journal(Path file, LabClock clock, Supplier<Map<String, Long>> offsets) throws IOException {
        this.file = file;
        this.clock = clock;
        this.offsets = offsets;
        this.out = new FileOutputStream(file.toFile());
    }

    /**
     * Writes the entry with its place and times; when this returns it is on the disk.
     *
     * @throws dev.relaunch.model.LabException when the disk does not take it
     */
    @CanIgnoreReturnValue
    public synchronized Journaled append(Entry entry) {
        Journaled journaled =
                new Journaled(seq + 1, clock.now(), System.nanoTime() - began, Instant.now(), offsets.get(), entry);
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            line.writeBytes(RecordingJson.MAPPER.writeValueAsBytes(journaled));
            line.write('\n');
            out.write(line.toByteArray());
            out.getFD().sync();
        } catch (IOException full) {
            // Half a line may be there: whatever followed it could not be read, so nothing may.
            close();
            throw Recording.cannotWrite(file, full);
        }
        seq++;
        return journaled;
    }

    synchronized void close() {
        try {
            out.close();
        } catch (IOException full) {
            throw Recording.cannotWrite(file, full);
        }
    }
}
