package dev.relaunch.emulator.service;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.DeviceStatus;
import java.util.Optional;

/** The few entries of the I/O Registry that tools look for: the root, the battery, and its charger. */
final class IoRegistry {

    private static final int DESIGN_CAPACITY = 3_349;
    private static final int CYCLES = 112;

    private final Device device;

    IoRegistry(Device device) {
        this.device = device;
    }

    NSDictionary gasGauge() {
        NSDictionary gauge = new NSDictionary();
        gauge.put("CycleCount", CYCLES);
        gauge.put("DesignCapacity", DESIGN_CAPACITY);
        gauge.put("FullChargeCapacity", DESIGN_CAPACITY * device.status().batteryPercent() / 100);
        gauge.put("Status", "Success");
        return gauge;
    }

    /** The entry of this name or class. */
    Optional<NSDictionary> entry(String name) {
        return switch (name) {
            case "AppleSmartBattery", "IOPMPowerSource", "AppleARMPMUCharger" -> Optional.of(battery());
            case "IOPlatformExpertDevice", "device-tree" -> Optional.of(root());
            default -> Optional.empty();
        };
    }

    /** The plane's tree: the device, and its battery in the planes that have it. */
    NSDictionary plane(String plane) {
        NSDictionary root = root();
        if (!plane.equals("IODeviceTree")) {
            root.put("IORegistryEntryChildren", new NSArray(new NSObject[] {battery()}));
        }
        return root;
    }

    private NSDictionary root() {
        NSDictionary root = new NSDictionary();
        root.put("IORegistryEntryName", "Root");
        root.put("IOObjectClass", "IOPlatformExpertDevice");
        root.put("model", device.identity().productType());
        root.put("IOPlatformSerialNumber", device.identity().serialNumber());
        return root;
    }

    private NSDictionary battery() {
        DeviceStatus status = device.status();
        boolean full = status.batteryPercent() == 100;
        NSDictionary battery = new NSDictionary();
        battery.put("IORegistryEntryName", "AppleSmartBattery");
        battery.put("IOObjectClass", "AppleSmartBattery");
        battery.put("CurrentCapacity", status.batteryPercent());
        battery.put("MaxCapacity", 100);
        battery.put("CycleCount", CYCLES);
        battery.put("DesignCapacity", DESIGN_CAPACITY);
        battery.put("ExternalConnected", status.externalPower());
        battery.put("FullyCharged", full);
        battery.put("IsCharging", status.externalPower() && !full);
        battery.put("Temperature", 2_610);
        return battery;
    }
}
