package dev.relaunch.emulator;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.DeviceIdentity;
import dev.relaunch.emulator.ios.InstalledApp;
import dev.relaunch.emulator.ios.SystemLog;
import dev.relaunch.emulator.ui.Screen;
import java.time.Instant;
import java.util.List;

/** A device under the UDID that the lab file gives it, instead of the one that it would have chosen itself. */
record NamedDevice(Device device, String udid) implements Device {

    @Override
    public DeviceIdentity identity() {
        DeviceIdentity own = device.identity();
        return new DeviceIdentity(
                udid,
                own.name(),
                own.productType(),
                own.modelName(),
                own.productVersion(),
                own.buildVersion(),
                own.hardwareModel(),
                own.deviceClass(),
                own.serialNumber(),
                own.zone());
    }

    @Override
    public List<InstalledApp> apps() {
        return device.apps();
    }

    @Override
    public SystemLog log() {
        return device.log();
    }

    @Override
    public Screen screen() {
        return device.screen();
    }

    @Override
    public Instant now() {
        return device.now();
    }
}
