package dev.relaunch.evidence;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All processes of one app, and what the log says is about to happen to it. */
final class AppHistory {

    /** Daemons write about one event within this time, in any order. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final Duration SWIPE = Duration.ofSeconds(15);

    private final String bundleId;
    private final Ledger ledger;
    private final Map<Integer, Life> lives = new HashMap<>();
    private Approach approach = new Approach();
    private @Nullable Draft toolRequest;
    private @Nullable Draft swipe;
    private @Nullable LogRecord swipeRecord;
    private @Nullable Life current;

    AppHistory(String bundleId, Ledger ledger) {
        this.bundleId = bundleId;
        this.ledger = ledger;
    }

    /** A sign that a launch, a resume or a foregrounding is coming. */
    void approached(Sign sign, LogRecord record, Optional<String> who, Optional<String> intent) {
        Life young = current;
        boolean late = young != null
                && !young.ended()
                && sign != Sign.ICON_TOUCHED
                && !young.suspended()
                && young.youngerThan(young.undecided() ? SWIPE : AT_ONCE, record.time());
        if (late && young != null) {
            young.origin().note(sign, record, who, intent);
            young.decideLaunch();
        } else {
            boolean another = approach.stale(record.time())
                    || (sign == Sign.ICON_TOUCHED && !approach.touched())
                    || (sign == Sign.BOOTSTRAPPED && approach.hasIntent());
            approach = another ? new Approach() : approach;
            approach.note(sign, record, who, intent);
            who.filter(name -> !Approach.isTool(name) && !approach.remembered())
                    .ifPresent(name -> approach.remember(ledger.draft(
                            new Draft(record, records -> new Sighting.Requested(bundleId, name, records)))));
        }
        who.filter(Approach::isTool).ifPresent(tool -> toolAsked(tool, record));
    }

    private void toolAsked(String tool, LogRecord record) {
        if (toolRequest != null && approach.records().size() > 1) {
            toolRequest.add(record);
            return;
        }
        toolRequest = ledger.draft(new Draft(record, records -> new Sighting.ToolRequest(bundleId, tool, records)));
        ledger.tell(toolRequest);
    }

    /** RunningBoard announces a process. */
    void tracked(int pid, LogRecord record) {
        Life known = lives.get(pid);
        if (known != null && (!known.ended() || known.bornAt(record.time()))) {
            return;
        }
        born(pid, record);
    }

    private Life born(int pid, LogRecord record) {
        Life life = new Life(bundleId, pid, record, ledger);
        lives.put(pid, life);
        current = life;
        Approach led = fresh(record);
        led.bearsFruit();
        life.launched(record, led);
        // A swipe before this launch was about an older life, or about the card of none.
        swipeRecord = null;
        swipe = null;
        // From here on the approach belongs to this life; what comes next leads to something else.
        approach = new Approach();
        return life;
    }

    private Approach fresh(LogRecord record) {
        if (approach.stale(record.time())) {
            approach = new Approach();
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
            approach = new Approach();
        }
    }

    void active(int pid, Life.Authority source, LogRecord record, boolean focal) {
        Life life = known(pid);
        if (life == null) {
            life = met(pid, record, false).orElse(null);
        }
        if (life != null && !life.ended() && life.activeBy(source, record, focal, fresh(record))) {
            approach.bearsFruit();
            approach = new Approach();
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
        }
    }

    void resuming(int pid, LogRecord record) {
        Life life = known(pid);
        if (life != null) {
            boolean before = life.suspended();
            life.resumeHinted(record, fresh(record));
            if (before && !life.suspended()) {
                approach.bearsFruit();
                approach = new Approach();
            }
        }
    }

    void role(int pid, String role, LogRecord record) {
        Life life = known(pid);
        if (life == null || life.ended()) {
            return;
        }
        if (role.equals(FOCAL)) {
            active(pid, Life.Authority.RUNNINGBOARD, record, true);
        } else if (!role.startsWith("UserInteractive")) {
            life.leftFront();
        }
    }

    static final String FOCAL = "UserInteractiveFocal";

    void ended(int pid, Exit why, LogRecord record) {
        Life life = known(pid);
        if (life == null) {
            // Its life was not seen, its end was: told as such, without inventing a beginning.
            life = new Life(bundleId, pid, record, ledger);
            lives.put(pid, life);
        }
        if (swipeRecord != null
                && Duration.between(swipeRecord.time(), record.time()).abs().compareTo(SWIPE) <= 0) {
            life.swiped();
        }
        life.endedBy(why, record);
        if (life == current) {
            approach = new Approach();
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
        if (current != null && current.endedWithin(AT_ONCE, record.time())) {
            current.swiped();
        }
    }

    void ranEntryPoint(int pid, String name, LogRecord record) {
        if (known(pid) == null) {
            met(pid, record, false);
        }
        ledger.tell(ledger.draft(new Draft(record, records -> new Sighting.EntryPoint(bundleId, pid, name, records))));
    }

    boolean owns(int pid) {
        return lives.containsKey(pid);
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
            return current;
        }
        return life;
    }

    /** A process that no line announced: new where a launch is under way, otherwise one that was there before. */
    private Optional<Life> met(int pid, LogRecord record, boolean isSuspended) {
        if (fresh(record).bootstraps()) {
            return pid == 0 ? Optional.empty() : Optional.of(born(pid, record));
        }
        Life life = new Life(bundleId, pid, record, ledger);
        lives.put(pid, life);
        life.firstSeen(record, isSuspended);
        if (current == null || current.ended()) {
            current = life;
        }
        return Optional.of(life);
    }
}
