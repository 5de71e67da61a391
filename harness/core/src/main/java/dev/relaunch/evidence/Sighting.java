package dev.relaunch.evidence;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A typed event read out of a device's log, with the records it rests on.
 *
 * <p>Pid 0 means that the log did not say which process; an empty bundle id that it named only the process.
 */
public sealed interface Sighting
        permits Incident,
                Sighting.FirstSeen,
                Sighting.Launched,
                Sighting.Resumed,
                Sighting.Foregrounded,
                Sighting.Suspended,
                Sighting.Terminated,
                Sighting.ForceQuitRequested,
                Sighting.EntryPoint,
                Sighting.Requested,
                Sighting.Debugger,
                Sighting.ToolRequest,
                Sighting.DeviceDriven,
                Sighting.RefreshSwitched {

    String bundleId();

    int pid();

    /** What it rests on, the oldest first; never empty. One event that several daemons repeat is one sighting with many records. */
    List<LogRecord> records();

    /** A word for the kind of event: {@code launched}, {@code suspended}, ... */
    default String kind() {
        return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The event on one line, after the app's name: {@code launched in the background by nsurlsessiond, pid 901}. */
    String label();

    /** The record with which the event itself was seen; those before it only announced it. */
    default LogRecord seen() {
        return records().get(0);
    }

    /** When it happened, by the device's clock. */
    default LocalDateTime time() {
        return seen().time();
    }

    /** Where it was seen: what was received before this byte came before it. */
    default long offset() {
        return seen().offset();
    }

    /** A process that was already there when it was first mentioned; whether its start was missed or is older than the capture is not known. */
    record FirstSeen(String bundleId, int pid, boolean suspended, List<LogRecord> records) implements Sighting {
        @Override
        public String label() {
            return (suspended ? "already suspended" : "already running") + " when first seen" + pidWords(pid);
        }
    }

    /**
     * A new process.
     *
     * @param requester the process that asked for it, e.g. {@code nsurlsessiond}; where the log names one
     * @param signs the independent signs it rests on, in words
     */
    record Launched(
            String bundleId,
            int pid,
            LaunchClass how,
            Optional<String> requester,
            List<String> signs,
            LogRecord seen,
            List<LogRecord> records)
            implements Sighting {
        @Override
        public String label() {
            return how.label() + by(requester) + pidWords(pid);
        }
    }

    /** The same process, from suspended to running in the background. */
    record Resumed(String bundleId, int pid, Optional<String> requester, LogRecord seen, List<LogRecord> records)
            implements Sighting {
        @Override
        public String label() {
            return "resumed in the background" + by(requester) + pidWords(pid);
        }
    }

    /** A process that was there before came to the front. */
    record Foregrounded(String bundleId, int pid, LogRecord seen, List<LogRecord> records) implements Sighting {
        @Override
        public String label() {
            return "brought to the front" + pidWords(pid);
        }
    }

    /** The process was suspended. */
    record Suspended(String bundleId, int pid, List<LogRecord> records) implements Sighting {
        @Override
        public String label() {
            return "suspended" + pidWords(pid);
        }
    }

    /**
     * The process ended.
     *
     * @param detail what the log says of the reason, in its own words; may be empty
     */
    record Terminated(String bundleId, int pid, ExitCause cause, String detail, List<LogRecord> records)
            implements Sighting {
        @Override
        public String label() {
            return cause.label() + (detail.isEmpty() ? "" : " (" + detail + ")") + pidWords(pid);
        }
    }

    /** The user swiped the app out of the app switcher; its process, where it has one, ends after this. */
    record ForceQuitRequested(String bundleId, List<LogRecord> records) implements Sighting {
        @Override
        public int pid() {
            return 0;
        }

        @Override
        public String label() {
            return "swiped out of the app switcher";
        }
    }

    /** The app logged one of its log points. */
    record EntryPoint(String bundleId, int pid, String name, List<LogRecord> records) implements Sighting {
        @Override
        public String label() {
            return "ran " + name + pidWords(pid);
        }
    }

    /** Somebody asked SpringBoard to open the app, and nothing was seen to come of it. */
    record Requested(String bundleId, String requester, List<LogRecord> records) implements Sighting {
        @Override
        public int pid() {
            return 0;
        }

        @Override
        public String label() {
            return "asked for by " + requester + ", and no launch or resume was seen to follow";
        }
    }

    /** A debugger; with pid 0 and no bundle id where the log does not say on which process. */
    record Debugger(String bundleId, int pid, List<LogRecord> records) implements Sighting {
        @Override
        public String label() {
            return "debugger at work" + (pid == 0 ? "" : " on pid " + pid);
        }
    }

    /** A tool of Xcode (XCTest, Instruments, debugserver) asked for the app: launched it or brought it up. */
    record ToolRequest(String bundleId, String tool, List<LogRecord> records) implements Sighting {
        @Override
        public int pid() {
            return 0;
        }

        @Override
        public String label() {
            return "asked for by " + tool;
        }
    }

    /** The device is being driven: WebDriverAgent or testmanagerd at work. One sighting for each second of it. */
    record DeviceDriven(String by, List<LogRecord> records) implements Sighting {
        @Override
        public String bundleId() {
            return "";
        }

        @Override
        public int pid() {
            return 0;
        }

        @Override
        public String label() {
            return "device driven by " + by;
        }
    }

    /** Background App Refresh was switched for the whole device. */
    record RefreshSwitched(boolean on, List<LogRecord> records) implements Sighting {
        @Override
        public String bundleId() {
            return "";
        }

        @Override
        public int pid() {
            return 0;
        }

        @Override
        public String label() {
            return "Background App Refresh switched " + (on ? "on" : "off");
        }
    }

    private static String by(Optional<String> requester) {
        return requester.map(name -> " by " + name).orElse("");
    }

    private static String pidWords(int pid) {
        return pid == 0 ? "" : ", pid " + pid;
    }
}
