package dev.relaunch.emulator.ios;

import java.time.Instant;

/**
 * What the device's services tell of its state, at one moment.
 *
 * @param up false while it reboots
 * @param bootedAt device time
 * @param unlockedSinceBoot whether the host may see protected data, and pairing records be used
 * @param classicDeveloperServices whether lockdownd offers developer services once a developer image is mounted, as to iOS 16
 */
public record DeviceStatus(
        boolean up,
        Instant bootedAt,
        boolean locked,
        boolean passcodeSet,
        boolean unlockedSinceBoot,
        int batteryPercent,
        boolean externalPower,
        boolean lowPowerMode,
        boolean wifi,
        boolean cellular,
        String language,
        boolean homeButton,
        boolean classicDeveloperServices) {}
