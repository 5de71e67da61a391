package dev.relaunch.evidence;

/** Why a process ended, as far as the log says. */
public enum ExitCause {
    /** It called {@code exit} itself: launchd reports no reason, {@code (0, 0, status)}. */
    EXIT("exited by itself"),
    FORCE_QUIT("force quit in the app switcher"),
    CRASH("crashed"),
    /** Ended by a signal that is no crash, such as SIGKILL or SIGTERM; who sent it is not said. */
    SIGNAL("ended by a signal"),
    JETSAM("killed for its memory"),
    WATCHDOG("killed by the watchdog"),
    /** Killed by RunningBoard for another reason: a background task or a file lock kept too long. */
    SYSTEM("killed by the system"),
    TOOL("ended by a tool"),
    UNINSTALLED("ended because it was uninstalled"),
    UNKNOWN("ended, the log does not say why");

    private final String label;

    ExitCause(String label) {
        this.label = label;
    }

    /** The words for it after the app's name. */
    public String label() {
        return label;
    }
}
