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

    Screen screen();

    /** Device time. */
    Instant now();
}
