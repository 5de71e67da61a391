package dev.relaunch.oracle;

/** How sure the oracle is: the first two are claims and are judged, the last is only measured. */
public enum Modality {
    MUST("must be"),
    MUST_NOT("must not be"),
    /** Sources disagree or say nothing: what happens is a sample, not a verdict. */
    MAY("may be");

    private final String label;

    Modality(String label) {
        this.label = label;
    }

    /** The words for it before the outcome. */
    public String label() {
        return label;
    }
}
