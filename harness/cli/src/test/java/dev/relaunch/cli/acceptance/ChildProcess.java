package dev.relaunch.cli.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the test, with what it printed in two files; ended with all that it started when it is closed. */
final class ChildProcess implements AutoCloseable {

    private static final Duration END_MAX = Duration.ofSeconds(10);

    private final List<String> command;
    private final Process process;
    private final Path out;
    private final Path err;

    private ChildProcess(List<String> command, Process process, Path out, Path err) {
        this.command = command;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static ChildProcess start(Scratch scratch, Map<String, String> environment, List<String> command) {
        Path out = scratch.fresh("out.txt");
        Path err = scratch.fresh("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(command, builder.start(), out, err);
        } catch (IOException cannot) {
            throw new UncheckedIOException(command.get(0) + " cannot be started; is it installed?", cannot);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    /** Waits for its end. */
    Ended await(Duration bound) {
        try {
            if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("did not end within " + bound.toSeconds() + " s:\n" + this);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stop);
        }
        return new Ended(process.exitValue(), out(), err(), toString());
    }

    /** Waits until it has printed so many lines that hold the text. */
    void awaitLines(String text, int count, Duration bound) {
        Patience.until(bound, () -> hasPrinted(text, count), () -> count + " lines with \"" + text + "\":\n" + this);
    }

    private boolean hasPrinted(String text, int count) {
        boolean ended = !process.isAlive();
        boolean printed = out().lines().filter(line -> line.contains(text)).count() >= count;
        if (ended && !printed) {
            throw new AssertionError("ended without " + count + " lines with \"" + text + "\":\n" + this);
        }
        return printed;
    }

    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        try {
            if (!process.waitFor(END_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("was killed and does not end:\n" + this);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return String.join(" ", command) + "\n--- printed\n" + out() + "\n--- complained\n" + err() + "\n---";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
