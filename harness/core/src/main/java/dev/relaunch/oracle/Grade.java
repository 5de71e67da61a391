package dev.relaunch.oracle;

/** How good a source is. Only a firm one can carry a claim; what rests on another is measured. */
public enum Grade {
    DOC("Apple's documentation says so", true),
    DTS("an Apple engineer says so on the developer forums", true),
    OBS("others have observed it, with logs or dates", true),
    DEC("it was read out of Apple's own daemons, of a version known only roughly", true),
    LOGIC("it cannot be otherwise", true),
    RECALL("common knowledge, of which no page was read: verify it before you rely on it", false),
    UNC("sources are missing or contradict each other", false);

    private final String words;
    private final boolean firm;

    Grade(String words, boolean firm) {
        this.words = words;
        this.firm = firm;
    }

    /** What it means, as a clause. */
    public String words() {
        return words;
    }

    /** Whether it can carry MUST and MUST_NOT. */
    public boolean firm() {
        return firm;
    }
}
