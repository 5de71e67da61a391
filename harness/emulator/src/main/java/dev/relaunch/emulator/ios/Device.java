package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.files.DeviceFiles;
import dev.relaunch.emulator.ui.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An emulated device as its wire servers see it. */
public interface Device {

    DeviceIdentity identity();

    /** How it is at this moment. */
    DeviceStatus status();

    /** What is installed now. */
    List<InstalledApp> apps();

    /** Installs the app, or puts it in the place of the one with its bundle id. */
    void install(InstalledApp app);

    /** Removes the app and what it kept; returns false where there is no such app that a user may remove. */
    boolean uninstall(String bundleId);

    /** What runs now. */
    List<RunningProcess> processes();

    /** The watches that are paired with it. */
    default List<Device> watches() {
        return List.of();
    }

    /** What it stores, as far as hosts can see it. */
    DeviceFiles files();

    /** What a developer's tools can do to it. */
    DeveloperTools developer();

    SystemLog log();

    /** Writes a line at level Notice as this process, in its place among those of the device's own. */
    default void write(String process, String library, int pid, String text) {
        log().write(new LogLine(now(), process, library, pid, "Notice", text));
    }

    DarwinNotifications notifications();

    Screen screen();

    /** What XCTest can do to it; empty for a device that is only a screen. */
    default Optional<Testmanagerd> testmanagerd() {
        return Optional.empty();
    }

    /** Device time. */
    Instant now();

    /**
     * Puts "Trust This Computer?" on the screen, and tells what somebody answers, if anybody does.
     *
     * @return takes the question away again, where it is still there
     */
    Runnable askForTrust(Consumer<Boolean> answered);

    /** Does it, or begins to. */
    void power(PowerAction action);

    /** Tells from now on when the device goes down (false), and when it is up again (true). */
    void onBoot(Consumer<Boolean> listener);
}
