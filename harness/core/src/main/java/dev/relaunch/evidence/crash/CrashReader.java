package dev.relaunch.evidence.crash;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads crash artefacts in all their forms: {@code .ips} with a JSON or a text body, with or without its header, and the texts of
 * iOS 4 to 8. By what stands in them, not by their names.
 *
 * <p>Never throws, whatever the bytes. What is broken from some place on is read up to there.
 */
public final class CrashReader {

    /** More than any report has; what follows is left unread, and the report called damaged. */
    public static final int BYTES_MAX = 64 << 20;

    private static final int LINE_MAX = 16_384;
    private static final int HEAD_LINES = 40;

    /** Names that no log in JSON has. */
    private static final List<String> MARKS =
            List.of("\"bug_type", "\"incident", "\"crashReporterKey", "\"procName", "\"processes\"");

    private static final Pattern PROCESS = Pattern.compile("^(.*?)\\s*\\[(\\d+)\\]$");
    private static final Pattern IDENTITY = Pattern.compile("(?:app|application|xpcservice)<([\\w-]+(?:\\.[\\w-]+)+)");

    private CrashReader() {}

    /** Whether a file that begins with these bytes may be a report: a first glance, so that nothing large is read for nothing. */
    public static boolean mayBegin(byte[] head) {
        int from = start(head);
        if (from < head.length && head[from] == '{') {
            String text = new String(head, from, head.length - from, StandardCharsets.UTF_8);
            return MARKS.stream().anyMatch(text::contains);
        }
        List<String> lines = lines(head, from);
        return TextReport.begins(lines.subList(0, Math.min(HEAD_LINES, lines.size())));
    }

    /** What the report says; empty where the bytes are no report. */
    public static Optional<CrashReport> read(byte[] bytes) {
        Findings findings = new Findings();
        int from = start(bytes);
        if (from < bytes.length && bytes[from] == '{') {
            json(bytes, from, findings);
        } else {
            List<String> lines = lines(bytes, from);
            if (!TextReport.begins(lines.subList(0, Math.min(HEAD_LINES, lines.size())))) {
                return Optional.empty();
            }
            new TextReport(findings).read(lines);
        }
        return isReport(findings) ? Optional.of(report(findings)) : Optional.empty();
    }

    private static void json(byte[] bytes, int from, Findings findings) {
        JsonReport reader = new JsonReport(bytes, findings);
        int body = skipBlanks(bytes, reader.readObject(from));
        if (body < bytes.length && bytes[body] == '{') {
            reader.readObject(body);
        } else if (body < bytes.length) {
            new TextReport(findings).read(lines(bytes, body));
        }
    }

    /** What every report has, and no other file that is made of the same stuff. */
    private static boolean isReport(Findings findings) {
        Fields fields = findings.fields;
        return findings.listsProcesses
                || !fields.get("bug_type", "incident_id", "incident", "crashReporterKey", "procName")
                        .isEmpty()
                || !fields.get("Incident Identifier", "CrashReporter Key", "Exception Type", "Event", "Report Version")
                        .isEmpty();
    }

    private static CrashReport report(Findings findings) {
        Fields fields = findings.fields;
        String bugType = fields.get("bug_type");
        Optional<BugTypes.BugType> known = BugTypes.named(bugType);
        ReportKind kind = kind(findings, known);
        boolean json = fields.has("termination.namespace") || fields.has("exception.type");
        Termination termination = json
                ? Termination.ofJson(fields)
                : Termination.ofText(fields.get("Termination Reason"), fields.get("Termination Description"));
        Matcher process = PROCESS.matcher(fields.get("Process"));
        boolean named = process.matches();
        Understanding understanding = new Understanding(kind, findings, termination);
        OptionalLong pageSize = Texts.number(fields.get("memoryStatus.pageSize", "pageSize"));
        return new CrashReport(
                kind,
                bugType,
                known.map(BugTypes.BugType::name).orElse(kind.label()),
                named
                        ? process.group(1)
                        : fields.get(
                                "procName",
                                "Command",
                                "largestProcess",
                                "Largest process",
                                "Process",
                                "app_name",
                                "name"),
                bundleId(fields, termination),
                Texts.pid(named ? process.group(2) : fields.get("pid", "PID")),
                fields.get("procRole", "Role"),
                Texts.time(fields.get("captureTime", "End time", "Date/Time", "date", "Date", "timestamp")),
                Texts.time(fields.get("procLaunch", "Launch Time")),
                system(fields),
                fields.get("modelCode", "Hardware Model", "Hardware model", "product"),
                understanding.exception(),
                termination,
                understanding.ending(),
                action(fields),
                findings.victims.stream()
                        .map(victim -> victim.withPages(pageSize.orElse(0)))
                        .toList(),
                findings.processes,
                findings.damaged);
    }

    /** What the file holds goes before what its first line calls it. */
    private static ReportKind kind(Findings findings, Optional<BugTypes.BugType> known) {
        Fields fields = findings.fields;
        if (findings.listsProcesses && (known.isEmpty() || known.get().kind() != ReportKind.STACKSHOT)) {
            return ReportKind.JETSAM;
        }
        if (fields.has("Action taken") || (fields.has("Event") && fields.has("Command"))) {
            return ReportKind.RESOURCE;
        }
        if (known.isPresent()) {
            return known.get().kind();
        }
        if (fields.has("panicString")) {
            return ReportKind.DEVICE;
        }
        return fields.has("Process") || fields.has("Exception Type") || fields.has("exception.type")
                ? ReportKind.CRASH
                : ReportKind.UNKNOWN;
    }

    private static String bundleId(Fields fields, Termination termination) {
        String said = fields.get("bundleInfo.CFBundleIdentifier", "bundleID", "Identifier");
        // Daemons have no bundle: their reports repeat the name of the executable, or have "???".
        if (said.indexOf('.') > 0) {
            return said;
        }
        Matcher identity = IDENTITY.matcher(termination.text());
        return identity.find() ? identity.group(1) : fields.get("codeSigningID");
    }

    private static String system(Fields fields) {
        String train = fields.get("osVersion.train");
        String build = fields.get("osVersion.build");
        return train.isEmpty() || build.isEmpty()
                ? fields.get("os_version", "OS Version", "build")
                : train + " (" + build + ")";
    }

    private static String action(Fields fields) {
        String event = fields.get("Event");
        String action = fields.get("Action taken");
        String amount = fields.get("CPU", "Wakeups", "Writes");
        return event.isEmpty() && action.isEmpty()
                ? ""
                : event
                        + (amount.isEmpty() ? "" : ": " + amount)
                        + (action.isEmpty() ? "" : "; action taken: " + action);
    }

    /** The place of the first byte that says anything, behind a byte order mark. */
    private static int start(byte[] bytes) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return skipBlanks(bytes, mark ? 3 : 0);
    }

    private static int skipBlanks(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** The lines from here, cut where they are too long; at most those that a head may have. */
    private static List<String> lines(byte[] bytes, int from) {
        List<String> lines = new ArrayList<>();
        int begin = from;
        while (begin < bytes.length && lines.size() < TextReport.LINES_MAX) {
            int end = begin;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            int stop = end > begin && bytes[end - 1] == '\r' ? end - 1 : end;
            lines.add(new String(bytes, begin, Math.min(stop - begin, LINE_MAX), StandardCharsets.UTF_8));
            begin = end + 1;
        }
        return lines;
    }
}
