package dev.relaunch.emulator;

import dev.relaunch.emulator.fault.WireFaults;
import dev.relaunch.emulator.files.FileFailure;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.DeviceIdentity;
import dev.relaunch.emulator.lockdown.LabKeys;
import dev.relaunch.emulator.lockdown.Lockdownd;
import dev.relaunch.emulator.lockdown.Pairing;
import dev.relaunch.emulator.service.CrashReportMover;
import dev.relaunch.emulator.service.DeveloperImage;
import dev.relaunch.emulator.service.DiagnosticsRelay;
import dev.relaunch.emulator.service.ImageMounter;
import dev.relaunch.emulator.service.InstallationProxy;
import dev.relaunch.emulator.service.LocationSimulation;
import dev.relaunch.emulator.service.NotificationProxy;
import dev.relaunch.emulator.service.OsTraceRelay;
import dev.relaunch.emulator.service.ProvisioningProfiles;
import dev.relaunch.emulator.service.Screenshotr;
import dev.relaunch.emulator.service.Service;
import dev.relaunch.emulator.service.SyslogRelay;
import dev.relaunch.emulator.service.afc.FileService;
import dev.relaunch.emulator.service.afc.HouseArrest;
import dev.relaunch.emulator.service.companion.Companion;
import dev.relaunch.emulator.service.companion.CompanionProxy;
import dev.relaunch.emulator.service.companion.ForwardedPorts;
import dev.relaunch.emulator.service.debugserver.DebugserverService;
import dev.relaunch.emulator.service.dtx.Instruments;
import dev.relaunch.emulator.ui.Picture;
import dev.relaunch.emulator.usbmux.MuxDevice;
import dev.relaunch.emulator.wda.WdaServer;
import dev.relaunch.emulator.wire.Connections;
import dev.relaunch.emulator.wire.Relay;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One device with its ports: lockdownd, the services it has started, those lent to its watch, and WebDriverAgent. */
final class EmulatedEndpoint implements MuxDevice, Companion, AutoCloseable {

    /** What the emulated developer image is signed with; nobody looks at it. */
    private static final byte[] SIGNATURE = new byte[128];

    private final Device device;
    private final Pairing pairing;
    private final Lockdownd lockdownd;
    private final @Nullable WdaServer wda;
    private final Connections relays;
    private final WireFaults faults = new WireFaults();
    private final DeveloperImage image = new DeveloperImage();
    private final ForwardedPorts forwarded = new ForwardedPorts();

    private EmulatedEndpoint(Device device, Pairing pairing, @Nullable WdaServer wda, List<Companion> watches) {
        this.device = device;
        this.pairing = pairing;
        this.wda = wda;
        this.lockdownd = new Lockdownd(device, pairing, faults, image, services(watches));
        this.relays = new Connections("port " + WdaServer.DEVICE_PORT);
        // Without it WebDriverAgent could not have been started. A restart ends both.
        image.mount(SIGNATURE);
    }

    private List<Service> services(List<Companion> watches) {
        Supplier<byte[]> screenshot = () -> Picture.png(device.screen().scene());
        List<Service> services = new ArrayList<>(List.of(
                new SyslogRelay(device, faults),
                new OsTraceRelay(device, faults),
                new InstallationProxy(device, this::sentPackage),
                new NotificationProxy(device, "com.apple.mobile.notification_proxy"),
                new NotificationProxy(device, "com.apple.mobile.insecure_notification_proxy"),
                new DiagnosticsRelay(device),
                FileService.media(device),
                new HouseArrest(device),
                new CrashReportMover(device),
                FileService.crashReports(device),
                new ImageMounter(device, image),
                new ProvisioningProfiles(),
                new LocationSimulation(device),
                new Screenshotr(screenshot),
                new CompanionProxy(watches, forwarded)));
        services.addAll(DebugserverService.both(device));
        services.addAll(Instruments.both(device, screenshot));
        return services;
    }

    private Optional<byte[]> sentPackage(String path) {
        try {
            return Optional.of(device.files().media().read(path));
        } catch (FileFailure missing) {
            return Optional.empty();
        }
    }

    /** Serves the device; on a watch there is no WebDriverAgent. */
    static EmulatedEndpoint start(Device device, String buid, CompletableFuture<LabKeys> keys, List<Companion> watches)
            throws IOException {
        Pairing pairing = new Pairing(device.identity().udid(), buid, keys);
        pairing.whenAsked(() ->
                device.askForTrust(trusted -> pairing.answer(trusted ? Pairing.Answer.TRUST : Pairing.Answer.DENY)));
        boolean watch = device.identity().deviceClass().equals("Watch");
        return new EmulatedEndpoint(device, pairing, watch ? null : WdaServer.start(device), watches);
    }

    @Override
    public DeviceIdentity identity() {
        return device.identity();
    }

    Device device() {
        return device;
    }

    Pairing pairing() {
        return pairing;
    }

    /** Empty on a watch. */
    Optional<WdaServer> wda() {
        return Optional.ofNullable(wda);
    }

    WireFaults faults() {
        return faults;
    }

    DeveloperImage developerImage() {
        return image;
    }

    /** What is lost when the device goes down. */
    void wentDown() {
        lockdownd.closePorts();
        image.unmount();
    }

    /** Empty on a watch. */
    Optional<URI> webDriverAgent() {
        return wdaAddress()
                .map(address ->
                        URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort()));
    }

    private Optional<InetSocketAddress> wdaAddress() {
        return Optional.ofNullable(wda).map(WdaServer::address);
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
        if (port == WdaServer.DEVICE_PORT) {
            return wdaAddress().map(address -> client -> relay(client, address));
        }
        return lockdownd.at(port).or(() -> forwarded.at(port));
    }

    private void relay(Socket client, InetSocketAddress address) throws IOException {
        try (Socket server = new Socket(address.getAddress(), address.getPort())) {
            server.setTcpNoDelay(true);
            Relay.between(relays, Relay.End.of(client), Relay.End.ofHttpServer(server));
        }
    }

    @Override
    public void close() {
        if (wda != null) {
            wda.close();
        }
        relays.close();
    }
}
