package dev.relaunch.emulator.app;

import java.util.Set;

/**
 * What an app says of itself in its Info.plist.
 *
 * @param displayName the name on the Home screen
 * @param system whether it came with the system
 */
public record AppManifest(
        String bundleId,
        String displayName,
        String executable,
        String version,
        String shortVersion,
        boolean system,
        Set<BackgroundMode> backgroundModes) {

    public AppManifest {
        backgroundModes = Set.copyOf(backgroundModes);
    }
}
