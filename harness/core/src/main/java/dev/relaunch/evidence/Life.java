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

    /** Where a source says that the process runs. */
    enum Place {
        FRONT,
        BEHIND,
        UNSAID;

        /** Roles as RunningBoard calls them; an app about to come to the front passes through others than these. */
        static Place ofRole(String role) {
            return switch (role) {
                case "UserInteractiveFocal" -> FRONT;
                case "Background", "NonUserInteractive" -> BEHIND;
                default -> UNSAID;
            };
        }
    }

    /** Daemons tell each other of a state, and repeat an old one, within this time. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** A process that is told to end gets five seconds for it, and a moment more where the device is busy. */
    private static final Duration SENTENCE = Duration.ofSeconds(30);

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
    private boolean beganInFront;
    private boolean seenBehind;
    private String voice = "";
    private LocalDateTime changed;
    private @Nullable Draft met;
    private @Nullable Draft fronted;
    private @Nullable Draft suspension;
    private @Nullable LogRecord resumeHint;

    private @Nullable Draft launch;
    private Approach origin = new Approach();
    private boolean launchTold;
    private final LocalDateTime born;

    private @Nullable Draft end;
    private Exit exit = Exit.UNSAID;
    private Exit sentence = Exit.UNSAID;
    private @Nullable Draft sentenced;
    private LocalDateTime sentencedAt;
    private boolean swiped;
    private LocalDateTime lastSeen;

    Life(String bundleId, int pid, LogRecord first, Ledger ledger) {
        this.bundleId = bundleId;
        this.pid = pid;
        this.ledger = ledger;
        this.born = first.time();
        this.lastSeen = first.time();
        this.changed = first.time();
        this.sentencedAt = first.time();
        this.voice = first.process();
    }

    /** Whether nothing was seen of it up to this time. */
    boolean bornAfter(LocalDateTime time) {
        return born.isAfter(time);
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
        met = ledger.tell(ledger.draft(draft));
        suspension = isSuspended ? draft : null;
    }

    /** Whether its launch was seen. */
    boolean announced() {
        return launch != null;
    }

    /** It was not there before after all: its launch is told by another record. */
    void notThereBefore() {
        if (met != null) {
            met.withdraw();
        }
    }

    /** The process was taken for one that was there before, which came to the front: it began there. */
    void tookFront(Life mistaken) {
        if (mistaken.fronted != null) {
            mistaken.fronted.withdraw();
            foreground = true;
            beganInFront = true;
            decideLaunch();
        }
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
        LaunchClass how = origin.launchClass(beganInFront);
        if (beganInFront && how == LaunchClass.BY_USER) {
            signs.add("in front from the start");
        }
        return new Sighting.Launched(
                bundleId, pid, how, origin.requester(), signs, seen, joined(own, origin.records()));
    }

    /** Whether it is a launch of which the log has not said so far how it came to be. */
    boolean unexplained() {
        return launch != null && origin.launchClass(beganInFront) == LaunchClass.UNKNOWN;
    }

    Approach origin() {
        return origin;
    }

    void decideLaunch() {
        if (launch != null && !launchTold && origin.launchClass(beganInFront) != LaunchClass.UNKNOWN) {
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
    private boolean listensTo(Authority source, LogRecord record) {
        if (source.compareTo(authority) < 0) {
            return false;
        }
        // A client that contradicts another at once only has the older news.
        if (source == Authority.CLIENT
                && !record.process().equals(voice)
                && Duration.between(changed, record.time()).abs().compareTo(AT_ONCE) <= 0) {
            return false;
        }
        authority = source;
        return true;
    }

    private void change(State to, LogRecord record) {
        state = to;
        changed = record.time();
        voice = record.process();
    }

    void suspendedBy(Authority source, LogRecord record) {
        if (state == State.SUSPENDED && suspension != null) {
            suspension.add(record);
            listensTo(source, record);
        } else if (listensTo(source, record)) {
            tellLaunch();
            change(State.SUSPENDED, record);
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
            if (approach.requester().isPresent()) {
                activeBy(Authority.RUNNINGBOARD, record, Place.UNSAID, approach);
            }
        }
    }

    /** The process runs, where the source says. Returns whether the approach was used up. */
    boolean activeBy(Authority source, LogRecord record, Place place, Approach approach) {
        if (!listensTo(source, record)) {
            return false;
        }
        lastSeen = record.time();
        if (state == State.SUSPENDED) {
            change(State.RUNNING, record);
            // A finger on the icon may have been there to turn the page.
            if (place == Place.FRONT || (place == Place.UNSAID && approach.fromUser())) {
                toFront(record, approach);
            } else {
                ledger.tell(ledger.draft(resumed(record, approach)));
            }
            return true;
        }
        seenBehind |= place == Place.BEHIND;
        if (place != Place.FRONT || foreground) {
            return false;
        }
        if (frontIsOfLaunch(record, approach)) {
            foreground = true;
            beganInFront = true;
            decideLaunch();
            return false;
        }
        tellLaunch();
        toFront(record, approach);
        return true;
    }

    private void toFront(LogRecord record, Approach approach) {
        foreground = true;
        fronted = ledger.tell(ledger.draft(foregrounded(record, approach)));
    }

    /** Whether being in front belongs to the launch, and is no event of its own. */
    private boolean frontIsOfLaunch(LogRecord record, Approach approach) {
        if (launch == null || suspension != null) {
            return false;
        }
        return launchTold
                ? origin.launchClass(false) == LaunchClass.BY_USER
                : !seenBehind && !approach.touched() && youngerThan(AT_ONCE, record.time());
    }

    void leftFront(Place place) {
        foreground = false;
        seenBehind |= place == Place.BEHIND;
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

    /** The process is told to end, and why: its end, once it is seen, is for that reason. */
    void toldToEnd(Exit why, LogRecord record) {
        if (ended()) {
            endedBy(why, record);
        } else if (sentenced != null) {
            sentenced.add(record);
        } else {
            sentence = why;
            sentencedAt = record.time();
            sentenced = ledger.draft(new Draft(
                    record, records -> new Incident.ToldToEnd(bundleId, pid, why.cause(), why.detail(), records)));
            ledger.tell(sentenced);
        }
    }

    void endedBy(Exit why, LogRecord record) {
        ExitCause before = cause();
        boolean carriedOut = sentenced != null
                && Duration.between(sentencedAt, record.time()).abs().compareTo(SENTENCE) <= 0;
        if (carriedOut && sentenced != null) {
            sentenced.withdraw();
        }
        exit = exit.or(carriedOut && why.mayBeOrdered() ? sentence : why).or(why);
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

    /** Whether the log says that it ended by itself. */
    boolean exited() {
        return exit.cause() == ExitCause.EXIT;
    }

    /** A process that the switcher was told to end did not end for another reason a moment later, unless the log insists. */
    private ExitCause cause() {
        return switch (exit.cause()) {
            case UNKNOWN, SIGNAL, EXIT -> swiped ? ExitCause.FORCE_QUIT : exit.cause();
            case FORCE_QUIT, CRASH, JETSAM, WATCHDOG, SYSTEM, TOOL, UNINSTALLED -> exit.cause();
        };
    }
}
