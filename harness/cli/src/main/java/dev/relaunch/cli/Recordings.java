package dev.relaunch.cli;

import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds recordings. */
final class Recordings {

    private Recordings() {}

    /**
     * The recordings that this folder is or holds, in the order of their names; damaged ones, too.
     *
     * @throws ConfigException for a folder that is none and holds none
     */
    static List<Path> below(Path folder) {
        if (isRecording(folder) || !Files.isDirectory(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> recordings =
                    inside.filter(Recordings::isRecording).sorted().toList();
            if (recordings.isEmpty()) {
                throw new ConfigException(Message.of("there is no recording in " + folder)
                        .with("means", "neither it nor a folder in it has a run.json, a journal.ndjson or channels/")
                        .with("next", "name the folder of a run, as runs/<time>-<suite>, or of one of its claims"));
            }
            return recordings;
        } catch (IOException unreadable) {
            throw new ConfigException(
                    Message.of(folder + " cannot be read").with("means", String.valueOf(unreadable)), unreadable);
        }
    }

    /** Any of its parts makes it one: what lost the others must be missed, not passed over. */
    private static boolean isRecording(Path folder) {
        return Stream.of("run.json", "journal.ndjson", "channels").anyMatch(part -> Files.exists(folder.resolve(part)));
    }
}
