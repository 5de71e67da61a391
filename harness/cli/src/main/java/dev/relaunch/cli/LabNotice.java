package dev.relaunch.cli;

import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where {@code relaunch lab} says that it serves a lab, so that {@code relaunch lab ctl} finds it: a file with the control port's address. */
final class LabNotice implements AutoCloseable {

    private final Path file;

    private LabNotice(Path file) {
        this.file = file;
    }

    private static Path folder() {
        return Home.ofProduct().resolve(".relaunch").resolve("labs");
    }

    /** Says so until it is closed, or this process ends. */
    static LabNotice of(String control) {
        Path file = folder().resolve(Long.toString(ProcessHandle.current().pid()));
        try {
            Files.createDirectories(folder());
            Files.writeString(file, control + "\n");
        } catch (IOException cannot) {
            throw new LabException(
                    Message.of("cannot say where the lab is served")
                            .with("asked", "to write " + file)
                            .with("means", String.valueOf(cannot)),
                    cannot);
        }
        return new LabNotice(file);
    }

    /** The control ports of the labs that are being served. Those of processes that are gone are removed. */
    static List<String> all() {
        List<String> controls = new ArrayList<>();
        if (!Files.isDirectory(folder())) {
            return controls;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "[0-9]*")) {
            for (Path file : files) {
                if (isServed(file)) {
                    controls.add(Files.readString(file).strip());
                } else {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException cannot) {
            throw new LabException(
                    Message.of("cannot look which labs are served").with("means", String.valueOf(cannot)), cannot);
        }
        return controls;
    }

    private static boolean isServed(Path file) {
        long pid = Long.parseLong(String.valueOf(file.getFileName()));
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // The next that looks sees that its process is gone, and removes it.
            file.toFile().deleteOnExit();
        }
    }
}
