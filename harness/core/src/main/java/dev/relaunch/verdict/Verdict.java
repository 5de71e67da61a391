package dev.relaunch.verdict;

/** What may be said of a claim; the later in this list dominates when verdicts are composed. */
public enum Verdict {
    /** Not a claim but a sample: the oracle says MAY, so what happened is recorded and has no say in the exit code. */
    MEASURED,
    HOLDS,
    UNDETERMINED,
    VIOLATED;

    /** The one that dominates. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
