package dev.relaunch.evidence.crash;

/** What sort of file it is, as far as it tells of processes that ended. */
public enum ReportKind {
    /** One process that ended: it crashed, or it was killed. */
    CRASH("crash report"),
    /** The kernel took memory back: some of the processes listed were killed. */
    JETSAM("JetsamEvent"),
    /** A process used more of something than it should: it may have been killed for that, mostly it was not. */
    RESOURCE("resource report"),
    /** What all processes were doing at a moment; nobody ended. */
    STACKSHOT("stackshot"),
    /** A fault that a process reported of itself and survived. */
    FAULT("fault report"),
    /** About the whole device: a panic, a reset. */
    DEVICE("device report"),
    /** Statistics: says nothing of any process's end. */
    ANALYTICS("analytics"),
    UNKNOWN("report of a kind not known here");

    private final String label;

    ReportKind(String label) {
        this.label = label;
    }

    /** What a person calls such a file. */
    public String label() {
        return label;
    }
}
