package dev.relaunch.model;

/** What iOS may do with an app when a trigger fires. */
public enum Outcome {
    /** A new process, launched in the background. */
    RELAUNCH("relaunched in the background"),
    /** The same process, from suspended to running in the background. */
    RESUME("resumed in the background"),
    /** No process of the app runs. */
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
