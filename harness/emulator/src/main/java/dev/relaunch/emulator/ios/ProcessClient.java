package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.AppManifest;
import dev.relaunch.emulator.ios.daemon.Client;
import java.util.function.Consumer;

/** A process of an app, as the daemons see it. */
record ProcessClient(AppProcess process) implements Client {

    @Override
    public AppManifest manifest() {
        return process.bundle().manifest();
    }

    @Override
    public int pid() {
        return process.pid();
    }

    @Override
    public boolean alive() {
        return process.alive();
    }

    @Override
    public boolean running() {
        return process.running();
    }

    @Override
    public boolean visible() {
        return process.visible();
    }

    @Override
    public void onMain(Consumer<App> what) {
        process.onMain(() -> process.app().ifPresent(what));
    }
}
