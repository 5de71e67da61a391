package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.AppManifest;

/**
 * How an app is spelled in the log from iOS 17 on.
 *
 * @param persona of the user's apps, upper-case; {@code (null)} for the system's own
 */
record AppIdentity(String bundleId, String persona) {

    static AppIdentity of(AppManifest manifest, String persona) {
        return new AppIdentity(manifest.bundleId(), manifest.system() ? "(null)" : persona);
    }

    /** As runningboardd and its clients write it. */
    String full() {
        return "app<" + bundleId + "(" + persona + ")>";
    }

    /** As FrontBoard writes it. */
    String brief() {
        return "app<" + bundleId + ">";
    }

    String full(int pid) {
        return "[" + full() + ":" + pid + "]";
    }

    String brief(int pid) {
        return "[" + brief() + ":" + pid + "]";
    }
}
