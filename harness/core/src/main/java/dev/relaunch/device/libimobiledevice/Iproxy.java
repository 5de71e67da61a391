package dev.relaunch.device.libimobiledevice;

import dev.relaunch.command.Command;
import dev.relaunch.command.ProcessOutput;
import dev.relaunch.command.RunningProcess;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

/** A port of this host's loopback, forwarded to a port of the device for as long as it is open. */
public final class Iproxy implements AutoCloseable {

    private static final int TRIES = 5;
    private static final Duration READY_BOUND = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 10;

    private final RunningProcess process;
    private final int localPort;

    private Iproxy(RunningProcess process, int localPort) {
        this.process = process;
        this.localPort = localPort;
    }

    static Iproxy open(Idevice device, int devicePort) {
        StderrTail said = new StderrTail();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = freePort();
            RunningProcess process = device.tools().runner().start(command(device, port, devicePort), said);
            if (accepts(process, port)) {
                return new Iproxy(process, port);
            }
            // Between our look and its bind() someone else took the port: another one will do.
            process.stop();
        }
        throw new LabException(
                Message.of("iproxy did not open a port for " + device.alias() + " in " + TRIES + " tries")
                        .with("command", command(device, freePort(), devicePort).line())
                        .with("stderr", said.text()));
    }

    /** The port to connect to on 127.0.0.1; whether anything listens on the device shows only then. */
    public int localPort() {
        return localPort;
    }

    public boolean alive() {
        return process.alive();
    }

    @Override
    public void close() {
        process.stop();
    }

    private static Command command(Idevice device, int port, int devicePort) {
        return device.tools()
                .over(Tool.IPROXY
                        .command("-s", "127.0.0.1", "-u", device.udid(), port + ":" + devicePort)
                        .device(device.alias())
                        .purpose("reach port " + devicePort + " of the device"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new LabException(Message.of("this host has no free port").with("means", String.valueOf(none)), none);
        }
    }

    private static boolean accepts(RunningProcess process, int port) {
        long deadline = System.nanoTime() + READY_BOUND.toNanos();
        while (process.alive() && System.nanoTime() < deadline) {
            if (connects(port)) {
                return process.alive();
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static boolean connects(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) READY_BOUND.toMillis());
            // A connect to a free port of the ephemeral range can, once in a blue moon, reach itself.
            return socket.getLocalPort() != port;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The last thing that it complained of. */
    private static final class StderrTail implements ProcessOutput {
        private Optional<String> last = Optional.empty();

        @Override
        public synchronized void stderr(String line) {
            last = Optional.of(line);
        }

        synchronized String text() {
            return last.orElse("nothing");
        }
    }
}
