package dev.relaunch.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One channel as it was recorded. */
public final class RecordedChannel {

    private final String name;
    private final byte[] bytes;
    private final NavigableMap<Long, Instant> arrivals;

    private RecordedChannel(String name, byte[] bytes, NavigableMap<Long, Instant> arrivals) {
        this.name = name;
        this.bytes = bytes;
        this.arrivals = arrivals;
    }

    /** Reads the channel; what is the matter with it is added to the remarks. */
    static RecordedChannel read(Path raw, List<String> remarks) throws IOException {
        String file = String.valueOf(raw.getFileName());
        String name = file.substring(0, file.length() - RecordingFiles.RAW.length());
        Path index = raw.resolveSibling(name + RecordingFiles.INDEX);
        NavigableMap<Long, Instant> arrivals = new TreeMap<>();
        if (Files.exists(index)) {
            readIndex(index, arrivals, remarks);
        } else {
            remarks.add("channel " + name + " has no index: when its bytes arrived is not known");
        }
        return new RecordedChannel(name, Files.readAllBytes(raw), arrivals);
    }

    private static void readIndex(Path index, NavigableMap<Long, Instant> arrivals, List<String> remarks)
            throws IOException {
        String text = Files.readString(index, StandardCharsets.ISO_8859_1);
        // A line without its end was cut off: half a time stamp can look like a whole one.
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        for (String line : whole.lines().toList()) {
            int blank = line.indexOf(' ');
            try {
                arrivals.put(
                        Long.parseLong(line.substring(0, Math.max(0, blank))),
                        Instant.parse(line.substring(blank + 1)));
            } catch (NumberFormatException | DateTimeException damaged) {
                remarks.add(index.getFileName() + " has a line that is no arrival; it was passed over");
            }
        }
    }

    public String name() {
        return name;
    }

    /** All of its bytes; the array is the reader's own. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    public long length() {
        return bytes.length;
    }

    /** When its bytes arrived, in lab time, by the offset from which on they did; empty where there is no index. */
    public NavigableMap<Long, Instant> arrivals() {
        return Collections.unmodifiableNavigableMap(arrivals);
    }

    /** When the byte at this offset arrived, in lab time; empty where the index does not say. */
    public Optional<Instant> arrival(long offset) {
        return Optional.ofNullable(arrivals.floorEntry(offset)).map(entry -> entry.getValue());
    }
}
