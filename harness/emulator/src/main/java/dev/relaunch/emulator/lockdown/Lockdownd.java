package dev.relaunch.emulator.lockdown;

import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.fault.WireFaults;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.service.DeveloperImage;
import dev.relaunch.emulator.service.Service;
import dev.relaunch.emulator.wire.Connections;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** lockdownd of one device: tells what the device is, pairs, and starts services on ports of their own. */
public final class Lockdownd {

    /** The port that it waits on. */
    public static final int PORT = 62_078;

    private final Device device;
    private final Pairing pairing;
    private final WireFaults faults;
    private final DeveloperImage image;
    private final LockdownValues values;
    private final Map<String, Service> services;
    private final ServicePorts ports = new ServicePorts();
    private @Nullable Tls tls;

    public Lockdownd(
            Device device, Pairing pairing, WireFaults faults, DeveloperImage image, List<? extends Service> services) {
        this.device = device;
        this.pairing = pairing;
        this.faults = faults;
        this.image = image;
        this.values = new LockdownValues(device, pairing);
        this.services = services.stream().collect(Collectors.toUnmodifiableMap(Service::name, Function.identity()));
    }

    /** What answers on this port of the device: lockdownd itself, or a service that it has started there. */
    public Optional<Connections.Handler> at(int port) {
        return port == PORT ? Optional.of(socket -> new LockdownSession(this, socket).serve()) : ports.at(port);
    }

    /** Whether lockdownd gives such a port to a service that it starts. */
    public static boolean isServicePort(int port) {
        return port >= ServicePorts.FIRST && port <= ServicePorts.LAST;
    }

    /** Closes the ports of all started services, as a restart does; who is connected stays so. */
    public void closePorts() {
        ports.closeAll();
    }

    Device device() {
        return device;
    }

    Pairing pairing() {
        return pairing;
    }

    WireFaults faults() {
        return faults;
    }

    LockdownValues values() {
        return values;
    }

    /** The service of this name, where this device has it now. */
    Optional<Service> service(String name) {
        return Optional.ofNullable(services.get(name)).filter(found -> !found.developer() || developerServices());
    }

    private boolean developerServices() {
        return device.status().classicDeveloperServices() && image.mounted();
    }

    /** Starts the service and returns its port. */
    int start(Service service) {
        return ports.open(socket -> service.serve(() -> secure(service, socket)));
    }

    private Socket secure(Service service, Socket socket) throws IOException {
        return switch (service.security()) {
            case TLS -> tls().upgrade(socket);
            case HANDSHAKE_ONLY -> tls().greet(socket);
        };
    }

    /**
     * Whether the device waits for its passcode before it does anything for a host: until the first unlock after it has booted
     * (libimobiledevice#1273: "Several services, including diagnostics and even syslog, only work after first unlock").
     */
    boolean waitsForPasscode() {
        return faults.has(WireFault.PASSCODE_LOCKED) || !device.status().unlockedSinceBoot();
    }

    /** Whether it is locked with a passcode, and so asks nobody to trust anyone. */
    boolean isLocked() {
        return waitsForPasscode()
                || (device.status().locked() && device.status().passcodeSet());
    }

    /** Made with the first session, so that a lab that is only listed does not wait for its keys. */
    synchronized Tls tls() {
        if (tls == null) {
            tls = new Tls(pairing.keys(), faults);
        }
        return tls;
    }
}
