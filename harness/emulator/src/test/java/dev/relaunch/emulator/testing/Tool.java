package dev.relaunch.emulator.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real tool of the distribution, run against a lab. A tool that is missing fails the test. */
public final class Tool implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    private Tool(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "tool output");
        reader.setDaemon(true);
        reader.start();
    }

    public static Tool start(String muxer, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("USBMUXD_SOCKET_ADDRESS", muxer);
        try {
            return new Tool(builder.start());
        } catch (IOException missing) {
            throw new UncheckedIOException(command[0] + " cannot be started; is it installed?", missing);
        }
    }

    /** Runs the tool to its end and returns all that it printed. */
    public static String run(String muxer, String... command) throws InterruptedException {
        try (Tool tool = start(muxer, command)) {
            if (!tool.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(String.join(" ", command) + " did not end; it printed " + tool.seen());
            }
            tool.awaitLine(END);
            return String.join("\n", tool.seen());
        }
    }

    private static final String END = "\0end";

    private void read() {
        try (InputStream out = process.getInputStream();
                BufferedReader reader = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException ended) {
            // The process was ended.
        } finally {
            lines.add(END);
        }
    }

    /** Waits until a line contains the text, and returns it. */
    public String awaitLine(String text) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            String line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null || (line.equals(END) && !text.equals(END))) {
                throw new AssertionError("no line with \"" + text + "\"; the tool printed " + seen());
            }
            if (line.contains(text)) {
                return line;
            }
            seen.add(line);
        }
    }

    /** The lines so far that were not waited for. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
