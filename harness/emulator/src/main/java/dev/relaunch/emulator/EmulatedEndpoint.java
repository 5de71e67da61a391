package dev.relaunch.emulator;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.lockdown.LabKeys;
import dev.relaunch.emulator.lockdown.Lockdownd;
import dev.relaunch.emulator.lockdown.Pairing;
import dev.relaunch.emulator.service.InstallationProxy;
import dev.relaunch.emulator.service.SyslogRelay;
import dev.relaunch.emulator.usbmux.MuxDevice;
import dev.relaunch.emulator.wda.WdaServer;
import dev.relaunch.emulator.wire.Connections;
import dev.relaunch.emulator.wire.Relay;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One device with its ports: lockdownd, the services it has started, and WebDriverAgent. */
final class EmulatedEndpoint implements MuxDevice, AutoCloseable {

    private final Device device;
    private final Pairing pairing;
    private final Lockdownd lockdownd;
    private final WdaServer wda;
    private final Connections relays;

    private EmulatedEndpoint(Device device, Pairing pairing, WdaServer wda) {
        this.device = device;
        this.pairing = pairing;
        this.wda = wda;
        this.lockdownd =
                new Lockdownd(device, pairing, List.of(new SyslogRelay(device), new InstallationProxy(device)));
        this.relays = new Connections("port " + WdaServer.DEVICE_PORT);
    }

    static EmulatedEndpoint start(Device device, String buid, CompletableFuture<LabKeys> keys) throws IOException {
        Pairing pairing = new Pairing(device.identity().udid(), buid, keys);
        return new EmulatedEndpoint(device, pairing, WdaServer.start(device));
    }

    Device device() {
        return device;
    }

    URI webDriverAgent() {
        InetSocketAddress address = wda.address();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    @Override
    public String udid() {
        return device.identity().udid();
    }

    @Override
    public byte[] pairRecord() {
        return pairing.record();
    }

    @Override
    public Optional<Connections.Handler> port(int port) {
        return port == WdaServer.DEVICE_PORT ? Optional.of(this::relayToWda) : lockdownd.at(port);
    }

    private void relayToWda(Socket client) throws IOException {
        InetSocketAddress address = wda.address();
        try (Socket server = new Socket(address.getAddress(), address.getPort())) {
            server.setTcpNoDelay(true);
            Relay.between(relays, Relay.End.of(client), Relay.End.ofHttpServer(server));
        }
    }

    @Override
    public void close() {
        wda.close();
        relays.close();
    }
}
