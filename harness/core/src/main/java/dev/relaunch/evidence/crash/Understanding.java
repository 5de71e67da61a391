package dev.relaunch.evidence.crash;

import dev.relaunch.evidence.ExitCause;
import dev.relaunch.evidence.KillCode;
import dev.relaunch.evidence.KillCodes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from what a report says whether its process ended, and why. What it does not say stays untold. */
final class Understanding {

    private static final KillCodes CODES = KillCodes.bundled();

    /** A process brings these on itself. */
    private static final Set<String> OWN_FAULT =
            Set.of("SIGNAL", "DYLD", "OBJC", "LIBXPC", "LIBSYSTEM", "GUARD", "EXEC", "ASI", "CORRUPTION");

    /** {@code 0x000000008badf00d, 0x…}: before iOS 9 the termination code stood here. */
    private static final Pattern FIRST_CODE = Pattern.compile("^\\s*0x0*([0-9a-fA-F]{1,8})\\b");

    private final ReportKind kind;
    private final Fields fields;
    private final Findings findings;
    private final Termination termination;

    Understanding(ReportKind kind, Findings findings, Termination termination) {
        this.kind = kind;
        this.findings = findings;
        this.fields = findings.fields;
        this.termination = termination;
    }

    Ending ending() {
        return switch (kind) {
            case CRASH -> crash();
            case JETSAM -> jetsam();
            case RESOURCE -> resource();
            case FAULT -> Ending.of(Ending.Fate.SURVIVED, ExitCause.UNKNOWN, "it reported a fault and went on");
            case STACKSHOT, DEVICE, ANALYTICS, UNKNOWN -> Ending.untold("");
        };
    }

    private Ending jetsam() {
        List<Victim> victims = findings.victims;
        if (!victims.isEmpty()) {
            String word = victims.get(0).reason();
            return Ending.of(
                    Ending.Fate.KILLED,
                    ExitCause.JETSAM,
                    CODES.jetsam(word).map(KillCodes.JetsamReason::means).orElse("the kernel gave \"" + word + "\""));
        }
        return findings.damaged
                ? Ending.untold("the list of processes is not whole")
                : Ending.untold("no process in it carries a reason, so none was killed for this");
    }

    private Ending resource() {
        String action = fields.get("Action taken").toLowerCase(Locale.ROOT);
        if (action.startsWith("none")) {
            return Ending.of(Ending.Fate.SURVIVED, ExitCause.UNKNOWN, "the system took no action");
        }
        return action.contains("kill") || action.contains("terminat")
                ? Ending.of(Ending.Fate.KILLED, ExitCause.SYSTEM, "it used too much of: " + fields.get("Event"))
                : Ending.untold("");
    }

    private Ending crash() {
        if (nonFatal()) {
            return Ending.of(
                    Ending.Fate.SURVIVED, ExitCause.UNKNOWN, "the report says that the condition was not fatal");
        }
        Optional<KillCode> known = code(termination.code()).or(this::codeOfOld);
        if (known.isPresent()) {
            return new Ending(
                    Ending.Fate.KILLED, known.get().cause(), known.get().means(), known);
        }
        if (termination.isSaid()) {
            return ended();
        }
        String exception = exception();
        if (exception.contains("SIGKILL")) {
            return Ending.of(
                    Ending.Fate.KILLED, ExitCause.SIGNAL, "it was sent SIGKILL, and the report does not say by whom");
        }
        return exception.isEmpty() || exception.contains("EXC_RESOURCE")
                ? Ending.untold("")
                : Ending.of(Ending.Fate.CRASHED, ExitCause.CRASH, "of " + exception);
    }

    private Ending ended() {
        String namespace = termination.namespace();
        if (namespace.equals("JETSAM")) {
            String why = CODES.jetsam(termination.code().orElse(0))
                    .map(KillCodes.JetsamReason::means)
                    .orElse("the kernel took its memory back");
            return Ending.of(Ending.Fate.KILLED, ExitCause.JETSAM, why);
        }
        if (namespace.equals("WATCHDOG") || termination.text().contains("watchdog transgression")) {
            return Ending.of(Ending.Fate.KILLED, ExitCause.WATCHDOG, "it took too long");
        }
        if (OWN_FAULT.contains(namespace)) {
            String why = namespace.equals("SIGNAL") ? "of " + exception() : means(namespace);
            return namespace.equals("SIGNAL") && exception().contains("SIGKILL")
                    ? Ending.of(Ending.Fate.KILLED, ExitCause.SIGNAL, "it was sent SIGKILL")
                    : Ending.of(Ending.Fate.CRASHED, ExitCause.CRASH, why);
        }
        return Ending.of(
                Ending.Fate.KILLED, ExitCause.SYSTEM, means(namespace) + "; what the code means is not known here");
    }

    private static String means(String namespace) {
        return CODES.namespace(namespace).map(KillCodes.Namespace::means).orElse(namespace + " ended it");
    }

    /** Reports of resources say so in any of several places. */
    private boolean nonFatal() {
        return (fields.get("exception.subtype", "Exception Subtype")
                        + fields.get("exception.message", "Exception Message")
                        + fields.get("Exception Note")
                        + termination.text())
                .contains("NON-FATAL");
    }

    private Optional<KillCode> codeOfOld() {
        if (termination.isSaid()) {
            return Optional.empty();
        }
        Matcher first = FIRST_CODE.matcher(fields.get("Exception Codes", "exception.codes"));
        return first.find() ? code(Texts.number("0x" + first.group(1))) : Optional.empty();
    }

    private static Optional<KillCode> code(OptionalLong code) {
        return code.isPresent() ? CODES.code(code.getAsLong()) : Optional.empty();
    }

    String exception() {
        String type = fields.get("exception.type", "Exception Type");
        String signal = fields.get("exception.signal");
        return signal.isEmpty() || type.contains(signal) ? type : type + " (" + signal + ")";
    }
}
