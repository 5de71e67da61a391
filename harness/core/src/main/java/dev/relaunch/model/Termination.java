package dev.relaunch.model;

/**
 * The state in which the trigger finds the app: mostly how it came to be not running.
 *
 * <p>{@link #SUSPENDED} means that its process is still there; {@link #FOREGROUND} and {@link #BACKGROUND_RUNNING}, that it runs.
 */
public enum Termination {
    NEVER_LAUNCHED("never-launched", "never launched since it was installed"),
    FOREGROUND("foreground", "in the foreground"),
    BACKGROUND_RUNNING("background-running", "running in the background"),
    SUSPENDED("suspended", "suspended"),
    SYSTEM_KILL("system-kill", "ended by the system"),
    DEBUG_EXIT("debug-exit", "ended by its debug exit"),
    CRASH("crash", "crashed"),
    FORCE_QUIT("force-quit", "force quit in the app switcher"),
    /** A device with a passcode: one without has no first unlock to wait for. */
    REBOOT_BEFORE_UNLOCK("reboot-before-unlock", "rebooted, not yet unlocked"),
    REBOOT_AFTER_UNLOCK("reboot-after-unlock", "rebooted and unlocked, not yet opened");

    private final String key;
    private final String label;

    Termination(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The word for it in files and on the command line. */
    public String key() {
        return key;
    }

    /** The words for it in a sentence about the app. */
    public String label() {
        return label;
    }

    /** Whether the app's process runs, so that nobody has to wake it. */
    public boolean running() {
        return this == FOREGROUND || this == BACKGROUND_RUNNING;
    }
}
