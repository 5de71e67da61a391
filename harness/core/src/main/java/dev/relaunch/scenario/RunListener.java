package dev.relaunch.scenario;

/** Told what a run does, as it does it; reporters are outsiders and never change what happens. */
public interface RunListener {

    /** A claim begins: its experiment's folder is there. */
    default void claimStarted(ClaimRun claim) {}

    /** The scenario began a step, in the words of the report. */
    default void stepTaken(ClaimRun claim, String step) {}

    /** The claim is judged, or its scenario ended otherwise: see {@link ClaimRun#finding()}. */
    default void claimEnded(ClaimRun claim) {}
}
