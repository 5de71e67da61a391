package dev.relaunch.verdict;

/** Why a claim is undetermined. */
public enum Doubt {
    /** Something that could have changed the outcome was watching: a debugger, Instruments, an XCTest launch, a hand on the device. */
    OBSERVER,
    /** A condition of the claim was not proven from the log or the screen. */
    PRECONDITION,
    /** The bench failed, so that a step was not carried out. */
    LAB,
    /** The stretch that decides was not watched without a gap. */
    EVIDENCE_GAP,
    /** iOS declined for a reason of its own that the log shows. */
    SYSTEM_DECLINED,
    /** The judge failed; never a pass. */
    JUDGE
}
