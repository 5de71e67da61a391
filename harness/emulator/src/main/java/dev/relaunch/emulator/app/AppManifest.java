package dev.relaunch.emulator.app;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What an app says of itself in its Info.plist and its entitlements.
 *
 * @param displayName the name on the Home screen
 * @param system whether it came with the system
 * @param taskIdentifiers {@code BGTaskSchedulerPermittedIdentifiers}
 * @param accessorySetup whether it pairs its accessories through AccessorySetupKit
 * @param extensions that come in its bundle
 */
public record AppManifest(
        String bundleId,
        String displayName,
        String executable,
        String version,
        String shortVersion,
        boolean system,
        Set<BackgroundMode> backgroundModes,
        Set<String> taskIdentifiers,
        boolean accessorySetup,
        Map<ExtensionKind, Extension.Factory> extensions) {

    public AppManifest {
        backgroundModes = Set.copyOf(backgroundModes);
        taskIdentifiers = Set.copyOf(taskIdentifiers);
        Map<ExtensionKind, Extension.Factory> copy = new EnumMap<>(ExtensionKind.class);
        copy.putAll(extensions);
        extensions = Collections.unmodifiableMap(copy);
    }

    /** An app without tasks, accessories and extensions. */
    public AppManifest(
            String bundleId,
            String displayName,
            String executable,
            String version,
            String shortVersion,
            boolean system,
            Set<BackgroundMode> backgroundModes) {
        this(
                bundleId,
                displayName,
                executable,
                version,
                shortVersion,
                system,
                backgroundModes,
                Set.of(),
                false,
                Map.of());
    }

    /** The same app of another version. */
    public AppManifest ofVersion(String otherVersion) {
        return new AppManifest(
                bundleId,
                displayName,
                executable,
                otherVersion,
                shortVersion,
                system,
                backgroundModes,
                taskIdentifiers,
                accessorySetup,
                extensions);
    }

    public boolean has(BackgroundMode mode) {
        return backgroundModes.contains(mode);
    }

    /** Whether {@code BGTaskScheduler} takes this id; a permitted id may end in {@code .*}. */
    public boolean permitsTask(String id) {
        return taskIdentifiers.stream()
                .anyMatch(permitted -> permitted.endsWith(".*")
                        ? id.startsWith(permitted.substring(0, permitted.length() - 1))
                        : permitted.equals(id));
    }
}
