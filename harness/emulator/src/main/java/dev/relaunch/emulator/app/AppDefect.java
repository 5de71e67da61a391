package dev.relaunch.emulator.app;

/** One thing that the reference app does wrong, as apps in the field do. */
public enum AppDefect {
    /**
     * Makes its background session only when the user starts a transfer, so a relaunched process never has it: the system's
     * {@code handleEventsForBackgroundURLSession} comes and nothing follows.
     */
    FORGETS_SESSION,
    /** Takes VoIP pushes, and reports no call to CallKit. */
    REPORTS_NO_CALL,
    /** Never says that it is done: calls no completion handler, and ends no background task. */
    NEVER_COMPLETES
}
