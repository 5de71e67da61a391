package dev.relaunch.model;

/** How the app came to be not running; {@link #SUSPENDED} means that its process is still there. */
public enum Termination {
    NEVER_LAUNCHED("never-launched", "never launched since it was installed"),
    SUSPENDED("suspended", "suspended"),
    DEBUG_EXIT("debug-exit", "ended by its debug exit"),
    SYSTEM_KILL("system-kill", "ended by the system"),
    CRASH("crash", "crashed"),
    FORCE_QUIT("force-quit", "force quit in the app switcher"),
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
}
