package dev.relaunch.recording;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A recording as it is found on the disk, however it was cut off.
 *
 * @param remarks what was cut off or passed over, one sentence each; empty for a whole recording
 */
public record Recorded(
        Path folder,
        RunInfo info,
        List<Journaled> journal,
        Map<String, RecordedChannel> channels,
        List<String> remarks) {

    /** The folder of artifacts in which the device's crash reports are kept. */
    public static final String CRASHES = "crash";

    private static final int ARTIFACTS_MAX = 500;
    private static final long ARTIFACT_BYTES_MAX = 64 << 20;

    public Recorded {
        journal = List.copyOf(journal);
        remarks = List.copyOf(remarks);
    }

    /**
     * Loads the recording in this folder.
     *
     * @throws ConfigException when the folder is no recording, is of another format, or is damaged before its end
     */
    public static Recorded load(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw notARecording(
                    folder, Files.exists(folder) ? "it is a file, not a folder" : "there is no such folder");
        }
        List<String> remarks = new ArrayList<>();
        try {
            RunInfo info = readInfo(folder);
            List<Journaled> journal = JournalReader.read(RecordingFiles.journal(folder), remarks);
            return new Recorded(folder, info, journal, readChannels(folder, remarks), remarks);
        } catch (IOException unreadable) {
            throw new ConfigException(
                    Message.of(folder + " cannot be read").with("means", String.valueOf(unreadable)), unreadable);
        }
    }

    /** The channel of this name, if anything was recorded of it. */
    public Optional<RecordedChannel> channel(String name) {
        return Optional.ofNullable(channels.get(name));
    }

    /** The files in this folder of the artifacts, by name; what cannot be read, or is too large to be meant, is left out. */
    public SortedMap<String, byte[]> artifacts(String kind) {
        SortedMap<String, byte[]> artifacts = new TreeMap<>();
        Path place = RecordingFiles.artifacts(folder).resolve(kind);
        if (!Files.isDirectory(place)) {
            return artifacts;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
            for (Path file : files) {
                if (Files.isRegularFile(file)
                        && Files.size(file) <= ARTIFACT_BYTES_MAX
                        && artifacts.size() < ARTIFACTS_MAX) {
                    artifacts.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
                }
            }
        } catch (IOException unreadable) {
            throw new ConfigException(
                    Message.of(place + " cannot be read").with("means", String.valueOf(unreadable)), unreadable);
        }
        return artifacts;
    }

    private static RunInfo readInfo(Path folder) throws IOException {
        Path file = RecordingFiles.run(folder);
        if (!Files.exists(file)) {
            throw notARecording(folder, "it has no run.json");
        }
        try {
            JsonNode tree = RecordingJson.MAPPER.readTree(Files.readAllBytes(file));
            int format = tree.path("format").asInt(-1);
            if (format != RunInfo.FORMAT) {
                throw new ConfigException(Message.of(folder + " is a recording of format " + tree.path("format"))
                        .with("means", "this version reads format " + RunInfo.FORMAT)
                        .with("next", "verify it with the version of Relaunch that recorded it"));
            }
            return RecordingJson.MAPPER.treeToValue(tree, RunInfo.class);
        } catch (JacksonException damaged) {
            throw new ConfigException(
                    Message.of(file + " is damaged")
                            .with("means", damaged.getOriginalMessage())
                            .with(
                                    "next",
                                    "name another recording; without run.json nothing is known of the device and the app"),
                    damaged);
        }
    }

    private static Map<String, RecordedChannel> readChannels(Path folder, List<String> remarks) throws IOException {
        Map<String, RecordedChannel> channels = new TreeMap<>();
        Path place = RecordingFiles.channels(folder);
        if (!Files.isDirectory(place)) {
            remarks.add("there is no folder \"channels\": nothing was recorded of the device");
            return channels;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, "*" + RecordingFiles.RAW)) {
            for (Path file : files) {
                RecordedChannel channel = RecordedChannel.read(file, remarks);
                channels.put(channel.name(), channel);
            }
        }
        return channels;
    }

    private static ConfigException notARecording(Path folder, String missing) {
        return new ConfigException(Message.of(folder + " is not a recording: " + missing)
                .with(
                        "means",
                        "a recording is the folder of one experiment, with run.json, journal.ndjson and channels/")
                .with("next", "name such a folder: runs/<time>-<suite>/<experiment>"));
    }
}
