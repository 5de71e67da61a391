package dev.relaunch.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Takes the text between time and pid apart: an optional host, the process, an optional library in parentheses.
 *
 * <p>The host is optional even within one file, and a process name may hold blanks and parentheses: {@code novio (R14)(CoreFoundation)}.
 * So a first word is the host when it was seen before a daemon whose name is known, or when nothing speaks against it yet.
 */
final class ProcessNames {

    /** Process and library; both empty in no real log, but possible in a torn one. */
    record Name(String process, String library) {}

    private static final int CACHE_MAX = 10_000;
    private static final int HOSTS_MAX = 100;

    /** Daemons that log on every device, whose names have no blank. */
    private static final Set<String> DAEMONS = Set.of(
            "SpringBoard",
            "kernel",
            "runningboardd",
            "backboardd",
            "CommCenter",
            "locationd",
            "dasd",
            "mediaserverd",
            "symptomsd",
            "identityservicesd",
            "apsd",
            "nsurlsessiond",
            "bluetoothd",
            "wifid",
            "powerd",
            "launchd",
            "assertiond",
            "lockdownd");

    private final Map<String, Name> known = new HashMap<>();
    private final Set<String> hosts = new HashSet<>();
    private boolean hostless;

    /**
     * Whether a record under this name may be of this process and this library, each of which may be empty for any: the last word
     * of what a host may stand before.
     */
    static boolean mayBe(String text, String process, String library) {
        Name name = library(text);
        return (library.isEmpty() || library.equals(name.library()))
                && (process.isEmpty()
                        || name.process().equals(process)
                        || name.process().endsWith(" " + process));
    }

    Name of(String text) {
        Name cached = known.get(text);
        if (cached != null) {
            return cached;
        }
        Name name = split(text);
        if (known.size() >= CACHE_MAX) {
            known.clear();
        }
        known.put(text, name);
        return name;
    }

    private Name split(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            hostless = true;
            return library(text);
        }
        String word = text.substring(0, blank);
        String rest = text.substring(blank + 1);
        return host(word, rest) ? library(rest) : library(text);
    }

    private boolean host(String word, String rest) {
        if (rest.startsWith("(") || word.indexOf('(') >= 0) {
            return false;
        }
        if (hosts.contains(word)) {
            return true;
        }
        if (hosts.size() < HOSTS_MAX && DAEMONS.contains(library(rest).process())) {
            hosts.add(word);
            known.clear();
            return true;
        }
        return hosts.isEmpty() && !hostless;
    }

    /** The library is in the last parentheses, and nothing stands between them and the process name: {@code kernel()}, {@code a(b)}. */
    private static Name library(String text) {
        if (!text.endsWith(")")) {
            return new Name(text, "");
        }
        int depth = 0;
        for (int i = text.length() - 1; i > 0; i--) {
            char c = text.charAt(i);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth == 0) {
                return text.charAt(i - 1) == ' '
                        ? new Name(text, "")
                        : new Name(text.substring(0, i), text.substring(i + 1, text.length() - 1));
            }
        }
        return new Name(text, "");
    }
}
