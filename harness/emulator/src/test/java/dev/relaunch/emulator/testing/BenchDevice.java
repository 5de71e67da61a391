package dev.relaunch.emulator.testing;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.DeviceIdentity;
import dev.relaunch.emulator.ios.InstalledApp;
import dev.relaunch.emulator.ios.SystemLog;
import java.time.Instant;
import java.util.List;

/** A device that does nothing by itself: its clock stands still and its screen is a form. */
public final class BenchDevice implements Device {

    public static final Instant NOW = Instant.parse("2026-11-02T15:13:36Z");

    private final String udid;
    private final SystemLog log = new SystemLog();
    private final BenchScreen screen = new BenchScreen();

    public BenchDevice(String udid) {
        this.udid = udid;
    }

    @Override
    public DeviceIdentity identity() {
        return new DeviceIdentity(
                udid,
                "Anna's iPhone",
                "iPhone15,4",
                "iPhone 15",
                "18.5",
                "22F76",
                "D37AP",
                "iPhone",
                "F2LXXXXXXX",
                "Europe/Berlin");
    }

    @Override
    public List<InstalledApp> apps() {
        return List.of(
                new InstalledApp("com.apple.Preferences", "Settings", "Preferences", "1.0", "1.0", true),
                new InstalledApp("com.example.recorder", "Recorder", "Recorder", "42", "1.2", false));
    }

    @Override
    public SystemLog log() {
        return log;
    }

    @Override
    public BenchScreen screen() {
        return screen;
    }

    @Override
    public Instant now() {
        return NOW;
    }
}
