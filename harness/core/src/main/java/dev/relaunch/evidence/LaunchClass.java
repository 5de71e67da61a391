package dev.relaunch.evidence;

/** What kind of launch a new process is. Only {@link #IN_BACKGROUND} is a background relaunch. */
public enum LaunchClass {
    BY_USER("launched by the user"),
    IN_BACKGROUND("launched in the background"),
    BY_TOOL("launched by a tool"),
    /** Started by iOS before anyone asked for the app; none of its code has run. */
    PREWARMED("prewarmed"),
    /** A process is there and the log does not say how it came to be. */
    UNKNOWN("launched, the log does not say by whom");

    private final String label;

    LaunchClass(String label) {
        this.label = label;
    }

    /** The words for it after the app's name and "was". */
    public String label() {
        return label;
    }
}
