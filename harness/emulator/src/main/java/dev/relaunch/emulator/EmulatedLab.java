package dev.relaunch.emulator;

import dev.relaunch.emulator.fault.WireFaults;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.lockdown.LabKeys;
import dev.relaunch.emulator.lockdown.Pairing;
import dev.relaunch.emulator.service.DeveloperImage;
import dev.relaunch.emulator.service.companion.Companion;
import dev.relaunch.emulator.usbmux.MuxDevice;
import dev.relaunch.emulator.usbmux.Muxer;
import dev.relaunch.emulator.wda.WdaFault;
import dev.relaunch.emulator.wda.WdaServer;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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

    /** Reachable only through their phones. */
    private final List<EmulatedEndpoint> unlisted;

    private final Path directory;
    private @Nullable Muxer muxer;

    private EmulatedLab(List<EmulatedEndpoint> endpoints, List<EmulatedEndpoint> unlisted, Path directory) {
        this.endpoints = endpoints;
        this.unlisted = unlisted;
        this.directory = directory;
    }

    /** Serves the devices on any free port. */
    public static EmulatedLab start(List<Device> devices) {
        return start(devices, 0);
    }

    /**
     * Serves the devices. A watch that is paired with one of them can be reached through it; where it is among the devices itself, also on its own.
     *
     * @param port of the muxer, on the loopback interface; 0 for any that is free
     * @throws LabException where the port is taken, or a socket cannot be made
     */
    public static EmulatedLab start(List<Device> devices, int port) {
        CompletableFuture<LabKeys> keys = LabKeys.begin();
        List<EmulatedEndpoint> endpoints = new ArrayList<>();
        List<EmulatedEndpoint> unlisted = new ArrayList<>();
        try {
            EmulatedLab lab = new EmulatedLab(endpoints, unlisted, socketDirectory());
            lab.removeAtExit();
            try {
                lab.serve(devices, keys);
                Muxer muxer = Muxer.start(port, lab.socket(), BUID, List.<MuxDevice>copyOf(endpoints));
                lab.muxer = muxer;
                endpoints.forEach(endpoint -> Cable.connect(muxer, endpoint));
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

    /** Watches first, since their phones have to know them. */
    private void serve(List<Device> devices, CompletableFuture<LabKeys> keys) throws IOException {
        Map<String, EmulatedEndpoint> watches = new HashMap<>();
        for (Device phone : devices) {
            for (Device watch : phone.watches()) {
                EmulatedEndpoint endpoint = EmulatedEndpoint.start(watch, BUID, keys, List.of());
                watches.put(endpoint.udid(), endpoint);
                unlisted.add(endpoint);
            }
        }
        for (Device device : devices) {
            EmulatedEndpoint watch = watches.get(device.identity().udid());
            if (watch != null) {
                unlisted.remove(watch);
                endpoints.add(watch);
            } else {
                List<Companion> own = device.watches().stream()
                        .<Companion>map(each -> watches.get(each.identity().udid()))
                        .toList();
                endpoints.add(EmulatedEndpoint.start(device, BUID, keys, own));
            }
        }
        for (EmulatedEndpoint endpoint : unlisted) {
            endpoint.device().onBoot(up -> {
                if (!up) {
                    endpoint.wentDown();
                }
            });
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
     * @return empty for a watch, on which there is none
     * @throws IllegalArgumentException for a UDID that is not in this lab
     */
    public Optional<URI> webDriverAgent(String udid) {
        return endpoint(udid).webDriverAgent();
    }

    /**
     * What is wrong, and is to go wrong, between hosts and this device.
     *
     * @throws IllegalArgumentException for a UDID that is not in this lab
     */
    public WireFaults faults(String udid) {
        return endpoint(udid).faults();
    }

    /**
     * Brings a fault of the device's WebDriverAgent about, or takes it away again.
     *
     * @return false for a watch, on which there is none
     * @throws IllegalArgumentException for a UDID that is not in this lab
     */
    public boolean webDriverAgentFault(String udid, WdaFault fault, boolean present) {
        Optional<WdaServer> agent = endpoint(udid).wda();
        agent.ifPresent(wda -> wda.fault(fault, present));
        return agent.isPresent();
    }

    /**
     * Which hosts this device trusts, and what its "Trust This Computer?" is answered with.
     *
     * @throws IllegalArgumentException for a UDID that is not in this lab
     */
    public Pairing pairing(String udid) {
        return endpoint(udid).pairing();
    }

    /**
     * The developer image of this device.
     *
     * @throws IllegalArgumentException for a UDID that is not in this lab
     */
    public DeveloperImage developerImage(String udid) {
        return endpoint(udid).developerImage();
    }

    private EmulatedEndpoint endpoint(String udid) {
        return Stream.concat(endpoints.stream(), unlisted.stream())
                .filter(endpoint -> endpoint.udid().equals(udid))
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
        unlisted.forEach(EmulatedEndpoint::close);
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
