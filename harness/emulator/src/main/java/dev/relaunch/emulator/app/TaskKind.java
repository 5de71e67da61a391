package dev.relaunch.emulator.app;

/** What kinds of task {@code BGTaskScheduler} has. */
public enum TaskKind {
    /** A short update of content; needs the mode {@code fetch}. */
    REFRESH("BGAppRefreshTask"),
    /** Minutes of work on an idle device; needs the mode {@code processing}. */
    PROCESSING("BGProcessingTask"),
    /** Work that the user began and that goes on behind his back (iOS 26 and newer). */
    CONTINUED("BGContinuedProcessingTask");

    private final String text;

    TaskKind(String text) {
        this.text = text;
    }

    /** Apple's name of the class. */
    public String text() {
        return text;
    }
}
