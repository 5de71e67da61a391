package dev.relaunch.cli;

import dev.relaunch.verdict.Verdict;

/** What a script learns from a command. */
enum ExitCode {
    /** Every claim holds, or the command did what was asked. */
    HOLDS(0),
    VIOLATED(1),
    UNDETERMINED(2),
    /** A wrong option, file, value or suite. */
    USAGE(3),
    LAB(4),
    /** A bug of ours: apart from the others, so that it is never taken for a verdict. EX_SOFTWARE of sysexits.h. */
    BUG(70),
    /** Ctrl-C: 128 and the number of SIGINT, as a shell says it. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The code for the verdict of all claims together; a measured cell has no say. */
    static ExitCode of(Verdict verdict) {
        return switch (verdict) {
            case MEASURED, HOLDS -> HOLDS;
            case UNDETERMINED -> UNDETERMINED;
            case VIOLATED -> VIOLATED;
        };
    }
}
