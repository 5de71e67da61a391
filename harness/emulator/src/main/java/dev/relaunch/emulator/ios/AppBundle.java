package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.AppManifest;

/** An installed app: what it says of itself, how it is spelled, and its code. */
record AppBundle(AppManifest manifest, AppIdentity identity, App.Factory code) {

    String id() {
        return manifest.bundleId();
    }
}
