package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.AppManifest;
import dev.relaunch.emulator.app.PlainApp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is installed, by bundle id, in the order in which it was installed. */
final class InstalledApps {

    private final Map<String, AppBundle> bundles = new LinkedHashMap<>();
    private final String persona;

    /**
     * @param persona under which the user's own apps run
     */
    InstalledApps(String persona) {
        this.persona = persona;
    }

    void install(AppManifest manifest, App.Factory code) {
        bundles.put(manifest.bundleId(), new AppBundle(manifest, AppIdentity.of(manifest, persona), code));
    }

    /** Installs an app that is only there. */
    void install(AppManifest manifest) {
        install(manifest, PlainApp.of(manifest));
    }

    AppBundle get(String bundleId) {
        return Optional.ofNullable(bundles.get(bundleId))
                .orElseThrow(() -> new IllegalArgumentException(bundleId + " is not installed"));
    }

    Collection<AppBundle> all() {
        return bundles.values();
    }
}
