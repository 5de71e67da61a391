package dev.relaunch.emulator.lockdown;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.service.Service;
import dev.relaunch.emulator.wire.Connections;
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

    private final Pairing pairing;
    private final LockdownValues values;
    private final Map<String, Service> services;
    private final ServicePorts ports = new ServicePorts();
    private @Nullable Tls tls;

    public Lockdownd(Device device, Pairing pairing, List<Service> services) {
        this.pairing = pairing;
        this.values = new LockdownValues(device, pairing);
        this.services = services.stream().collect(Collectors.toUnmodifiableMap(Service::name, Function.identity()));
    }

    /** What answers on this port of the device: lockdownd itself, or a service that it has started there. */
    public Optional<Connections.Handler> at(int port) {
        return port == PORT ? Optional.of(socket -> new LockdownSession(this, socket).serve()) : ports.at(port);
    }

    Pairing pairing() {
        return pairing;
    }

    LockdownValues values() {
        return values;
    }

    /** Starts the service and returns its port; empty where the device has no such service. */
    Optional<Integer> start(String service) {
        return Optional.ofNullable(services.get(service)).map(found -> ports.open(found, tls()));
    }

    /** Made with the first session, so that a lab that is only listed does not wait for its keys. */
    synchronized Tls tls() {
        if (tls == null) {
            tls = new Tls(pairing.keys());
        }
        return tls;
    }
}
