package dev.relaunch.evidence.crash;

import dev.relaunch.evidence.KillCode;
import dev.relaunch.evidence.Printable;
import dev.relaunch.model.Message;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A crash artefact as a person reads it: what became of which process, and what the code means. Safe to print. */
public final class CrashText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);
    private static final int VICTIMS_SHOWN = 20;
    private static final int TEXT_MAX = 600;

    private final CrashReport report;

    private CrashText(CrashReport report) {
        this.report = report;
    }

    /** The report in words. */
    public static Message of(CrashReport report) {
        return new CrashText(report).message();
    }

    /** What became of which process, on one line: {@code FieldRecorder was killed by the system: it held a lock …}. */
    public static String headline(CrashReport report) {
        return new CrashText(report).headline();
    }

    private Message message() {
        Message message = Message.of(headline());
        message = with(message, "process", process());
        boolean ended =
                report.ending().fate() == Ending.Fate.CRASHED || report.ending().fate() == Ending.Fate.KILLED;
        message = with(message, ended ? "ended" : "written", when());
        message = with(message, "reason", reason());
        message = with(message, "said", safe(saying()));
        message = with(message, "noted for", safe(report.action()));
        message = with(message, "state", state());
        message = with(message, "killed", victims());
        message = with(message, "not killed", spared());
        message = with(message, "system", safe(String.join(", ", present(report.model(), report.system()))));
        message = with(message, "report", kind());
        return with(
                message, "source", report.ending().code().map(CrashText::source).orElse(""));
    }

    private static Message with(Message message, String key, String value) {
        return value.isEmpty() ? message : message.with(key, value);
    }

    private String headline() {
        Ending ending = report.ending();
        String who = who();
        return switch (ending.fate()) {
            case CRASHED -> who + " crashed" + because(ending.means());
            case KILLED ->
                report.kind() == ReportKind.JETSAM
                        ? killed()
                        : who + " was " + ending.cause().label() + because(ending.means());
            case SURVIVED -> who + " was not ended: " + safe(ending.means());
            case UNTOLD -> untold(who);
        };
    }

    private static String because(String means) {
        String safe = safe(means);
        return safe.isEmpty() ? "" : safe.startsWith("of ") ? " (" + safe.substring(3) + ")" : ": " + safe;
    }

    private String killed() {
        List<Victim> victims = report.victims();
        String names =
                victims.stream().limit(3).map(victim -> safe(victim.name())).collect(Collectors.joining(", "));
        return names
                + (victims.size() > 3 ? " and " + (victims.size() - 3) + " more" : "")
                + (victims.size() == 1
                        ? " was killed for its memory" + because(report.ending().means())
                        : " were killed for their memory");
    }

    private String untold(String who) {
        String means = safe(report.ending().means());
        return switch (report.kind()) {
            case CRASH -> "a crash report of " + who + " that does not say how it ended";
            case JETSAM -> "a JetsamEvent: " + means;
            case RESOURCE -> "a resource report of " + who + " that does not say what the system did";
            case STACKSHOT -> "a stackshot: no process ended";
            case FAULT -> "a fault report of " + who;
            case DEVICE -> "a report of the whole device: " + report.name();
            case ANALYTICS -> "analytics: says nothing of any process's end";
            case UNKNOWN ->
                "a report of a kind not known here"
                        + (report.bugType().isEmpty() ? "" : ", bug type " + safe(report.bugType()));
        };
    }

    private String who() {
        return report.process().isEmpty() ? "a process without a name" : safe(report.process());
    }

    private String process() {
        if (report.kind() == ReportKind.JETSAM || report.process().isEmpty()) {
            return "";
        }
        return safe(report.process())
                + (report.pid() == 0 ? "" : " [" + report.pid() + "]")
                + (report.bundleId().isEmpty() ? "" : ", " + safe(report.bundleId()));
    }

    private String when() {
        Optional<String> lived = report.launched().flatMap(launch -> report.at().map(end -> lived(launch, end)));
        return report.at().map(TIME::format).orElse("") + lived.orElse("");
    }

    private static String lived(OffsetDateTime launch, OffsetDateTime end) {
        Duration life = Duration.between(launch, end);
        if (life.isNegative()) {
            return ", which is before its launch at " + TIME.format(launch);
        }
        String text = life.toSeconds() < 60
                ? life.toSeconds() + "." + life.toMillisPart() / 100 + " s"
                : life.toHours() < 1
                        ? life.toMinutes() + " min " + life.toSecondsPart() + " s"
                        : life.toHours() + " h " + life.toMinutesPart() + " min";
        return ", " + text + " after its launch";
    }

    private String reason() {
        Termination termination = report.termination();
        List<String> parts = present(termination.namespace(), report.exception());
        OptionalLong said = report.ending()
                .code()
                .map(known -> OptionalLong.of(known.code()))
                .orElse(termination.code());
        if (said.isPresent()) {
            long code = said.getAsLong();
            parts.add(Math.min(1, parts.size()), "code " + KillCode.hex(code) + (code > 9 ? " (" + code + ")" : ""));
        }
        if (!termination.by().isEmpty()) {
            parts.add("by " + termination.by());
        }
        return safe(String.join(", ", parts));
    }

    /** The system's own words, where they say more than the namespace and the code do. */
    private String saying() {
        String text = report.termination().text();
        boolean repeats = text.startsWith("Namespace ")
                || text.equals(report.termination().namespace());
        return repeats ? "" : text;
    }

    private String state() {
        List<String> parts = new ArrayList<>();
        if (!report.role().isEmpty()) {
            parts.add("role " + report.role());
        }
        if (!report.termination().visibility().isEmpty()) {
            parts.add("visibility " + report.termination().visibility());
        }
        if (!report.termination().watchdogEvent().isEmpty()) {
            parts.add("watchdog event " + report.termination().watchdogEvent());
        }
        return safe(String.join(", ", parts));
    }

    private String victims() {
        List<Victim> victims = report.victims();
        return victims.stream().limit(VICTIMS_SHOWN).map(CrashText::victim).collect(Collectors.joining("\n"))
                + (victims.size() > VICTIMS_SHOWN ? "\nand " + (victims.size() - VICTIMS_SHOWN) + " more" : "");
    }

    private static String victim(Victim victim) {
        return safe(victim.name())
                + (victim.pid() == 0 ? "" : " [" + victim.pid() + "]")
                + ": " + safe(victim.reason())
                + (victim.bytes() == 0 ? "" : ", " + (victim.bytes() >> 20) + " MiB")
                + (victim.states().isEmpty() ? "" : ", " + safe(victim.states()));
    }

    private String spared() {
        boolean jetsam = report.kind() == ReportKind.JETSAM;
        boolean victim = report.victims().stream().anyMatch(dead -> dead.name().equals(report.process()));
        return !jetsam || victim || report.process().isEmpty() ? "" : safe(report.process()) + ", the largest process";
    }

    private String kind() {
        return (report.bugType().isEmpty() ? "" : "bug type " + safe(report.bugType()) + ": ")
                + report.name()
                + (report.kind() == ReportKind.JETSAM ? ", lists " + report.processes() + " processes" : "")
                + (report.damaged() ? "; it ends early or is broken, and was read up to there" : "");
    }

    private static String source(KillCode code) {
        return code.source() + " (" + code.grade() + ")";
    }

    private static List<String> present(String... texts) {
        return new ArrayList<>(
                List.of(texts).stream().filter(text -> !text.isEmpty()).toList());
    }

    private static String safe(String text) {
        return Printable.text(text, TEXT_MAX);
    }
}
