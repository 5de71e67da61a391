package dev.relaunch.evidence;

/** What one line of a daemon can tell of an app's life, or of those who watch it; the texts are in {@code signatures.yaml}. */
public enum Sign {
    ICON_TOUCHED,
    OPEN_REQUESTED,
    OPEN_TRUSTED,
    SUSPENDED_ACTIVATION,
    BOOTSTRAPPED,
    JOB_CREATED,
    TRACKED,
    PREWARMED,
    /** RunningBoard's own view of an app, without a pid. */
    STATE_CALCULATED,
    /** RunningBoard's view as one of its clients was told it. */
    STATE_TOLD,
    /** SpringBoard's view. */
    STATE_CHANGED,
    TASK_STATE_SET,
    ASSERTION_TAKEN,
    TASK_RESUMED,
    TASK_SUSPENDED,
    ROLE_SET,
    EXIT_REPORTED,
    EXIT_SEEN,
    PROCESS_REMOVED,
    SWITCHER_KILL,
    UNINSTALLED,
    DEBUGGER_STARTED,
    DEBUGGER_ATTACHED,
    AUTOMATION_AT_WORK,
    REFRESH_SET,
    REFRESH_NOW
}
