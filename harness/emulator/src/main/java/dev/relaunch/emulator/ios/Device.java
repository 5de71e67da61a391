package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.Screen;
import java.time.Instant;
import java.util.List;

/** An emulated device as its wire servers see it. */
public interface Device {

    DeviceIdentity identity();

    /** What is installed now. */
    List<InstalledApp> apps();

    SystemLog log();

    /** Writes a line at level Notice as this process, in its place among those of the device's own. */
    default void write(String process, String library, int pid, String text) {
        log().write(new LogLine(now(), process, library, pid, "Notice", text));
    }

    Screen screen();

    /** Device time. */
    Instant now();
}
