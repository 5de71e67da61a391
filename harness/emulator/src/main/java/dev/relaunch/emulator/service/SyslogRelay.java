package dev.relaunch.emulator.service;

import dev.relaunch.emulator.fault.WireFaults;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.wire.SyslogFrame;
import java.io.IOException;
import java.net.Socket;
import java.time.ZoneId;
import java.util.Set;

/**
 * com.apple.syslog_relay: sends what the device logs from now on, and reads nothing.
 *
 * <p>Messages of the levels Info and Debug are not among it (libimobiledevice#1141, #1587; Debug: #1493); os_trace_relay has them.
 */
public final class SyslogRelay implements Service {

    private static final Set<String> HIDDEN = Set.of("Info", "Debug");

    private final Device device;
    private final WireFaults faults;

    public SyslogRelay(Device device, WireFaults faults) {
        this.device = device;
        this.faults = faults;
    }

    @Override
    public String name() {
        return "com.apple.syslog_relay";
    }

    @Override
    public void serve(Client client) throws IOException {
        SyslogFrame frame = new SyslogFrame(
                ZoneId.of(device.identity().zone()), device.identity().name());
        try (LogStream stream = LogStream.open(device.log(), faults, frame::append);
                Socket socket = client.secure()) {
            stream.send(socket, line -> !HIDDEN.contains(line.level()));
        }
    }
}
