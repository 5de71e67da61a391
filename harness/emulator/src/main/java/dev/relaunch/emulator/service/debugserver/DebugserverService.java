package dev.relaunch.emulator.service.debugserver;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.service.Service;
import java.io.IOException;
import java.net.Socket;
import java.util.List;

/**
 * com.apple.debugserver: launches apps under a debugger, and attaches to those that run.
 *
 * <p>It is there by two names: the old one, whose connection is plain again after the handshake, and that of iOS 14, which stays in TLS. Which of them an
 * iOS 16 still knows no source says; a host finds both, and asks for the newer one first.
 */
public final class DebugserverService implements Service {

    private final Device device;
    private final String name;
    private final Security security;

    private DebugserverService(Device device, String name, Security security) {
        this.device = device;
        this.name = name;
        this.security = security;
    }

    public static List<Service> both(Device device) {
        return List.of(
                new DebugserverService(device, "com.apple.debugserver", Security.HANDSHAKE_ONLY),
                new DebugserverService(device, "com.apple.debugserver.DVTSecureSocketProxy", Security.TLS));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean developer() {
        return true;
    }

    @Override
    public Security security() {
        return security;
    }

    @Override
    public void serve(Client client) throws IOException {
        try (Socket socket = client.secure()) {
            new DebugSession(device, new Packets(socket.getInputStream(), socket.getOutputStream())).serve();
        }
    }
}
