package dev.relaunch.evidence;

/** What the system does for an app when it sees fit, and can decline. */
public enum Work {
    PUSH_LAUNCH("push launch"),
    CALL("launch for a call"),
    HEALTHKIT("HealthKit delivery"),
    APP_REFRESH("app refresh task"),
    PROCESSING("processing task"),
    CONTINUED("continued processing task"),
    HEALTH_RESEARCH("health research task"),
    /** A task of which the log does not say what kind it is. */
    BACKGROUND_TASK("background task");

    private final String label;

    Work(String label) {
        this.label = label;
    }

    /** The words for it: {@code push launch}. */
    public String label() {
        return label;
    }
}
