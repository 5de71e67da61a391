package dev.relaunch.oracle;

import dev.relaunch.model.Outcome;

/** The answers of the matrix, a short word each; after one that is not settled stands a question mark. */
public enum MatrixWord {
    LAUNCH("launch", "launched in the background, as a new process"),
    RESUME("resume", "resumed in the background, the same process"),
    LATER("later", "woken or told, at a moment that iOS picks, and it may pick none"),
    TOLD("told", "told in its running process; nobody has to wake it"),
    OPENS("opens", "opened on the screen, for the user asked for it"),
    BESIDE("beside", "left alone while its extension runs beside it"),
    WARM("warm", "prewarmed when iOS likes: its process starts, and none of its callbacks runs"),
    ENDS("ends", "its process is ended"),
    NO("no", "left as it is"),
    VOID("void", "worth nothing: a debugger keeps iOS from doing what it does by itself");

    /** After a word that is not settled. */
    public static final String OPEN = "?";

    /** What that means. */
    public static final String OPEN_MEANS =
            "likely, but not settled: sources are missing, weak or disagree, so it is measured";

    private final String text;
    private final String means;

    MatrixWord(String text, String means) {
        this.text = text;
        this.means = means;
    }

    /** The word itself. */
    public String text() {
        return text;
    }

    /** The word where it is not settled. */
    public String open() {
        return text + OPEN;
    }

    /** What it says of the app. */
    public String means() {
        return means;
    }

    /** The word for a ruling, with its question mark. */
    static String of(Ruling ruling) {
        return switch (ruling.modality()) {
            case MUST -> of(ruling.outcome()).text;
            case MUST_NOT -> NO.text;
            case MAY -> {
                MatrixWord word = late(ruling) ? LATER : of(ruling.outcome());
                yield ruling.chosen() ? word.text : word.open();
            }
            case INVALID -> VOID.text;
        };
    }

    private static boolean late(Ruling ruling) {
        boolean reaches = ruling.outcome() == Outcome.RELAUNCH
                || ruling.outcome() == Outcome.RESUME
                || ruling.outcome() == Outcome.DELIVER;
        return reaches && !ruling.rule().waits().isEmpty();
    }

    private static MatrixWord of(Outcome outcome) {
        return switch (outcome) {
            case RELAUNCH -> LAUNCH;
            case RESUME -> RESUME;
            case DELIVER -> TOLD;
            case OPEN -> OPENS;
            case EXTENSION -> BESIDE;
            case PREWARM -> WARM;
            case END -> ENDS;
            case STAY_TERMINATED -> NO;
        };
    }
}
