package dev.relaunch.evidence.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Our crash artefacts, written after the spellings of real ones: one file for each form and trap. */
final class CrashSamples {

    private static final Path FOLDER = Path.of("src/test/resources/crash");

    private CrashSamples() {}

    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CrashReport read(String name) {
        return CrashReader.read(bytes(name))
                .orElseThrow(() -> new AssertionError(name + " was not taken for a report"));
    }
}
