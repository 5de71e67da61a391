package dev.relaunch.emulator.ios;

import java.util.Locale;

/**
 * How a process ended.
 *
 * <p>The context of a voluntary exit is quoted from macOS and the simulator; those with a hexadecimal code are put together from codes that devices have
 * shown, and launchd's numbers for them follow from xnu's. The others were seen whole.
 *
 * @param namespace of the reason
 * @param code within the namespace
 * @param wait4 the status its parent gets
 * @param context FrontBoard's words for it
 * @param report what is left behind for the developer
 */
record Exit(Namespace namespace, long code, int wait4, String context, Report report) {

    static final long ATE_BAD_FOOD = 0x8bad_f00dL;
    static final long TASK_OVERRUN = 0x2182_bad2L;
    static final long SESSION_OVERRUN = 0x2182_bad3L;
    static final long FETCH_OVERRUN = 0x2182_bad4L;
    static final long DEAD_LOCK = 0xdead_10ccL;
    /** {@code kInstallUpdateCode} of RunningBoard's headers. */
    static final long INSTALL_OR_UPDATE = 0xdead_6502L;

    static final long FORCE_QUIT = 0xdead_fa11L;
    static final long TOOL_REQUEST = 0xfbfb_fbfbL;
    static final long NO_CALL_REPORTED = 0xbaad_ca11L;
    /** watchOS: it computed too much in the background. This and the next two: release notes of watchOS 3.1, quoted in Apple's forums. */
    static final long WATCH_CPU = 0xc51b_ad01L;
    /** watchOS: its background task took too long. */
    static final long WATCH_TIME = 0xc51b_ad02L;
    /** watchOS: the system was too busy to give it the time that it has. */
    static final long WATCH_BUSY = 0xc51b_ad03L;

    static final long TOO_HOT = 0xc000_10ffL;

    private static final int SIGABRT = 6;
    private static final int SIGKILL = 9;
    static final int SIGSEGV = 11;

    /** What is left behind. */
    enum Report {
        NONE("None"),
        /** An {@code .ips} of type 309. */
        CRASH("CrashLog"),
        /** A JetsamEvent, of type 298. */
        JETSAM("None");

        private final String text;

        Report(String text) {
            this.text = text;
        }

        /** As an {@code RBSTerminateContext} has it. */
        String text() {
            return text;
        }
    }

    /** It called {@code exit}. */
    static Exit voluntary(int status) {
        return new Exit(Namespace.NONE, 0, (status & 0xff) << 8, "<RBSProcessExitContext| voluntary>", Report.NONE);
    }

    /** The user swiped its card away. */
    static Exit forceQuit() {
        return killed(
                Namespace.FRONTBOARD, FORCE_QUIT, "code:User Initiated Quit (" + hex(FORCE_QUIT) + ")", Report.NONE);
    }

    /** A tool of Xcode asked for its end: not a user's force quit (so seen on the simulator, not yet on a device). */
    static Exit terminatedByTool() {
        return killed(Namespace.FRONTBOARD, TOOL_REQUEST, "code:force-quit(" + hex(TOOL_REQUEST) + ")", Report.NONE);
    }

    /** The system needed what it had. */
    static Exit jetsam(JetsamKind kind) {
        return killed(Namespace.JETSAM, kind.code(), kind.context(), Report.JETSAM);
    }

    /** It touched memory that is not its own. */
    static Exit segmentationFault() {
        return new Exit(
                Namespace.SIGNAL,
                SIGSEGV,
                SIGSEGV,
                specific(Namespace.SIGNAL, "code:SIGSEGV(" + SIGSEGV + ")"),
                Report.CRASH);
    }

    /** An exception that nobody caught. */
    static Exit uncaughtException() {
        return new Exit(
                Namespace.SIGNAL,
                SIGABRT,
                SIGABRT,
                specific(Namespace.SIGNAL, "code:SIGABRT(" + SIGABRT + ")"),
                Report.CRASH);
    }

    /** Its main thread did not answer in time. */
    static Exit watchdog() {
        return killed(Namespace.FRONTBOARD, ATE_BAD_FOOD, "code:" + hex(ATE_BAD_FOOD), Report.CRASH);
    }

    /** It is replaced or removed. */
    static Exit replaced() {
        return killed(Namespace.FRONTBOARD, INSTALL_OR_UPDATE, "code:" + hex(INSTALL_OR_UPDATE), Report.NONE);
    }

    /** SpringBoard had it killed with this code. */
    static Exit byFrontBoard(long code) {
        return killed(Namespace.FRONTBOARD, code, "code:" + hex(code), Report.CRASH);
    }

    /** It outstayed its time in the background: SpringBoard's kin kills a watch's app, runningboardd a phone's. */
    static Exit overrun(long code, Report report) {
        return code == WATCH_TIME ? byFrontBoard(code) : byRunningBoard(code, report);
    }

    /** runningboardd killed it with this code. */
    static Exit byRunningBoard(long code, Report report) {
        return killed(Namespace.RUNNINGBOARD, code, "code:" + hex(code), report);
    }

    /** The device went down with it. */
    static Exit shutdown() {
        return new Exit(Namespace.SIGNAL, SIGKILL, SIGKILL, specific(Namespace.SIGNAL, "code:SIGKILL(9)"), Report.NONE);
    }

    /** A developer's tool killed it. */
    static Exit byDeveloper() {
        return new Exit(Namespace.SIGNAL, SIGKILL, SIGKILL, specific(Namespace.SIGNAL, "code:SIGKILL(9)"), Report.NONE);
    }

    private static Exit killed(Namespace namespace, long code, String words, Report report) {
        return new Exit(namespace, code, SIGKILL, specific(namespace, words), report);
    }

    private static String specific(Namespace namespace, String code) {
        return "<RBSProcessExitContext| specific, status:<RBSProcessExitStatus| " + namespace.domain() + " " + code
                + ">>";
    }

    static String hex(long code) {
        return "0x" + Long.toHexString(code).toUpperCase(Locale.ROOT);
    }

    /** {@code (NS, CODE, WAIT4)}, as launchd reports it. */
    String reported() {
        return "(" + namespace.number() + ", " + code + ", " + wait4 + ")";
    }
}
