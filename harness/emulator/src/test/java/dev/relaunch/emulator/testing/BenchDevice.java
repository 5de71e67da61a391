package dev.relaunch.emulator.testing;

import dev.relaunch.emulator.files.DeviceFiles;
import dev.relaunch.emulator.ios.DarwinNotifications;
import dev.relaunch.emulator.ios.DeveloperTools;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.DeviceIdentity;
import dev.relaunch.emulator.ios.DeviceStatus;
import dev.relaunch.emulator.ios.InstalledApp;
import dev.relaunch.emulator.ios.PowerAction;
import dev.relaunch.emulator.ios.RunningProcess;
import dev.relaunch.emulator.ios.SystemLog;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** A device that does nothing by itself: its clock stands still, its screen is a form, and it boots when it is told to. */
public final class BenchDevice implements Device {

    public static final Instant NOW = Instant.parse("2026-11-02T15:13:36Z");

    private final DeviceIdentity identity;
    private final SystemLog log = new SystemLog();
    private final DeviceFiles files = new DeviceFiles(() -> NOW);
    private final DarwinNotifications notifications = new DarwinNotifications();
    private final BenchScreen screen = new BenchScreen();
    private final List<InstalledApp> apps = new CopyOnWriteArrayList<>(List.of(
            new InstalledApp("com.apple.Preferences", "Settings", "Preferences", "1.0", "1.0", true),
            new InstalledApp("com.example.recorder", "Recorder", "Recorder", "42", "1.2", false)));
    private final List<Consumer<Boolean>> bootListeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<PowerAction> asked = new LinkedBlockingQueue<>();
    private volatile DeviceStatus status =
            new DeviceStatus(true, NOW, false, false, true, 100, true, false, true, true, "en", false, false);

    public BenchDevice(String udid) {
        this(udid, "18.5");
    }

    public BenchDevice(String udid, String productVersion) {
        identity = new DeviceIdentity(
                udid,
                "Anna's iPhone",
                "iPhone15,4",
                "iPhone 15",
                productVersion,
                "22F76",
                "D37AP",
                "iPhone",
                "F2LXXXXXXX",
                "Europe/Berlin");
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public DeviceStatus status() {
        return status;
    }

    public void is(DeviceStatus other) {
        status = other;
    }

    @Override
    public List<InstalledApp> apps() {
        return apps;
    }

    @Override
    public void install(InstalledApp app) {
        apps.removeIf(each -> each.bundleId().equals(app.bundleId()));
        apps.add(app);
        notifications.post("com.apple.mobile.application_installed");
    }

    @Override
    public boolean uninstall(String bundleId) {
        return apps.removeIf(each -> each.bundleId().equals(bundleId) && !each.system());
    }

    @Override
    public List<RunningProcess> processes() {
        return List.of(
                new RunningProcess(
                        36, "SpringBoard", "/System/Library/CoreServices/SpringBoard.app/SpringBoard", "", NOW),
                new RunningProcess(890, "Recorder", "/private/var/Recorder.app/Recorder", "com.example.recorder", NOW));
    }

    @Override
    public DeviceFiles files() {
        return files;
    }

    @Override
    public DeveloperTools developer() {
        throw new IllegalStateException("nobody develops on this device: it has no developer services");
    }

    @Override
    public SystemLog log() {
        return log;
    }

    @Override
    public DarwinNotifications notifications() {
        return notifications;
    }

    @Override
    public BenchScreen screen() {
        return screen;
    }

    @Override
    public Instant now() {
        return NOW;
    }

    /** Nobody is there to answer. */
    @Override
    public Runnable askForTrust(Consumer<Boolean> answered) {
        return () -> {};
    }

    @Override
    public void power(PowerAction action) {
        asked.add(action);
    }

    /** What hosts have asked it to do with its power, one after the other. */
    public BlockingQueue<PowerAction> asked() {
        return asked;
    }

    @Override
    public void onBoot(Consumer<Boolean> listener) {
        bootListeners.add(listener);
    }

    public void goesDown() {
        bootListeners.forEach(listener -> listener.accept(false));
    }

    public void comesUp() {
        bootListeners.forEach(listener -> listener.accept(true));
    }
}
