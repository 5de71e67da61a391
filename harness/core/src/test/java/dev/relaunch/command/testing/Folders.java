package dev.relaunch.command.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for tests. */
public final class Folders {

    private Folders() {}

    /** A new empty one. */
    public static Path fresh() throws IOException {
        return Files.createTempDirectory("relaunch-test");
    }

    /** Removes it with all that is in it. */
    public static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
