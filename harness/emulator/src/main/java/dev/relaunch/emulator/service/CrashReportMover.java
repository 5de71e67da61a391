package dev.relaunch.emulator.service;

import dev.relaunch.emulator.ios.Device;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** com.apple.crashreportmover: collects the device's crash reports where com.apple.crashreportcopymobile shows them, and says {@code ping}. */
public final class CrashReportMover implements Service {

    private final Device device;

    public CrashReportMover(Device device) {
        this.device = device;
    }

    @Override
    public String name() {
        return "com.apple.crashreportmover";
    }

    @Override
    public void serve(Client client) throws IOException {
        device.files().moveCrashReports();
        try (Socket socket = client.secure()) {
            socket.getOutputStream().write("ping".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }
}
