package dev.relaunch.evidence;

/** What one line of a daemon can tell of an app's life, or of those who watch it; the texts are in {@code signatures.yaml}. */
public enum Sign {
    // Launches: who asked, and how.
    ICON_TOUCHED,
    NOTIFICATION_TAPPED,
    /** A daemon says that it asks SpringBoard to open the app. */
    OPEN_SENT,
    OPEN_REQUESTED,
    OPEN_TRUSTED,
    /** SpringBoard carries a request out, in front or behind. */
    OPEN_EXECUTED,
    SUSPENDED_ACTIVATION,
    BOOTSTRAPPED,
    JOB_CREATED,
    TRACKED,
    PREWARMED,

    // States.
    /** RunningBoard's own view of an app, without a pid. */
    STATE_CALCULATED,
    /** RunningBoard's view as one of its clients was told it. */
    STATE_TOLD,
    /** SpringBoard's view. */
    STATE_CHANGED,
    TASK_STATE_SET,
    /** SpringBoard lists what is in front. */
    FRONT_LISTED,
    ASSERTION_TAKEN,
    TASK_RESUMED,
    TASK_SUSPENDED,
    ROLE_SET,
    LOCK_HELD,

    // Ends.
    TERMINATION_ASKED,
    /** A process kept its assertions too long; assertiond has it end. */
    OVERSTAYED,
    JETSAMMED,
    EXIT_REPORTED,
    EXIT_SEEN,
    EXIT_OF_JOB,
    PROCESS_REMOVED,
    SWITCHER_KILL,
    UNINSTALLED,
    CRASH_REPORTED,

    // Background work.
    PUSH_RECEIVED,
    PUSH_DECLINED,
    CALL_DECLINED,
    ACTIVITY_SUBMITTED,
    ACTIVITY_CANCELED,
    ACTIVITY_COMPLETED,
    ACTIVITY_WEIGHED,
    BACKGROUND_TASK_RAN,
    BACKGROUND_TASK_OVERDUE,
    BACKGROUND_MODE_MISSING,

    // Those who watch.
    DEBUGGER_STARTED,
    DEBUGGER_ATTACHED,
    INSTRUMENTS_AT_WORK,
    AUTOMATION_AT_WORK,

    // The device.
    REFRESH_SET,
    REFRESH_NOW,
    REFRESH_OF_APP,
    REFRESH_TRIAL,
    BOOTED
}
