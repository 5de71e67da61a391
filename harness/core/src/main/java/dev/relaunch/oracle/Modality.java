package dev.relaunch.oracle;

/** How sure the oracle is: the first two are claims and are judged, the third is only measured, the last is worth nothing. */
public enum Modality {
    MUST("must be"),
    MUST_NOT("must not be"),
    /** iOS may choose, or sources disagree or say nothing: what happens is a sample, not a verdict. */
    MAY("may be"),
    /** Under such conditions no result says anything of what iOS does by itself. */
    INVALID("proves nothing, though it may be");

    private final String label;

    Modality(String label) {
        this.label = label;
    }

    /** The words for it before the outcome. */
    public String label() {
        return label;
    }
}
