package dev.relaunch.evidence;

import java.util.List;

/** What the log says around the lives of apps: why one was woken or not, why one had to end, what else was going on. */
public sealed interface Incident extends Sighting {

    @Override
    default int pid() {
        return 0;
    }

    /**
     * A push came for the app.
     *
     * @param push in words, e.g. {@code background push, priority 5}
     */
    record PushReceived(String bundleId, String push, List<LogRecord> records) implements Incident {
        @Override
        public String label() {
            return push + " received";
        }
    }

    /** How far dasd has got with something that it does for an app when it sees fit. */
    enum Step {
        SUBMITTED("scheduled"),
        ALLOWED("may run"),
        HELD_BACK("held back"),
        CANCELED("cancelled"),
        COMPLETED("completed");

        private final String label;

        Step(String label) {
            this.label = label;
        }
    }

    /**
     * dasd schedules, weighs, cancels or completes an activity for the app.
     *
     * @param work which kind it is
     * @param activity as dasd names it, e.g. {@code com.apple.pushLaunch.com.example.app:DA4ED2}
     * @param what it is, in words
     * @param policies those that held it back, with their rationale; "" for the other steps
     */
    record Scheduling(
            String bundleId,
            Work work,
            String activity,
            String what,
            Step step,
            String policies,
            List<LogRecord> records)
            implements Incident {
        @Override
        public String label() {
            return what + " " + step.label + (policies.isEmpty() ? "" : " by " + policies);
        }
    }

    /** The system declined to wake the app, and says why. */
    record Declined(String bundleId, Work work, String why, List<LogRecord> records) implements Incident {
        @Override
        public String label() {
            return work.label() + " declined: " + why;
        }
    }

    /** The process holds a lock on a file while it should be suspended; it is killed for that. */
    record LockHeld(String bundleId, int pid, String path, List<LogRecord> records) implements Incident {
        @Override
        public String label() {
            return "holds a lock on " + Printable.text(path, 120) + (pid == 0 ? "" : ", pid " + pid);
        }
    }

    /** The process was told to end, and its end was not seen. */
    record ToldToEnd(String bundleId, int pid, ExitCause cause, String detail, List<LogRecord> records)
            implements Incident {
        @Override
        public String label() {
            return "told to end (" + detail + "), and no end was seen to follow, pid " + pid;
        }
    }

    /** UIKit warns that a background task is kept too long. */
    record TaskOverdue(String bundleId, int pid, String task, List<LogRecord> records) implements Incident {
        @Override
        public String label() {
            return "keeps a background task too long" + (task.isEmpty() ? "" : " (" + Printable.text(task, 60) + ")")
                    + ", pid " + pid;
        }
    }

    /** The system wrote a crash report. */
    record CrashReported(String bundleId, int pid, String process, String bugType, List<LogRecord> records)
            implements Incident {
        @Override
        public String label() {
            return "crash report written" + (process.isEmpty() ? "" : " of " + Printable.text(process, 60))
                    + (bugType.isEmpty() ? "" : ", bug type " + bugType);
        }
    }

    /** The kernel took the memory of a process that the log does not show to be an app. */
    record Jetsammed(int pid, String process, String detail, List<LogRecord> records) implements Incident {
        @Override
        public String bundleId() {
            return "";
        }

        @Override
        public String label() {
            return Printable.text(process, 60) + " killed for its memory (" + detail + "), pid " + pid;
        }
    }

    /** The service of Xcode that Instruments and launches by tools go through is at work; one sighting for each second of it. */
    record Instruments(String by, List<LogRecord> records) implements Incident {
        @Override
        public String bundleId() {
            return "";
        }

        @Override
        public String label() {
            return by + " at work (Instruments, or a tool of Xcode)";
        }
    }

    /** Background App Refresh does not work for one app, or for a reason that no switch shows. */
    record RefreshWithheld(String bundleId, By by, List<LogRecord> records) implements Incident {
        /** Whose doing it is. */
        public enum By {
            /** The app's own switch in Settings. */
            SWITCH,
            /** A trial of Apple's, for the whole device. */
            TRIAL
        }

        @Override
        public String label() {
            return "Background App Refresh "
                    + switch (by) {
                        case SWITCH ->
                            "switched off for "
                                    + (bundleId.isEmpty() ? "an app that the log does not name" : "the app");
                        case TRIAL -> "withheld by a trial of Apple's";
                    };
        }
    }

    /** The device started up. */
    record Booted(List<LogRecord> records) implements Incident {
        @Override
        public String bundleId() {
            return "";
        }

        @Override
        public String label() {
            return "booted";
        }
    }
}
