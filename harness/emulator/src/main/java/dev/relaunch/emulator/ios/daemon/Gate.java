package dev.relaunch.emulator.ios.daemon;

/** What a daemon makes of an event whose app has no process. */
enum Gate {
    /** It has the app launched. */
    LAUNCH,
    /** The event waits for the first unlock after the boot, or for the user to open the app. */
    WAIT,
    /** The event is lost to the app. */
    DROP;

    static Gate launchIf(boolean allowed) {
        return allowed ? LAUNCH : DROP;
    }
}
