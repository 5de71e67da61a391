package dev.relaunch.recording;

import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.LabClock;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The folder of one experiment while it is being written; append-only, and readable by {@link Recorded} wherever it is cut off.
 *
 * <p>Safe for use by several threads. Every method throws {@link LabException} when the disk does not take what it is given.
 */
public final class Recording implements AutoCloseable {

    private final Path folder;
    private final LabClock clock;
    private final Journal journal;
    private final ConcurrentSkipListMap<String, ChannelWriter> channels = new ConcurrentSkipListMap<>();

    private Recording(Path folder, LabClock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.journal = new Journal(RecordingFiles.journal(folder), clock, this::offsets);
    }

    /**
     * Begins a recording in a folder that is not there yet, or is empty; its parents are made.
     *
     * @param clock the lab's, which stamps every entry and every arrival
     */
    public static Recording create(Path folder, RunInfo info, LabClock clock) {
        try {
            Files.createDirectories(RecordingFiles.channels(folder));
            Files.createDirectories(RecordingFiles.artifacts(folder));
            if (Files.exists(RecordingFiles.run(folder))) {
                throw new HarnessBug(
                        Message.of(folder + " already holds a recording; recordings are never written over"));
            }
            writeWhole(
                    RecordingFiles.run(folder),
                    RecordingJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(info));
            return new Recording(folder, clock);
        } catch (IOException full) {
            throw cannotWrite(folder, full);
        }
    }

    public Path folder() {
        return folder;
    }

    public Journal journal() {
        return journal;
    }

    /** The channel of this name, begun when it is first asked for; a name is lower-case letters, digits and dashes. */
    public ChannelWriter channel(String name) {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new HarnessBug(Message.of("\"" + name + "\" cannot name a channel"));
        }
        return channels.computeIfAbsent(
                name, fresh -> new ChannelWriter(RecordingFiles.channels(folder), fresh, clock));
    }

    /** Where an artifact of this file name is to be put. */
    public Path artifact(String fileName) {
        return RecordingFiles.artifacts(folder).resolve(fileName);
    }

    /** Ends the recording; what it says does not depend on it. */
    @Override
    public void close() {
        channels.values().forEach(ChannelWriter::close);
        journal.close();
    }

    private Map<String, Long> offsets() {
        Map<String, Long> offsets = new TreeMap<>();
        channels.forEach((name, channel) -> offsets.put(name, channel.length()));
        return offsets;
    }

    /** All or nothing: a reader never sees half of the file. */
    private static void writeWhole(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.write(draft, bytes);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static LabException cannotWrite(Path file, IOException cause) {
        return new LabException(
                Message.of("the recording cannot be written: " + file)
                        .with("means", String.valueOf(cause))
                        .with("next", "see to room on the disk and to the rights of the folder, then run again"),
                cause);
    }
}
