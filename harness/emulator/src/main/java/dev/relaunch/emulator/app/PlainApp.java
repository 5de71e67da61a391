package dev.relaunch.emulator.app;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.ListPage;
import dev.relaunch.emulator.ui.View;

/** An app that is only there: its name in a navigation bar. */
public final class PlainApp implements App {

    private final AppManifest manifest;

    private PlainApp(AppManifest manifest) {
        this.manifest = manifest;
    }

    public static Factory of(AppManifest manifest) {
        return context -> new PlainApp(manifest);
    }

    @Override
    public void didFinishLaunching(ApplicationState state) {}

    @Override
    public View window(Bounds bounds) {
        return new ListPage(bounds, manifest.displayName(), 0).draw();
    }
}
