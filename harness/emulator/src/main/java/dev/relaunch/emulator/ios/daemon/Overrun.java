package dev.relaunch.emulator.ios.daemon;

/** What becomes of an app that does not finish in the time it was given. */
public enum Overrun {
    /** It is suspended where it stands. */
    SUSPENDED,
    /** runningboardd ends it: 0x2182bad2, older 0x8badf00d. */
    TASK,
    /** runningboardd ends it: 0x2182bad3, older 0x8badf00d. */
    URL_SESSION,
    /** runningboardd ends it: 0x2182bad4, older 0x8badf00d. */
    FETCH,
    /** On a watch: 0xc51bad02. */
    WATCH_TASK
}
