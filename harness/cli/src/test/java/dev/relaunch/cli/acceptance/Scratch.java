package dev.relaunch.cli.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The places of one test: a folder for what it leaves to be looked at, and a temporary directory that its processes take for the
 * system's, so that whatever they forget in it shows.
 */
final class Scratch implements AutoCloseable {

    private final Path folder;
    private final Path temporary;
    private int files;

    private Scratch(Path folder, Path temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    /** Makes both anew. */
    static Scratch of(String test) {
        try {
            Path folder = Path.of("target", "acceptance", test).toAbsolutePath();
            delete(folder);
            Files.createDirectories(folder);
            // Not in the system's own: on macOS its name is so long that a socket would not fit below it.
            return new Scratch(folder, Files.createTempDirectory(Path.of("/tmp"), "acceptance"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Where runs put their folders. */
    Path runs() {
        return folder.resolve("runs");
    }

    /** The folder of the run, where there was one. */
    Path onlyRun() {
        List<Path> all = list(runs());
        if (all.size() != 1) {
            throw new AssertionError("one run was expected in " + all);
        }
        return all.get(0);
    }

    Path temporary() {
        return temporary;
    }

    /** What lies in the temporary directory. */
    List<Path> leftovers() {
        return list(temporary);
    }

    /** A name for a file, never the same. */
    Path fresh(String name) {
        return folder.resolve(String.format("%02d-%s", ++files, name));
    }

    /** A file with this text. */
    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        try {
            delete(temporary);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<Path> list(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
