package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.App;

/**
 * carkitd: a car's screen. That a car connects is told to apps that have a process; an app that has none is launched only when the user opens it there,
 * which counts as opening it.
 */
public final class Carkitd {

    static final String NAME = "carkitd";

    private final Host host;
    private final Listeners<App> apps;

    Carkitd(Host host, Listeners<App> apps) {
        this.host = host;
        this.apps = apps;
    }

    public void connected(String bundleId) {
        host.find(bundleId)
                .filter(client -> client.running() || host.holds(World.CARPLAY_RESUMES_ITS_APP))
                .ifPresent(client -> scene(bundleId));
    }

    public void opens(String bundleId) {
        host.forgive(bundleId);
        scene(bundleId);
    }

    private void scene(String bundleId) {
        apps.tell(
                bundleId,
                Wake.brief(NAME, "com.apple.carplay.scene"),
                () -> Gate.LAUNCH,
                (app, done) -> app.carPlaySceneDidConnect());
    }
}
