package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.AppManifest;

/**
 * How an app is spelled in the log.
 *
 * @param persona of the user's apps, upper-case; {@code (null)} for the system's own
 */
record AppIdentity(IdentitySpelling spelling, String bundleId, String persona) {

    static AppIdentity of(IdentitySpelling spelling, AppManifest manifest, String persona) {
        return new AppIdentity(spelling, manifest.bundleId(), manifest.system() ? "(null)" : persona);
    }

    /** As runningboardd and its clients write it. */
    String full() {
        return spelling.full(bundleId, persona);
    }

    /** As FrontBoard writes it. */
    String brief() {
        return spelling.brief(bundleId);
    }

    String full(int pid) {
        return "[" + full() + ":" + pid + "]";
    }

    String brief(int pid) {
        return "[" + brief() + ":" + pid + "]";
    }
}
