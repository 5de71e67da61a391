package dev.relaunch.evidence.crash;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a process was ended, in the words of its report.
 *
 * @param namespace e.g. {@code RUNNINGBOARD}; "" where the report has none
 * @param text the explanation; may be empty
 * @param watchdogEvent e.g. {@code scene-create}; "" where there is none
 * @param visibility of the process, {@code Background} or {@code Foreground}; "" where it is not said
 */
public record Termination(
        String namespace, OptionalLong code, String text, String watchdogEvent, String visibility, String by) {

    static final Termination NONE = new Termination("", OptionalLong.empty(), "", "", "", "");

    /** {@code Namespace SPRINGBOARD, Code 0x8badf00d}. */
    private static final Pattern NAMED = Pattern.compile("Namespace (\\w+), Code (0x[0-9a-fA-F]+|\\d+)");

    /** {@code FRONTBOARD 2343432205}, {@code RUNNINGBOARD 3735883980 (0xdead10cc)}, {@code SIGNAL 6 Abort trap: 6}. */
    private static final Pattern BARE = Pattern.compile("^\\s*([A-Z][A-Z]+)[ ,;]+(0x[0-9a-fA-F]+|\\d+)?");

    private static final Pattern IN_PARENTHESES = Pattern.compile("^\\s*[A-Z]+ \\d+ \\((0x[0-9a-fA-F]+)\\)");
    private static final Pattern CONTEXT =
            Pattern.compile("<RBSTerminateContext\\|? domain:(\\d+) code:(0x[0-9a-fA-F]+)");
    private static final Pattern EXPLANATION =
            Pattern.compile("explanation:(.*?)(?=>?(?: ProcessVisibility:| reportType:| maxTerminationResistance:|$))");
    private static final Pattern EVENT = Pattern.compile("WatchdogEvent: ([\\w-]+)");
    private static final Pattern VISIBILITY = Pattern.compile("ProcessVisibility: (\\w+)");

    /** Of a text report: {@code Termination Reason} and {@code Termination Description} as they stand there. */
    static Termination ofText(String reason, String description) {
        String all = reason + "\n" + description;
        if (all.isBlank()) {
            return NONE;
        }
        Matcher named = NAMED.matcher(reason);
        Matcher bare = BARE.matcher(reason);
        Matcher exact = IN_PARENTHESES.matcher(reason);
        String namespace = "";
        OptionalLong code = OptionalLong.empty();
        if (named.find()) {
            namespace = named.group(1);
            code = Texts.number(named.group(2));
        } else if (bare.find()) {
            namespace = bare.group(1);
            String digits = bare.group(2);
            code = digits == null ? OptionalLong.empty() : Texts.number(digits);
        }
        if (exact.find()) {
            code = Texts.number(exact.group(1));
        }
        return of(namespace, code, description.isBlank() ? reason : description, all, "");
    }

    /** Of a JSON body. */
    static Termination ofJson(Fields fields) {
        String namespace = fields.get("termination.namespace");
        String text = (fields.get("termination.reasons") + "\n" + fields.get("termination.details")).strip();
        String words = text.isEmpty() ? fields.get("termination.indicator") : text;
        String by = fields.get("termination.byProc");
        if (namespace.isEmpty() && words.isEmpty()) {
            return NONE;
        }
        return of(namespace, Texts.number(fields.get("termination.code")), words, words, by);
    }

    private static Termination of(String namespace, OptionalLong code, String words, String all, String by) {
        // Long explanations are broken over lines, and old ones have their parts between bars.
        String line = all.replaceAll("\\s*[\\n|]\\s*", " ");
        Matcher context = CONTEXT.matcher(line);
        OptionalLong found = code.isEmpty() && context.find() ? Texts.number(context.group(2)) : code;
        return new Termination(
                namespace.toUpperCase(Locale.ROOT),
                found,
                first(EXPLANATION, line).orElse(upToBar(words)),
                first(EVENT, line).orElse(""),
                first(VISIBILITY, line).orElse(""),
                by);
    }

    /** Old explanations go on with statistics, each behind a bar. */
    private static String upToBar(String words) {
        int bar = words.indexOf(" |");
        return (bar < 0 ? words : words.substring(0, bar))
                .replaceAll("\\s*\\n\\s*", " ")
                .strip();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(matcher.group(1).strip()).filter(found -> !found.isEmpty())
                : Optional.empty();
    }

    /** Whether somebody else ended the process: everything but a signal, which it may have sent itself. */
    boolean bySystem() {
        return !namespace.isEmpty() && !namespace.equals("SIGNAL");
    }

    boolean isSaid() {
        return !namespace.isEmpty() || code.isPresent();
    }
}
