package dev.relaunch.emulator.ios;

/** What a host can have a device do with its power. */
public enum PowerAction {
    RESTART,
    /** The device is gone until somebody presses its button. */
    SHUT_DOWN,
    /** The device waits for a new system, and is none that the muxer knows, until somebody restarts it. */
    ENTER_RECOVERY,
    /** The screen goes dark, and is locked. */
    SLEEP
}
