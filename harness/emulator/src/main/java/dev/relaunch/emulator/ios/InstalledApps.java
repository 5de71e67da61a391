package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.AppManifest;
import dev.relaunch.emulator.app.PlainApp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is installed, by bundle id, in the order in which it was installed. */
final class InstalledApps {

    private final Map<String, AppBundle> bundles = new LinkedHashMap<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private final IdentitySpelling spelling;
    private final String persona;

    /**
     * @param persona under which the user's own apps run
     */
    InstalledApps(IdentitySpelling spelling, String persona) {
        this.spelling = spelling;
        this.persona = persona;
    }

    void install(AppManifest manifest, App.Factory code) {
        bundles.put(manifest.bundleId(), new AppBundle(manifest, AppIdentity.of(spelling, manifest, persona), code));
    }

    /** Installs an app that is only there. */
    void install(AppManifest manifest) {
        install(manifest, PlainApp.of(manifest));
    }

    /** Returns false where there is no such app that a user may remove. */
    boolean remove(String bundleId) {
        AppBundle found = bundles.get(bundleId);
        if (found == null || found.manifest().system()) {
            return false;
        }
        bundles.remove(bundleId);
        listeners.forEach(listener -> listener.accept(bundleId));
        return true;
    }

    /** Calls this with the bundle id of each app that is removed, for what was kept of it. */
    void onRemoval(Consumer<String> listener) {
        listeners.add(listener);
    }

    AppBundle get(String bundleId) {
        return find(bundleId).orElseThrow(() -> new IllegalArgumentException(bundleId + " is not installed"));
    }

    Optional<AppBundle> find(String bundleId) {
        return Optional.ofNullable(bundles.get(bundleId));
    }

    Collection<AppBundle> all() {
        return bundles.values();
    }
}
