package dev.relaunch.emulator.service.dtx;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.RunningProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** com.apple.instruments.server.services.deviceinfo: what the device is, and what runs on it. */
final class DeviceInfo implements Channel {

    static final String NAME = "com.apple.instruments.server.services.deviceinfo";

    private final Device device;

    DeviceInfo(Device device) {
        this.device = device;
    }

    @Override
    public @Nullable Object call(String selector, List<@Nullable Object> arguments) throws Refused {
        return switch (selector) {
            case "runningProcesses" ->
                device.processes().stream().map(DeviceInfo::about).toList();
            case "isRunningPid:" -> {
                long pid = Channel.number(arguments, 0);
                yield device.processes().stream().anyMatch(process -> process.pid() == pid);
            }
            case "execnameForPid:" -> {
                long pid = Channel.number(arguments, 0);
                yield device.processes().stream()
                        .filter(process -> process.pid() == pid)
                        .map(RunningProcess::path)
                        .findFirst()
                        .orElse("");
            }
            case "hardwareInformation" ->
                Map.of(
                        "numberOfPhysicalCpus", 6,
                        "hwCPUsubtype", 2,
                        "numberOfCpus", 6,
                        "hwCPUtype", 16_777_228,
                        "hwCPU64BitCapable", 1);
            case "networkInformation" -> Map.of("lo0", "Loopback", "en0", "Wi-Fi", "pdp_ip0", "Cellular (pdp_ip0)");
            case "systemInformation" ->
                Map.of(
                        "_deviceDescription",
                        "Build Version " + device.identity().buildVersion(),
                        "_productType",
                        device.identity().productType(),
                        "_productVersion",
                        device.identity().productVersion());
            default -> throw new Refused(ArchivedError.unknownSelector("DTDeviceInfoService", selector));
        };
    }

    private static Map<String, Object> about(RunningProcess process) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("pid", process.pid());
        about.put("name", process.name());
        about.put("realAppName", process.path());
        about.put("isApplication", process.isApplication());
        about.put("startDate", process.started());
        if (process.isApplication()) {
            about.put("bundleIdentifier", process.bundleId());
        }
        return about;
    }
}
