package dev.relaunch.emulator.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of a test's own, gone with it. */
public record Scratch(Path folder) implements AutoCloseable {

    public static Scratch create() throws IOException {
        return new Scratch(Files.createTempDirectory("relaunch-test"));
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /** The files below, by their paths within, sorted. */
    public List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(each -> folder.relativize(each).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
