package dev.relaunch.emulator.service;

import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.fault.WireFaults;
import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.ios.SystemLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** What the device logs from {@link #open} on, on its way to one client, with what goes wrong on that way. */
final class LogStream implements AutoCloseable {

    private static final int LINES_MAX = 20_000;

    /** As much as a TLS record holds: one record per line would cost a third of the speed. */
    private static final int RECORD_BYTES = 16 * 1024;

    private static final int TRUNCATED_CHARACTERS = 64;
    private static final Duration SLOW = Duration.ofMillis(20);

    private final SystemLog log;
    private final WireFaults faults;
    private final Encoder encoder;
    private final LogQueue queue = new LogQueue(LINES_MAX);
    private final ByteArrayOutputStream record = new ByteArrayOutputStream(2 * RECORD_BYTES);
    private int passed;

    private LogStream(SystemLog log, WireFaults faults, Encoder encoder) {
        this.log = log;
        this.faults = faults;
        this.encoder = encoder;
    }

    /** Listens to the log from now on, so that nothing is missed between greeting the client and the first line. */
    static LogStream open(SystemLog log, WireFaults faults, Encoder encoder) {
        LogStream stream = new LogStream(log, faults, encoder);
        log.attach(stream.queue);
        return stream;
    }

    /** Sends lines of the wanted kind until the client hangs up. */
    void send(Socket socket, Predicate<LogLine> wanted) throws IOException {
        watch(socket, queue);
        OutputStream out = socket.getOutputStream();
        try {
            for (List<LogLine> lines = queue.take(); !lines.isEmpty(); lines = queue.take()) {
                for (LogLine line : lines) {
                    if (wanted.test(line)) {
                        pass(line, out);
                    }
                }
                flush(out);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(LogLine line, OutputStream out) throws IOException, InterruptedException {
        passed++;
        boolean lost = faults.has(WireFault.LINES_DROPPED) && passed % 10 < 3;
        if (lost || faults.has(WireFault.RELAY_SILENT)) {
            return;
        }
        encoder.append(faults.has(WireFault.LINES_TRUNCATED) ? truncated(line) : line, record);
        if (faults.has(WireFault.LOG_SLOW)) {
            flush(out);
            queue.pause(SLOW);
        } else if (record.size() >= RECORD_BYTES) {
            flush(out);
        }
    }

    private static LogLine truncated(LogLine line) {
        String text = line.text();
        return text.length() <= TRUNCATED_CHARACTERS ? line : line.saying(text.substring(0, TRUNCATED_CHARACTERS));
    }

    private void flush(OutputStream out) throws IOException {
        if (record.size() > 0) {
            record.writeTo(out);
            out.flush();
            record.reset();
        }
    }

    /** Ends the stream when the client hangs up, also while the device has nothing to say. */
    private static void watch(Socket socket, LogQueue queue) {
        Thread watcher = new Thread(
                () -> {
                    try (InputStream in = socket.getInputStream()) {
                        // Clients have nothing to say here.
                        in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException gone) {
                        // The same as hanging up.
                    } finally {
                        queue.close();
                    }
                },
                "log relay client");
        watcher.setDaemon(true);
        watcher.start();
    }

    @Override
    public void close() {
        log.detach(queue);
        queue.close();
    }

    /** How a line looks on the wire. */
    interface Encoder {
        void append(LogLine line, ByteArrayOutputStream out);
    }
}
