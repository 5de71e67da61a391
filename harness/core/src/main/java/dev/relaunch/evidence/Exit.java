package dev.relaunch.evidence;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a process ended, by the words of one daemon. */
record Exit(ExitCause cause, String detail) {

    static final Exit UNSAID = new Exit(ExitCause.UNKNOWN, "");

    private static final int SIGNAL = 2;
    private static final int JETSAM = 1;
    private static final int SPRINGBOARD = 10;
    private static final int RUNNINGBOARD = 15;
    private static final int WATCHDOG = 20;
    private static final long FORCE_QUIT = 0xdeadfa11L;
    private static final long BAD_FOOD = 0x8badf00dL;
    private static final long HOST_REQUEST = 0xfbfbfbfbL;

    /** ILL, TRAP, ABRT, EMT, FPE, BUS, SEGV, SYS: what a process does to itself. */
    private static final Set<Long> CRASHES = Set.of(4L, 5L, 6L, 7L, 8L, 10L, 11L, 12L);

    /** As launchd reports it: os_reason namespace (xnu, bsd/sys/reason.h), code, wait4 status. */
    static Exit reported(int namespace, long code, long status) {
        return switch (namespace) {
            case 0 -> unreasoned(code, status);
            case JETSAM -> new Exit(ExitCause.JETSAM, "jetsam code " + code);
            case SIGNAL -> new Exit(CRASHES.contains(code) ? ExitCause.CRASH : ExitCause.SIGNAL, "signal " + code);
            case SPRINGBOARD, RUNNINGBOARD, WATCHDOG -> coded(namespace, code);
            default -> new Exit(ExitCause.UNKNOWN, "namespace " + namespace + ", code " + hex(code));
        };
    }

    /** The kernel gives no reason: the wait4 status says whether the process called exit, or which signal ended it. */
    private static Exit unreasoned(long code, long status) {
        String detail = "launchd (0, " + code + ", " + status + ")";
        long signal = status & 0x7f;
        if (signal == 0) {
            return new Exit(ExitCause.EXIT, detail);
        }
        return new Exit(CRASHES.contains(signal) ? ExitCause.CRASH : ExitCause.SIGNAL, detail);
    }

    private static Exit coded(int namespace, long code) {
        if (code == FORCE_QUIT) {
            return new Exit(ExitCause.FORCE_QUIT, hex(code));
        }
        if (code == HOST_REQUEST) {
            return new Exit(ExitCause.TOOL, hex(code));
        }
        if (code == BAD_FOOD || namespace == WATCHDOG) {
            return new Exit(ExitCause.WATCHDOG, hex(code));
        }
        return new Exit(namespace == RUNNINGBOARD ? ExitCause.SYSTEM : ExitCause.UNKNOWN, hex(code));
    }

    /** As FrontBoard or RunningBoard print an exit context. */
    static Exit context(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String detail = text.replaceFirst("^<\\w*ExitContext[|;] ?", "").replaceFirst(">?\\.?$", "");
        if (lower.contains("0xdeadfa11")) {
            return new Exit(ExitCause.FORCE_QUIT, "0xdeadfa11");
        }
        if (lower.contains("0xfbfbfbfb")) {
            return new Exit(ExitCause.TOOL, "0xfbfbfbfb");
        }
        if (lower.contains("0x8badf00d") || lower.contains("watchdog")) {
            return new Exit(ExitCause.WATCHDOG, detail);
        }
        if (lower.contains("domain:jetsam")) {
            return new Exit(ExitCause.JETSAM, detail);
        }
        if (lower.contains("domain:runningboard")) {
            return new Exit(ExitCause.SYSTEM, detail);
        }
        Matcher signal = SIGNAL_CONTEXT.matcher(text);
        if (signal.find()) {
            boolean crash = CRASHES.contains(Numbers.parse(signal.group(2)));
            return new Exit(crash ? ExitCause.CRASH : ExitCause.SIGNAL, signal.group(1));
        }
        return new Exit(ExitCause.UNKNOWN, detail);
    }

    private static final Pattern SIGNAL_CONTEXT = Pattern.compile("domain:signal\\(2\\) code:(\\w+)\\((\\d+)\\)");

    private static String hex(long code) {
        return "0x" + Long.toHexString(code);
    }

    /** The one that says more. */
    Exit or(Exit other) {
        return cause == ExitCause.UNKNOWN ? other : this;
    }
}
