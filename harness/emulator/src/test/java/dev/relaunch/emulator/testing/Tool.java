package dev.relaunch.emulator.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
        return new Tool(launch(muxer, true, command));
    }

    static Process launch(String muxer, boolean joined, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(joined);
        builder.environment().put("USBMUXD_SOCKET_ADDRESS", muxer);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new AssertionError(
                    command[0] + " is not installed; \"./relaunch test\" installs it, as does apt-get with the packages"
                            + " libimobiledevice-utils, libusbmuxd-tools and ideviceinstaller",
                    missing);
        }
    }

    /** Runs the tool to its end and returns all that it printed. */
    public static String run(String muxer, String... command) throws InterruptedException {
        return ToolRun.of(muxer, command).all();
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

    /** The next line that contains the text; empty where none has come after so many milliseconds. */
    public String pollLine(String text, int millis) throws InterruptedException {
        for (String line = lines.poll(millis, TimeUnit.MILLISECONDS);
                line != null;
                line = lines.poll(millis, TimeUnit.MILLISECONDS)) {
            if (line.contains(text)) {
                return line;
            }
            seen.add(line);
        }
        return "";
    }

    /** The lines so far that were not waited for. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    /** The lines until the tool's end, which is waited for, that were not waited for before. */
    public List<String> rest() throws InterruptedException {
        awaitLine(END);
        return seen();
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
