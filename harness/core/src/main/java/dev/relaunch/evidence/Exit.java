package dev.relaunch.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a process ended, by the words of one daemon. */
record Exit(ExitCause cause, String detail) {

    static final Exit UNSAID = new Exit(ExitCause.UNKNOWN, "");

    private static final KillCodes CODES = KillCodes.bundled();

    private static final int JETSAM = 1;
    private static final int SIGNAL = 2;
    private static final int SPRINGBOARD = 10;
    private static final int RUNNINGBOARD = 15;
    private static final int WATCHDOG = 20;

    /** ILL, TRAP, ABRT, EMT, FPE, BUS, SEGV, SYS: what a process does to itself. */
    private static final Set<Long> CRASHES = Set.of(4L, 5L, 6L, 7L, 8L, 10L, 11L, 12L);

    private static final Set<String> CRASH_NAMES =
            Set.of("SIGILL", "SIGTRAP", "SIGABRT", "SIGEMT", "SIGFPE", "SIGBUS", "SIGSEGV", "SIGSYS");

    private static final Pattern SIGNAL_CONTEXT = Pattern.compile("domain:signal\\(2\\) code:(\\w+)\\((\\d+)\\)");

    /** {@code domain:frontboard(10) code:force-quit(0xfbfbfbfb)}, {@code domain:10 code:0x8BADF00D}, {@code domain:jetsam(1) code:17}. */
    private static final Pattern DOMAIN_CONTEXT =
            Pattern.compile("domain:(?:[\\w-]+\\()?(\\d+)\\)? code:(?:[\\w-]+\\()?(0x[0-9a-fA-F]+|\\d+)\\b");

    private static final Pattern EXITED = Pattern.compile("^exit\\((-?\\d+)\\)");
    private static final Pattern SIGNALLED = Pattern.compile("^(SIG[A-Z]+)");
    private static final Pattern REASONED =
            Pattern.compile("^\\(namespace: (\\d+) code: (0x[0-9a-fA-F]+)\\)(?: - \\w+)?(.*)");

    /** As launchd reports it to RunningBoard: os_reason namespace (xnu, bsd/sys/reason.h), code, wait4 status. */
    static Exit reported(int namespace, long code, long status) {
        return namespace == 0 ? unreasoned(code, status) : coded(namespace, code);
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
        if (namespace == SIGNAL) {
            return new Exit(CRASHES.contains(code) ? ExitCause.CRASH : ExitCause.SIGNAL, "signal " + code);
        }
        if (namespace == JETSAM) {
            return jetsam(
                    CODES.jetsam(code).map(reason -> reason.words().get(0)).orElse("code " + code));
        }
        Optional<KillCode> known = CODES.code(code);
        if (known.isPresent()) {
            return new Exit(known.get().cause(), detail(known.get()));
        }
        String hex = KillCode.hex(code);
        return switch (namespace) {
            case WATCHDOG -> new Exit(ExitCause.WATCHDOG, hex);
            case RUNNINGBOARD -> new Exit(ExitCause.SYSTEM, hex);
            case SPRINGBOARD -> new Exit(ExitCause.UNKNOWN, hex);
            default ->
                new Exit(
                        ExitCause.UNKNOWN,
                        CODES.namespace(namespace)
                                        .map(name -> name.names().get(0))
                                        .orElse("namespace " + namespace)
                                + ", code " + hex);
        };
    }

    /** Where the cause alone does not say enough, with what the code means. */
    private static String detail(KillCode code) {
        return code.cause() == ExitCause.SYSTEM ? code.hex() + ": " + code.means() : code.hex();
    }

    /** The kernel took the memory back, for the reason that it calls by this word. */
    static Exit jetsam(String word) {
        String means = CODES.jetsam(word).map(reason -> ": " + reason.means()).orElse("");
        return new Exit(ExitCause.JETSAM, word + means);
    }

    /** As FrontBoard or RunningBoard print an exit context, or the context of a termination that they ask for. */
    static Exit context(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String detail = text.replaceFirst("^<\\w*ExitContext[|;] ?", "").replaceFirst(">?\\.?$", "");
        Matcher signal = SIGNAL_CONTEXT.matcher(text);
        if (signal.find()) {
            boolean crash = CRASHES.contains(Numbers.parse(signal.group(2)));
            return new Exit(crash ? ExitCause.CRASH : ExitCause.SIGNAL, signal.group(1));
        }
        Matcher domain = DOMAIN_CONTEXT.matcher(text);
        if (domain.find()) {
            Exit exit = coded((int) Numbers.parse(domain.group(1)), Numbers.parse(domain.group(2)));
            if (exit.cause() != ExitCause.UNKNOWN) {
                return exit;
            }
        }
        // The word alone may be part of an app's name.
        if (lower.contains("watchdog (") || lower.contains("watchdog transgression")) {
            return new Exit(ExitCause.WATCHDOG, detail);
        }
        return new Exit(lower.contains("domain:runningboard") ? ExitCause.SYSTEM : ExitCause.UNKNOWN, detail);
    }

    /** As launchd says it: {@code exit(3)}, {@code SIGABRT | sent by X[7]}, {@code (namespace: 1 code: 0x11) - …}. */
    static Exit launchd(String text) {
        Matcher reasoned = REASONED.matcher(text);
        if (reasoned.find()) {
            return coded((int) Numbers.parse(reasoned.group(1)), Numbers.parse(reasoned.group(2)));
        }
        Matcher exited = EXITED.matcher(text);
        if (exited.find()) {
            return new Exit(ExitCause.EXIT, exited.group());
        }
        Matcher signalled = SIGNALLED.matcher(text);
        if (signalled.find()) {
            String name = signalled.group(1);
            return new Exit(CRASH_NAMES.contains(name) ? ExitCause.CRASH : ExitCause.SIGNAL, name);
        }
        return new Exit(ExitCause.UNKNOWN, text);
    }

    /** Whether a process ends so that is told to end: by a signal, by leaving of its own accord, or for no reason that is said. */
    boolean mayBeOrdered() {
        return cause == ExitCause.UNKNOWN || cause == ExitCause.SIGNAL || cause == ExitCause.EXIT;
    }

    /** The one that says more. */
    Exit or(Exit other) {
        return cause == ExitCause.UNKNOWN ? other : this;
    }
}
