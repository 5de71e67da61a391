package dev.relaunch.emulator.ios;

/**
 * How a process ended.
 *
 * <p>The context of a voluntary exit is quoted from macOS and the simulator; that of a force quit is put together from the reason's name and code, which
 * a device has shown, and launchd's numbers for it follow from xnu's. The others were seen whole.
 *
 * @param namespace of the reason, xnu {@code bsd/sys/reason.h}; 0 where the process ended itself
 * @param code within the namespace
 * @param wait4 the status its parent gets
 * @param context FrontBoard's words for it
 */
record Exit(int namespace, long code, int wait4, String context) {

    private static final int SIGKILL = 9;
    private static final int SIGSEGV = 11;
    private static final int JETSAM = 1;
    private static final int SIGNAL = 2;
    private static final int FRONTBOARD = 10;

    /** It called {@code exit}. */
    static Exit voluntary(int status) {
        return new Exit(0, 0, (status & 0xff) << 8, "<RBSProcessExitContext| voluntary>");
    }

    /** The user swiped its card away. */
    static Exit forceQuit() {
        return new Exit(
                FRONTBOARD,
                0xDEAD_FA11L,
                SIGKILL,
                specific("domain:frontboard(10) code:User Initiated Quit (0xDEADFA11)"));
    }

    /** The system needed its memory while it was suspended. */
    static Exit reclaimed() {
        return new Exit(JETSAM, 17, SIGKILL, specific("domain:jetsam(1) code:17"));
    }

    /** It used more memory than it may. */
    static Exit overMemoryLimit() {
        return new Exit(JETSAM, 7, SIGKILL, specific("domain:jetsam(1) code:per-process-limit(7)"));
    }

    /** It touched memory that is not its own. */
    static Exit segmentationFault() {
        return new Exit(SIGNAL, SIGSEGV, SIGSEGV, specific("domain:signal(2) code:SIGSEGV(11)"));
    }

    private static String specific(String status) {
        return "<RBSProcessExitContext| specific, status:<RBSProcessExitStatus| " + status + ">>";
    }

    /** {@code (NS, CODE, WAIT4)}, as launchd reports it. */
    String reported() {
        return "(" + namespace + ", " + code + ", " + wait4 + ")";
    }
}
