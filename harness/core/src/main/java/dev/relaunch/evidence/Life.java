package dev.relaunch.evidence;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One process of an app, from the first line that names it to its end. */
final class Life {

    /** Whose word counts: several daemons repeat a state, late and out of order, so only the best informed one changes it. */
    enum Authority {
        CLIENT,
        SPRINGBOARD,
        RUNNINGBOARD
    }

    enum State {
        RUNNING,
        SUSPENDED,
        ENDED
    }

    private final String bundleId;
    private final Ledger ledger;
    private int pid;
    private State state = State.RUNNING;
    private Authority authority = Authority.CLIENT;
    private boolean foreground;
    private @Nullable Draft suspension;
    private @Nullable LogRecord resumeHint;

    private @Nullable Draft launch;
    private Approach origin = new Approach();
    private boolean launchTold;
    private final LocalDateTime born;

    private @Nullable Draft end;
    private Exit exit = Exit.UNSAID;
    private boolean swiped;
    private LocalDateTime lastSeen;

    Life(String bundleId, int pid, LogRecord first, Ledger ledger) {
        this.bundleId = bundleId;
        this.pid = pid;
        this.ledger = ledger;
        this.born = first.time();
        this.lastSeen = first.time();
    }

    int pid() {
        return pid;
    }

    /** The log named the process of which only the app was known. */
    void identify(int found) {
        pid = found;
    }

    boolean ended() {
        return state == State.ENDED;
    }

    boolean suspended() {
        return state == State.SUSPENDED;
    }

    boolean youngerThan(Duration age, LocalDateTime now) {
        return Duration.between(born, now).abs().compareTo(age) <= 0;
    }

    boolean bornAt(LocalDateTime time) {
        return born.equals(time);
    }

    boolean endedWithin(Duration time, LocalDateTime now) {
        return ended() && Duration.between(lastSeen, now).abs().compareTo(time) <= 0;
    }

    // --- how it began ---

    void firstSeen(LogRecord record, boolean isSuspended) {
        state = isSuspended ? State.SUSPENDED : State.RUNNING;
        Draft draft = new Draft(record, records -> new Sighting.FirstSeen(bundleId, pid, isSuspended, records));
        ledger.tell(ledger.draft(draft));
        suspension = isSuspended ? draft : null;
    }

    void launched(LogRecord record, Approach approach) {
        origin = approach;
        origin.settle();
        launch = ledger.draft(new Draft(record, records -> launchSighting(record, records)));
        decideLaunch();
    }

    private Sighting launchSighting(LogRecord seen, List<LogRecord> own) {
        List<String> signs = new ArrayList<>(origin.signs());
        signs.add("new process seen by " + seen.process());
        LaunchClass how = origin.launchClass(foreground);
        if (foreground && how == LaunchClass.BY_USER) {
            signs.add("in front from the start");
        }
        return new Sighting.Launched(
                bundleId, pid, how, origin.requester(), signs, seen, joined(own, origin.records()));
    }

    /** Whether it is a launch whose class the log has not said yet. */
    boolean undecided() {
        return launch != null && !launchTold;
    }

    Approach origin() {
        return origin;
    }

    void decideLaunch() {
        if (launch != null && !launchTold && origin.launchClass(foreground) != LaunchClass.UNKNOWN) {
            tellLaunch();
        }
    }

    private void tellLaunch() {
        if (launch != null && !launchTold) {
            launchTold = true;
            ledger.tell(launch);
        }
    }

    // --- how it lived ---

    /** Whether this source may change the state; a better one silences the others. */
    private boolean listensTo(Authority source) {
        if (source.compareTo(authority) < 0) {
            return false;
        }
        authority = source;
        return true;
    }

