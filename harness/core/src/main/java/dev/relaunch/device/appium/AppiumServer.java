package dev.relaunch.device.appium;

import dev.relaunch.command.Command;
import dev.relaunch.command.CommandRunner;
import dev.relaunch.command.RunningProcess;
import dev.relaunch.device.FreePorts;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The Appium server of a lab host, started on a free loopback port; always told its address, because its own default is every
 * interface.
 */
public final class AppiumServer implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration STATUS_MAX = Duration.ofSeconds(5);

    private final RunningProcess process;
    private final URI address;
    private final AppiumLog log;

    private AppiumServer(RunningProcess process, URI address, AppiumLog log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * Starts the server and returns at once: see {@link #awaitReady}.
     *
     * @param installation where {@code npm ci} has put Appium and its XCUITest driver
     * @param usbmuxd the UNIX socket of the muxer; empty for the host's own
     * @param log file for all that the server prints
     */
    public static AppiumServer start(CommandRunner runner, AppiumInstallation installation, String usbmuxd, Path log) {
        int port = FreePorts.one();
        URI address = URI.create("http://127.0.0.1:" + port);
        Command command = Command.of(
                        installation.node().toString(),
                        installation.script().toString(),
                        "server",
                        "--address",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--log-level",
                        "info",
                        "--log-no-colors")
                .env("APPIUM_HOME", installation.home().toString())
                .env("USBMUXD_SOCKET_ADDRESS", usbmuxd)
                .purpose("serve the automation of the lab's devices");
        AppiumLog output = new AppiumLog(log);
        RunningProcess process = runner.start(command, output);
        return new AppiumServer(process, address, output);
    }

    public URI address() {
        return address;
    }

    /**
     * Waits until the server answers.
     *
     * @throws LabException when it ends before, or takes longer than a minute
     */
    public void awaitReady() {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        HttpClient client = HttpClient.newBuilder().connectTimeout(STATUS_MAX).build();
        while (System.nanoTime() < deadline) {
            if (!process.alive()) {
                throw notStarted("ended before it answered");
            }
            if (answers(client)) {
                return;
            }
        }
        throw notStarted("did not answer within " + START_MAX.toSeconds() + " s");
    }

    private boolean answers(HttpClient client) {
        try {
            HttpRequest status = HttpRequest.newBuilder(address.resolve("/status"))
                    .timeout(STATUS_MAX)
                    .build();
            return client.send(status, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return pause();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LabException(Message.of("interrupted while the Appium server started"), stop);
        }
    }

    /** A refused connection costs next to nothing, so the next look waits a little. */
    private static boolean pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private LabException notStarted(String what) {
        return new LabException(Message.of("the Appium server " + what)
                .with("command", process.command().line())
                .with("printed", log.tail())
                .with("log", log.toString())
                .with("next", "run ./relaunch once more, which repairs the installation; see the log"));
    }

    @Override
    public void close() {
        process.stop();
        log.close();
    }
}
