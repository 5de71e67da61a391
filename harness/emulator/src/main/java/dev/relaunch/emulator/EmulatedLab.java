package dev.relaunch.emulator;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.lockdown.LabKeys;
import dev.relaunch.emulator.usbmux.MuxDevice;
import dev.relaunch.emulator.usbmux.Muxer;
import dev.relaunch.lab.Usbmuxd;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The wire side of the embedded lab: serves emulated devices to unmodified clients, as a host's usbmuxd serves attached ones.
 *
 * <p>Everything is on loopback or private to the user, and gone after {@link #close}.
 */
public final class EmulatedLab implements AutoCloseable {

    /** The name of the lab's host towards devices. */
    private static final String BUID = "52454C41-554E-4348-4C41-420000000001";

    /** {@code sun_path} holds 104 bytes on macOS and 108 on Linux, the end included. */
    private static final int SOCKET_PATH_BYTES_MAX = 100;

    private final List<EmulatedEndpoint> endpoints;
    private final Path directory;
    private @Nullable Muxer muxer;

    private EmulatedLab(List<EmulatedEndpoint> endpoints, Path directory) {
        this.endpoints = endpoints;
        this.directory = directory;
    }

    /** Serves the devices on any free port. */
    public static EmulatedLab start(List<Device> devices) {
        return start(devices, 0);
    }

    /**
     * Serves the devices.
     *
     * @param port of the muxer, on the loopback interface; 0 for any that is free
     * @throws LabException where the port is taken, or a socket cannot be made
     */
    public static EmulatedLab start(List<Device> devices, int port) {
        CompletableFuture<LabKeys> keys = LabKeys.begin();
        List<EmulatedEndpoint> endpoints = new ArrayList<>();
        try {
            EmulatedLab lab = new EmulatedLab(endpoints, socketDirectory());
            lab.removeAtExit();
            try {
                for (Device device : devices) {
                    endpoints.add(EmulatedEndpoint.start(device, BUID, keys));
                }
                lab.muxer = Muxer.start(port, lab.socket(), BUID, List.<MuxDevice>copyOf(endpoints));
                return lab;
            } catch (IOException | RuntimeException failed) {
                lab.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new LabException(
                    Message.of("the embedded lab could not be started")
                            .with("asked", port == 0 ? "any free port" : "port " + port + " on the loopback interface")
                            .with("means", String.valueOf(failed.getMessage()))
                            .with("next", "choose another port, or leave the choice to the lab"),
                    failed);
        }
    }

    /** A place for the socket whose path clients can use: short enough, and without a colon, which they would take for a port. */
    private static Path socketDirectory() throws IOException {
        Path standard = Files.createTempDirectory("relaunch").toAbsolutePath();
        String socket = standard.resolve("usbmuxd").toString();
        if (socket.getBytes(StandardCharsets.UTF_8).length <= SOCKET_PATH_BYTES_MAX && !socket.contains(":")) {
            return standard;
        }
        Files.delete(standard);
        return Files.createTempDirectory(Path.of("/tmp"), "relaunch");
    }

    /** Also where the JVM is ended before the lab is closed. The last registered is deleted first. */
    private void removeAtExit() {
        directory.toFile().deleteOnExit();
        socket().toFile().deleteOnExit();
    }

    /** Holds nothing but the socket. */
    Path directory() {
        return directory;
    }

    private Path socket() {
        return directory.resolve("usbmuxd");
    }

    /** How clients reach the muxer. */
    public Usbmuxd usbmuxd() {
        if (muxer == null) {
            throw new IllegalStateException("the lab is not started");
        }
        InetSocketAddress address = muxer.address();
        return new Usbmuxd(address.getAddress().getHostAddress() + ":" + address.getPort(), socket().toString());
    }

    public List<Device> devices() {
        return endpoints.stream().map(EmulatedEndpoint::device).toList();
    }

    /**
     * Where a device's WebDriverAgent listens on this host, for clients that do not go through the muxer.
     *
     * @throws IllegalArgumentException for a UDID that is not in this lab
     */
    public URI webDriverAgent(String udid) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.udid().equals(udid))
                .map(EmulatedEndpoint::webDriverAgent)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no device " + udid + " in this lab"));
    }

    /** Ends every connection and thread, and removes the socket. Closing again does nothing. */
    @Override
    public void close() {
        if (muxer != null) {
            muxer.close();
        }
        endpoints.forEach(EmulatedEndpoint::close);
        try {
            Files.deleteIfExists(socket());
            Files.deleteIfExists(directory);
        } catch (IOException left) {
            throw new LabException(
                    Message.of("the embedded lab could not remove its socket").with("left", directory.toString()),
                    left);
        }
    }
}
