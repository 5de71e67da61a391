package dev.relaunch.evidence;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All processes of one app, and what the log says is about to happen to it. */
final class AppHistory {

    /** Daemons write about one event within this time, in any order. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final Duration SWIPE = Duration.ofSeconds(15);

    private static final int LIVES_MAX = 256;

    private final String bundleId;
    private final Ledger ledger;
    /** The last ones, by pid: what is said of a process that ended so many launches ago is said of another. */
    private final Map<Integer, Life> lives = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Life> eldest) {
            return size() > LIVES_MAX && eldest.getValue() != current;
        }
    };

    private final Map<Integer, String> owners;
    private Approach approach = new Approach();

    /** What comes while a launch is under way, and leads to something after it. */
    private Approach next = new Approach();

    private @Nullable Draft toolRequest;
    private @Nullable Draft swipe;
    private @Nullable LogRecord swipeRecord;
    private @Nullable Life current;

    /** Takes also the apps of all pids, to be kept up to date: a pid is that of the app that had it last. */
    AppHistory(String bundleId, Ledger ledger, Map<Integer, String> owners) {
        this.bundleId = bundleId;
        this.ledger = ledger;
        this.owners = owners;
    }

    /** A sign that a launch, a resume or a foregrounding is coming. */
    void approached(Sign sign, LogRecord record, Optional<String> who, Optional<String> intent) {
        if (sign == Sign.JOB_CREATED || sign == Sign.BOOTSTRAPPED) {
            // What ends from here on may be the process that is about to begin, and no swipe was about that.
            swipeRecord = swipeRecord != null && record.time().isAfter(swipeRecord.time()) ? null : swipeRecord;
        }
        Life young = current;
        if (young != null && beginning(young, sign, record)) {
            young.origin().note(sign, record, who, intent);
            young.decideLaunch();
        } else {
            Approach led = leading(sign, record, who, intent);
            led.note(sign, record, who, intent);
            who.filter(name -> !Approach.isTool(name) && !led.remembered())
                    .ifPresent(name -> led.remember(ledger.draft(
                            new Draft(record, records -> new Sighting.Requested(bundleId, name, records)))));
        }
        who.filter(Approach::isTool).ifPresent(tool -> toolAsked(tool, record));
    }

    /** Whether the sign may still be about how this process began: daemons write out of order. */
    private static boolean beginning(Life young, Sign sign, LogRecord record) {
        if (young.ended() || young.suspended() || touches(sign)) {
            return false;
        }
        // What is asked of a process that dasd started does not start it.
        return young.youngerThan(AT_ONCE, record.time())
                && (sign == Sign.PREWARMED || !young.origin().prewarmed());
    }

    private static boolean touches(Sign sign) {
        return sign == Sign.ICON_TOUCHED || sign == Sign.NOTIFICATION_TAPPED;
    }

    /** What the sign belongs to: what was seen before, something after that, or something new. */
    private Approach leading(Sign sign, LogRecord record, Optional<String> who, Optional<String> intent) {
        boolean otherIntent = sign == Sign.BOOTSTRAPPED && approach.hasIntent() && !approach.intends(intent, record);
        boolean otherJob = sign == Sign.JOB_CREATED && approach.hasJobBefore(AT_ONCE, record);
        if (approach.stale(record.time()) || otherIntent || otherJob) {
            turn(record);
        }
        boolean touch = touches(sign) && !approach.touched();
        if ((touch && approach.bootstraps()) || approach.isOfAnother(who)) {
            next = next.stale(record.time()) ? new Approach() : next;
            return next;
        }
        approach = touch ? new Approach() : approach;
        return approach;
    }

    private void turn(LogRecord record) {
        approach = next.stale(record.time()) ? new Approach() : next;
        next = new Approach();
    }

    private void forget() {
        approach = new Approach();
        next = new Approach();
    }

    /** The app's own process says that it was prewarmed. */
    void prewarmed(int pid, LogRecord record) {
        Life life = known(pid);
        if (life != null && life.unexplained()) {
            life.origin().note(Sign.PREWARMED, record, Optional.empty(), Optional.empty());
            life.decideLaunch();
        }
    }

    /** The device started anew: no process of before is there any more. */
    void rebooted() {
        lives.clear();
        current = null;
        forget();
        swipe = null;
        swipeRecord = null;
    }

    private void toolAsked(String tool, LogRecord record) {
        if (toolRequest != null
                && Duration.between(toolRequest.sighting().time(), record.time())
                                .abs()
                                .compareTo(AT_ONCE)
                        <= 0) {
            toolRequest.add(record);
            return;
        }
        toolRequest = ledger.draft(new Draft(record, records -> new Sighting.ToolRequest(bundleId, tool, records)));
        ledger.tell(toolRequest);
    }

    /** RunningBoard announces a process, once in its life: the same pid again is another process, whose forerunner's end was missed. */
    void tracked(int pid, LogRecord record) {
        Life known = lives.get(pid);
        if (known == null && current != null && current.pid() == 0) {
            known = current;
        }
        if (known == null || !known.youngerThan(AT_ONCE, record.time())) {
            born(pid, record);
        } else if (known.ended() ? !known.bornAt(record.time()) : !known.announced()) {
            // Others were quicker to speak of it than RunningBoard, or the log begins in the middle of its launch.
            known.notThereBefore();
            lives.remove(known.pid());
            born(pid, record).tookFront(known);
        }
    }

    private Life born(int pid, LogRecord record) {
        Life life = living(pid, record);
        current = life;
        Approach led = fresh(record);
        led.bearsFruit();
        life.launched(record, led);
        // A swipe before this launch was about an older life, or about the card of none.
        swipeRecord = null;
        swipe = null;
        // From here on the approach belongs to this life; what comes next leads to something else.
        turn(record);
        return life;
    }

    private Life living(int pid, LogRecord record) {
        Life life = new Life(bundleId, pid, record, ledger);
        lives.put(pid, life);
        owners.put(pid, bundleId);
        return life;
    }

    private Approach fresh(LogRecord record) {
        if (approach.stale(record.time())) {
            turn(record);
        }
        return approach;
    }

    void suspended(int pid, Life.Authority source, LogRecord record) {
        Life life = known(pid);
        if (life == null) {
            life = met(pid, record, true).orElse(null);
        }
        if (life == null || life.ended()) {
            return;
        }
        boolean before = life.suspended();
        life.suspendedBy(source, record);
        if (!before && life.suspended()) {
            // What led to an app that ran is not what leads to one that sleeps.
            forget();
        }
    }

    void active(int pid, Life.Authority source, LogRecord record, Life.Place place) {
        Life life = known(pid);
        if (life == null) {
            life = met(pid, record, false).orElse(null);
        }
        if (life != null && !life.ended() && life.activeBy(source, record, place, fresh(record))) {
            approach.bearsFruit();
            turn(record);
        }
    }

    /** A daemon that lets a suspended process run is who woke it, unless SpringBoard was asked by another. */
    void assertionTaken(int pid, String by, LogRecord record) {
        Life life = known(pid);
        if (life == null || !life.suspended() || by.equals("SpringBoard") || by.equals("runningboardd")) {
            return;
        }
        if (fresh(record).requester().isEmpty()) {
            approach.note(Sign.ASSERTION_TAKEN, record, Optional.of(by), Optional.empty());
            Optional.of(by).filter(Approach::isTool).ifPresent(tool -> toolAsked(tool, record));
        }
    }

    void resuming(int pid, LogRecord record) {
        Life life = known(pid);
        if (life != null) {
            boolean before = life.suspended();
            life.resumeHinted(record, fresh(record));
            if (before && !life.suspended()) {
                approach.bearsFruit();
                turn(record);
            }
        }
    }

    void role(int pid, String role, LogRecord record) {
        Life life = known(pid);
        Life.Place place = Life.Place.ofRole(role);
        if (place == Life.Place.FRONT) {
            active(pid, Life.Authority.RUNNINGBOARD, record, place);
        } else if (life != null && !life.ended() && !role.startsWith("UserInteractive")) {
            life.leftFront(place);
        }
    }

    void ended(int pid, Exit why, LogRecord record) {
        Life life = known(pid);
        if (life != null && swipeRecord != null && life.bornAfter(swipeRecord.time())) {
            // The swipe ended one before it, of which the end was lost.
            swipeRecord = null;
        }
        if (life == null) {
            // Its life was not seen, its end was: told as such, without inventing a beginning.
            life = living(pid, record);
            // What led to it, or to another that still comes: nobody can say which.
            forget();
        }
        if (swipeRecord != null
                && !life.exited()
                && Duration.between(swipeRecord.time(), record.time()).abs().compareTo(SWIPE) <= 0) {
            life.swiped();
            // One swipe ends one process.
            swipeRecord = null;
        }
        boolean first = !life.ended();
        life.endedBy(why, record);
        if (first && life == current && !approach.bootstraps()) {
            forget();
        }
    }

    /** Whether the process lives, or ended so shortly before that the record may be about its end. */
    boolean mayEndNow(int pid, LogRecord record) {
        Life life = lives.get(pid);
        return life != null && (!life.ended() || life.endedWithin(SWIPE, record.time()));
    }

    void toldToEnd(int pid, Exit why, LogRecord record) {
        Life life = known(pid);
        if (life == null) {
            life = living(pid, record);
        }
        life.toldToEnd(why, record);
    }

    /** SpringBoard ends the app to remove it; where it has no process, nothing ends. */
    void uninstalled(LogRecord record) {
        if (current != null && (!current.ended() || current.endedWithin(AT_ONCE, record.time()))) {
            current.toldToEnd(new Exit(ExitCause.UNINSTALLED, ""), record);
        }
    }

    void swiped(LogRecord record) {
        swipeRecord = record;
        if (swipe != null && swipe.sighting().time().equals(record.time())) {
            swipe.add(record);
        } else {
            swipe = ledger.draft(new Draft(record, records -> new Sighting.ForceQuitRequested(bundleId, records)));
            ledger.tell(swipe);
        }
        if (current != null && current.endedWithin(AT_ONCE, record.time()) && !current.exited()) {
            current.swiped();
        }
    }

    void ranEntryPoint(int pid, String name, LogRecord record) {
        if (known(pid) == null) {
            met(pid, record, false);
        }
        ledger.tell(ledger.draft(new Draft(record, records -> new Sighting.EntryPoint(bundleId, pid, name, records))));
    }

    /** The life with this pid; 0 stands for the current one. A life known without its pid gets it from the first line that has one. */
    private @Nullable Life known(int pid) {
        if (pid == 0) {
            return current;
        }
        Life life = lives.get(pid);
        if (life == null && current != null && current.pid() == 0 && !current.ended() && !approach.bootstraps()) {
            lives.remove(0);
            current.identify(pid);
            lives.put(pid, current);
            owners.put(pid, bundleId);
            return current;
        }
        return life;
    }

    /** A process that no line announced: new where a launch is under way, otherwise one that was there before. */
    private Optional<Life> met(int pid, LogRecord record, boolean isSuspended) {
        if (fresh(record).bootstraps()) {
            return pid == 0 ? Optional.empty() : Optional.of(born(pid, record));
        }
        Life life = living(pid, record);
        life.firstSeen(record, isSuspended);
        if (current == null || current.ended()) {
            current = life;
        }
        return Optional.of(life);
    }
}
