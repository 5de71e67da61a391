package dev.relaunch.model;

/** What iOS may do with an app when a trigger fires. */
public enum Outcome {
    /** A new process, launched in the background. */
    RELAUNCH("relaunched in the background"),
    /** The same process, from suspended to running in the background. */
    RESUME("resumed in the background"),
    /** The process that runs is told; nothing is launched or resumed. */
    DELIVER("told in its running process"),
    /** The app comes to the screen, because the user asked for it. */
    OPEN("opened on the screen"),
    /** Another process, an extension of the app, runs; the app's own is left as it is. */
    EXTENSION("left alone while its extension runs"),
    /** The process starts, runs none of the app's callbacks, and waits for the user to open the app. */
    PREWARM("prewarmed, its process started without a callback"),
    /** The app's process is ended. */
    END("ended"),
    /** No process of the app runs; a suspended one stays suspended. */
    STAY_TERMINATED("left terminated");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The words for it after "was". */
    public String label() {
        return label;
    }
}
