package dev.relaunch.cli.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A PATH of one directory, with links to the tools that a run needs and nothing else: one of them can be taken away. */
final class PrivatePath {

    private static final List<String> TOOLS = List.of(
            "idevice_id",
            "ideviceinfo",
            "ideviceinstaller",
            "idevicesyslog",
            "iproxy",
            "sh",
            "ps",
            "awk",
            "sleep",
            "rm");

    private final Path directory;

    private PrivatePath(Path directory) {
        this.directory = directory;
    }

    static PrivatePath in(Path directory) {
        PrivatePath path = new PrivatePath(directory);
        try {
            Files.createDirectory(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        TOOLS.forEach(path::restore);
        return path;
    }

    /** From now on nobody finds this tool. */
    void remove(String tool) {
        try {
            Files.delete(directory.resolve(tool));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void restore(String tool) {
        try {
            Files.createSymbolicLink(directory.resolve(tool), onThePath(tool));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path onThePath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(place -> Path.of(place).resolve(tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(tool + " is not on the PATH; ./relaunch says what is missing"));
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
