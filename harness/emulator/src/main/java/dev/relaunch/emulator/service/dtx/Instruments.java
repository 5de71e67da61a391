package dev.relaunch.emulator.service.dtx;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.service.Service;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * com.apple.instruments.remoteserver: lists processes, launches and kills apps, sets conditions and places, and takes screenshots.
 *
 * <p>As with debugserver there is an old name, whose connection is plain again after the handshake, and that of iOS 14, which stays in TLS.
 */
public final class Instruments implements Service {

    private final String name;
    private final Security security;
    private final Map<String, Supplier<Channel>> channels;

    private Instruments(String name, Security security, Map<String, Supplier<Channel>> channels) {
        this.name = name;
        this.security = security;
        this.channels = channels;
    }

    /** The service under both its names; the screen is drawn with {@code png}. */
    public static List<Service> both(Device device, Supplier<byte[]> png) {
        DeviceCondition condition = new DeviceCondition();
        Map<String, Supplier<Channel>> channels = Map.of(
                DeviceInfo.NAME, () -> new DeviceInfo(device),
                ProcessControl.NAME, () -> new ProcessControl(device),
                ConditionInducer.NAME, () -> new ConditionInducer(condition),
                LocationChannel.NAME, () -> new LocationChannel(device.developer()),
                ScreenshotChannel.NAME, () -> new ScreenshotChannel(png));
        return List.of(
                new Instruments("com.apple.instruments.remoteserver", Security.HANDSHAKE_ONLY, channels),
                new Instruments("com.apple.instruments.remoteserver.DVTSecureSocketProxy", Security.TLS, channels));
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
            new DtxConnection(channels).serve(socket);
        }
    }
}
