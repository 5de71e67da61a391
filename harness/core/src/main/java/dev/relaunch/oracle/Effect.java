package dev.relaunch.oracle;

/** What a gate does to what the trigger's own rule says. */
public enum Effect {
    /** Nothing comes of the trigger. */
    REFUSES,
    /** Whether anything comes of it is not settled: it is measured. */
    UNSETTLES,
    /** It has no say in this trigger, and that is known. */
    SPARES,
    /** A result obtained so is worth nothing. */
    INVALIDATES
}
