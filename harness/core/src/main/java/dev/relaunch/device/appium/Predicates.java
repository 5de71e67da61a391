package dev.relaunch.device.appium;

/** Pieces of predicate strings. */
final class Predicates {

    private Predicates() {}

    /** The text as a literal of a predicate string. */
    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
