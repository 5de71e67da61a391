package dev.relaunch.emulator.ios.daemon;

/** What one policy of dasd says of an activity; the least willing one decides. */
enum Verdict {
    MUST("Absolutely Must Proceed", "AMP", 1.0),
    CAN("Can Proceed", "CP", 0.25),
    MUST_NOT("Must Not Proceed", "MNP", 0),
    ABSOLUTELY_NOT("Absolutely Must Not Proceed", "AMNP", 0);

    private final String text;
    private final String brief;
    private final double score;

    Verdict(String text, String brief, double score) {
        this.text = text;
        this.brief = brief;
        this.score = score;
    }

    /** As dasd spelled it up to iOS 18. */
    String text() {
        return text;
    }

    /** As dasd spells it in captures of 2026. */
    String brief() {
        return brief;
    }

    double score() {
        return score;
    }

    boolean proceeds() {
        return this == MUST || this == CAN;
    }
}
