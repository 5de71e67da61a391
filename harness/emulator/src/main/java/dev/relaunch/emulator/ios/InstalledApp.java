package dev.relaunch.emulator.ios;

/** One app as installation_proxy lists it. */
public record InstalledApp(
        String bundleId, String displayName, String executable, String version, String shortVersion, boolean system) {}
