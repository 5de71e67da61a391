package dev.relaunch.evidence.crash;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text form of a report, which begins with {@code Key: value} lines: all of iOS 4 to 14, the resource reports of today.
 * Of the rest, threads and images, nothing is needed.
 */
final class TextReport {

    /** The lines of the head never come near this many. */
    static final int LINES_MAX = 3_000;

    private static final Set<String> KEYS = Set.of(
            "Incident Identifier",
            "CrashReporter Key",
            "Hardware Model",
            "Process",
            "Path",
            "Identifier",
            "Version",
            "Code Type",
            "Role",
            "Parent Process",
            "Coalition",
            "Date/Time",
            "Date",
            "Launch Time",
            "Start time",
            "End time",
            "OS Version",
            "Release Type",
            "Baseband Version",
            "Report Version",
            "Architecture",
            "Exception Type",
            "Exception Subtype",
            "Exception Codes",
            "Exception Note",
            "Exception Message",
            "Termination Reason",
            "Termination Signal",
            "Termination Description",
            "Terminating Process",
            "Triggered by Thread",
            "Highlighted Thread",
            "Highlighted by Thread",
            "Crashed Thread",
            "Application Specific Information",
            "Command",
            "PID",
            "Parent",
            "Event",
            "Action taken",
            "CPU",
            "Wakeups",
            "Writes",
            "Duration",
            "Hardware model",
            "Data Source",
            "Shared Cache",
            "Kernel Version",
            "Largest process",
            "Free pages",
            "Powerstats for",
            "Steps",
            "Reset count");

    /** Their values go on over the lines that follow. */
    private static final Set<String> LONG = Set.of(
            "Termination Reason", "Termination Description", "Application Specific Information", "Exception Subtype");

    /** {@code field-recorder <6f2d…> 46373 (jettisoned) (active)}; {@code … 0.034 390 200 [vm-pageshortage] (daemon)}. */
    private static final Pattern LISTED = Pattern.compile("^\\s*(\\S.*?)\\s+<[0-9a-fA-F-]{8,}>\\s+(.*)$");

    private static final Pattern PAGES = Pattern.compile("(?:^|\\s)(\\d{1,12})(?=\\s|$)");
    private static final Pattern REASON = Pattern.compile("\\[([\\w-]{2,})\\]");

    private final Findings findings;
    private String current = "";
    private boolean listing;
    private boolean whole;

    TextReport(Findings findings) {
        this.findings = findings;
    }

    /** Whether text that begins with these lines is a report: the first line with anything in it has a key, and another follows. */
    static boolean begins(List<String> lines) {
        long keys = lines.stream().filter(line -> !key(line).isEmpty()).count();
        return keys >= 2
                && lines.stream()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .filter(line -> !key(line).isEmpty())
                        .isPresent();
    }

    void read(Iterable<String> lines) {
        for (String line : lines) {
            if (ends(line)) {
                whole = true;
                break;
            }
            if (line.strip().equals("Processes")) {
                listing = true;
                findings.listsProcesses = true;
            } else if (listing) {
                listed(line);
            } else {
                line(line);
            }
        }
        // A crash report that has no threads was cut; the others have no mark for their end.
        findings.damaged |= !whole && !listing && findings.fields.has("Process");
    }

    private static boolean ends(String line) {
        return line.startsWith("Thread 0") || line.startsWith("Binary Images") || line.startsWith("Heaviest stack");
    }

    private void line(String line) {
        String key = key(line);
        if (!key.isEmpty()) {
            current = key;
            findings.fields.put(key, line.substring(line.indexOf(':') + 1));
        } else if (line.isBlank()) {
            current = "";
        } else if (LONG.contains(current)) {
            findings.fields.append(current, line);
        }
    }

    private static String key(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).strip();
        return KEYS.contains(name) ? name : "";
    }

    /** The list of processes of the low memory reports of iOS 4 to 7. */
    private void listed(String line) {
        if (line.length() > 1_000) {
            return;
        }
        Matcher entry = LISTED.matcher(line);
        if (!entry.find()) {
            return;
        }
        findings.processes++;
        String rest = entry.group(2);
        Matcher reason = REASON.matcher(rest);
        boolean hasReason = reason.find();
        if (hasReason || rest.contains("(jettisoned)")) {
            Matcher pages = PAGES.matcher(rest);
            findings.victim(new Victim(
                    entry.group(1),
                    0,
                    hasReason ? reason.group(1) : "jettisoned",
                    pages.find() ? Texts.number(pages.group(1)).orElse(0) : 0,
                    rest.replaceAll("[^()]*\\((\\w+)\\)[^()]*", "$1 ")
                            .replace("jettisoned", "")
                            .strip()));
        }
    }
}
