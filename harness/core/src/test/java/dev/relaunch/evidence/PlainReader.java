package dev.relaunch.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A second reader of launches and ends, for whole logs of systems with RunningBoard: slow, simple, and written apart from the first.
 * It looks at the lines one by one with nothing but plain text search, and goes back over those before for what led to a launch.
 */
final class PlainReader {

    private static final List<String> TOOLS = List.of("debugserver", "testmanagerd", "DTServiceHub");
    private static final Set<String> CRASHES = Set.of("4", "5", "6", "7", "8", "10", "11", "12");

    private final List<String> lines;
    private final Map<String, Integer> begun = new HashMap<>();
    private final Set<String> alive = new HashSet<>();
    final List<String> launches = new ArrayList<>();
    final List<String> ends = new ArrayList<>();

    PlainReader(String log) {
        lines = log.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (says(line, "runningboardd", "Now tracking process: [app<")) {
                launch(i, app(line), pid(line));
            } else if (says(line, "runningboardd", "[app<") && line.contains(" termination reported by launchd (")) {
                end(i, app(line), pid(line), line.substring(line.indexOf("launchd (") + 9, line.length() - 1));
            }
        }
    }

    /** Whether this daemon wrote the line, and begins with these words. */
    private static boolean says(String line, String daemon, String words) {
        int process = line.indexOf(' ' + daemon + '(');
        int text = line.indexOf(">: ");
        return process == "Nov 22 14:00:00 iPhone".length() && text > process && line.startsWith(words, text + 3);
    }

    private static String app(String line) {
        String rest = line.substring(line.indexOf("app<") + 4);
        int end = Math.min(rest.indexOf('>'), rest.contains("(") ? rest.indexOf('(') : rest.length());
        return rest.substring(0, end);
    }

    private static String pid(String line) {
        String rest = line.substring(line.indexOf(">:", line.indexOf("app<")) + 2);
        return rest.substring(0, rest.indexOf(']'));
    }

    private static int seconds(String line) {
        return Integer.parseInt(line.substring(7, 9)) * 3600
                + Integer.parseInt(line.substring(10, 12)) * 60
                + Integer.parseInt(line.substring(13, 15));
    }

    private void launch(int at, String app, String pid) {
        if (alive.add(app + " " + pid)) {
            launches.add(app + " " + pid + " " + how(at, app));
            begun.put(app, at);
        }
    }

    private String how(int at, String app) {
        int from = begun.getOrDefault(app, -1) + 1;
        String intent = "";
        boolean tool = false;
        boolean prewarm = false;
        for (int i = at - 1; i >= from && seconds(lines.get(at)) - seconds(lines.get(i)) <= 15; i--) {
            String line = lines.get(i);
            boolean bootstraps =
                    says(line, "SpringBoard", "Bootstrapping app<") && app(line).equals(app);
            intent = bootstraps && intent.isEmpty() ? line.substring(line.lastIndexOf(' ') + 1) : intent;
            for (String name : TOOLS) {
                tool |= says(line, "SpringBoard", "[FBSystemService]")
                        && line.contains("Received request to open \"" + app + "\" from " + name + ":");
            }
            prewarm |= says(line, "dasd", "Attempting prewarm for ") && line.endsWith(" " + app);
        }
        if (tool) {
            return "BY_TOOL";
        }
        if (!intent.isEmpty()) {
            return intent.equals("background") ? "IN_BACKGROUND" : "BY_USER";
        }
        return prewarm ? "PREWARMED" : "UNKNOWN";
    }

    private void end(int at, String app, String pid, String reason) {
        if (alive.remove(app + " " + pid) || ends.stream().noneMatch(end -> end.startsWith(app + " " + pid + " "))) {
            ends.add(app + " " + pid + " " + cause(reason.split(", "), swiped(at, app)));
        }
    }

    private boolean swiped(int at, String app) {
        for (int i = at - 1; i > begun.getOrDefault(app, -1); i--) {
            if (seconds(lines.get(at)) - seconds(lines.get(i)) > 15) {
                return false;
            }
            if (says(lines.get(i), "SpringBoard", "SBWorkspaceTerminateApplication: " + app + ": \"killed from app")) {
                return true;
            }
        }
        return false;
    }

    private static String cause(String[] reason, boolean swiped) {
        return switch (reason[0]) {
            case "0" -> swiped ? "FORCE_QUIT" : "EXIT";
            case "1" -> "JETSAM";
            case "2" -> CRASHES.contains(reason[1]) ? "CRASH" : swiped ? "FORCE_QUIT" : "SIGNAL";
            case "10" -> reason[1].equals("3735943697") ? "FORCE_QUIT" : "TOOL";
            default -> "UNKNOWN";
        };
    }
}
