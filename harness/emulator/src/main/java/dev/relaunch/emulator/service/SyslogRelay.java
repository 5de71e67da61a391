package dev.relaunch.emulator.service;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.ios.SystemLog;
import dev.relaunch.emulator.wire.SyslogFrame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.ZoneId;
import java.util.List;

/**
 * com.apple.syslog_relay: sends what the device logs from now on, and reads nothing.
 *
 * <p>It listens to the log before it greets its client, so that nothing is missed between "connected" and the first line.
 */
public final class SyslogRelay implements Service {

    private static final int LINES_MAX = 20_000;

    /** As much as a TLS record holds: one record per line would cost a third of the speed. */
    private static final int RECORD_BYTES = 16 * 1024;

    private final SystemLog log;
    private final SyslogFrame frame;

    public SyslogRelay(Device device) {
        log = device.log();
        frame = new SyslogFrame(
                ZoneId.of(device.identity().zone()), device.identity().name());
    }

    @Override
    public String name() {
        return "com.apple.syslog_relay";
    }

    @Override
    public void serve(Client client) throws IOException {
        LogQueue queue = new LogQueue(LINES_MAX);
        log.attach(queue);
        try (Socket socket = client.secure()) {
            watch(socket, queue);
            send(queue, socket.getOutputStream());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            log.detach(queue);
            queue.close();
        }
    }

    private void send(LogQueue queue, OutputStream out) throws IOException, InterruptedException {
        ByteArrayOutputStream record = new ByteArrayOutputStream(2 * RECORD_BYTES);
        for (List<LogLine> lines = queue.take(); !lines.isEmpty(); lines = queue.take()) {
            for (LogLine line : lines) {
                frame.append(line, record);
                if (record.size() >= RECORD_BYTES) {
                    flush(record, out);
                }
            }
            flush(record, out);
        }
    }

    private static void flush(ByteArrayOutputStream record, OutputStream out) throws IOException {
        record.writeTo(out);
        out.flush();
        record.reset();
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
                "syslog_relay client");
        watcher.setDaemon(true);
        watcher.start();
    }
}