    void suspendedBy(Authority source, LogRecord record) {
        if (state == State.SUSPENDED && suspension != null) {
            suspension.add(record);
            listensTo(source);
        } else if (listensTo(source)) {
            tellLaunch();
            state = State.SUSPENDED;
            foreground = false;
            resumeHint = null;
            suspension = ledger.draft(new Draft(record, records -> new Sighting.Suspended(bundleId, pid, records)));
            ledger.tell(suspension);
        }
        lastSeen = record.time();
    }

    /** {@code Resuming task.} is printed at every fresh launch too: it counts only beside another sign. */
    void resumeHinted(LogRecord record, Approach approach) {
        if (state == State.SUSPENDED) {
            resumeHint = record;
            if (approach.requester().isPresent() || approach.touched()) {
                activeBy(Authority.RUNNINGBOARD, record, false, approach);
            }
        }
    }

    /** The process runs; {@code focal} where the source says that it is in front. Returns whether the approach was used up. */
    boolean activeBy(Authority source, LogRecord record, boolean focal, Approach approach) {
        if (!listensTo(source)) {
            return false;
        }
        lastSeen = record.time();
        boolean toFront = focal || approach.touched();
        if (state == State.SUSPENDED) {
            state = State.RUNNING;
            if (toFront) {
                foreground = true;
                ledger.tell(ledger.draft(foregrounded(record, approach)));
            } else {
                ledger.tell(ledger.draft(resumed(record, approach)));
            }
            return true;
        }
        if (focal && !foreground) {
            foreground = true;
            if (launch != null && !everBackground()) {
                decideLaunch();
                return false;
            }
            ledger.tell(ledger.draft(foregrounded(record, approach)));
            return true;
        }
        return false;
    }

    /** Whether a launch that is known was one to the background, so that coming to the front is an event of its own. */
    private boolean everBackground() {
        return (launchTold && origin.launchClass(false) != LaunchClass.BY_USER) || suspension != null;
    }

    void leftFront() {
        foreground = false;
    }

    private Draft foregrounded(LogRecord record, Approach approach) {
        List<LogRecord> before = List.copyOf(approach.records());
        return new Draft(record, records -> new Sighting.Foregrounded(bundleId, pid, record, joined(records, before)));
    }

    private Draft resumed(LogRecord record, Approach approach) {
        List<LogRecord> before = new ArrayList<>(approach.records());
        if (resumeHint != null && !resumeHint.equals(record)) {
            before.add(resumeHint);
        }
        Optional<String> requester = approach.requester();
        return new Draft(
                record, records -> new Sighting.Resumed(bundleId, pid, requester, record, joined(records, before)));
    }

    private static List<LogRecord> joined(List<LogRecord> own, List<LogRecord> before) {
        List<LogRecord> all = new ArrayList<>(own);
        before.stream().filter(record -> !own.contains(record)).forEach(all::add);
        all.sort(Comparator.comparingLong(LogRecord::offset));
        return List.copyOf(all);
    }

    // --- how it ended ---

    void swiped() {
        swiped = true;
        if (end != null) {
            ledger.tell(end);
        }
    }

    void endedBy(Exit why, LogRecord record) {
        ExitCause before = cause();
        exit = exit.or(why);
        if (end == null) {
            tellLaunch();
            state = State.ENDED;
            lastSeen = record.time();
            end = ledger.draft(new Draft(
                    record, records -> new Sighting.Terminated(bundleId, pid, cause(), exit.detail(), records)));
            ledger.tell(end);
        } else {
            end.add(record);
            if (cause() != before) {
                ledger.tell(end);
            }
        }
    }

    /** A process that the switcher was told to end did not end for another reason a moment later, unless the log insists. */
    private ExitCause cause() {
        return switch (exit.cause()) {
            case UNKNOWN, SIGNAL, EXIT -> swiped ? ExitCause.FORCE_QUIT : exit.cause();
            case FORCE_QUIT, CRASH, JETSAM, WATCHDOG, SYSTEM, TOOL, UNINSTALLED -> exit.cause();
        };
    }
}
