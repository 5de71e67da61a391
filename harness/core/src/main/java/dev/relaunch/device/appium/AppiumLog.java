package dev.relaunch.device.appium;

import dev.relaunch.command.ProcessOutput;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the Appium server prints, kept in a file. */
final class AppiumLog implements ProcessOutput, AutoCloseable {

    private final Path file;
    private final OutputStream out;

    AppiumLog(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.out = Files.newOutputStream(file);
        } catch (IOException unwritable) {
            throw new LabException(
                    Message.of("cannot write the Appium server's log").with("file", file.toString()), unwritable);
        }
    }

    @Override
    public synchronized void stdout(byte[] bytes, int from, int to) {
        try {
            out.write(bytes, from, to - from);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void stderr(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        stdout(bytes, 0, bytes.length);
    }

    /** The last thousand characters. */
    String tail() {
        try {
            String text = Files.readString(file);
            return text.substring(Math.max(0, text.length() - 1_000)).strip();
        } catch (IOException unreadable) {
            return "nothing that can be read";
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
