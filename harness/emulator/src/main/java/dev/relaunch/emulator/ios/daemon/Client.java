package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.AppManifest;
import java.util.function.Consumer;

/** A process of an app, as a daemon sees it. Two are equal where they are the same process. */
public interface Client {

    AppManifest manifest();

    int pid();

    /** It has not ended. */
    boolean alive();

    /** It is not suspended. */
    boolean running();

    /** The user sees it. */
    boolean visible();

    /** Calls the app's code on its main queue: at once where it runs, else when it does so again; never, if it ends before. */
    void onMain(Consumer<App> what);

    default String bundleId() {
        return manifest().bundleId();
    }
}
