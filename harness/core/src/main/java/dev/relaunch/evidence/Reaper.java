package dev.relaunch.evidence;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the kernel says of processes that it kills: it knows pids and names, not apps. So a kill waits for the app that claims it. */
final class Reaper {

    private static final Duration CLAIMED_WITHIN = Duration.ofSeconds(10);
    private static final int REMEMBERED = 1_000;

    private final Ledger ledger;
    private final Map<Integer, Kill> kills = new HashMap<>();

    /** One kill, told as that of a process until an app claims it. */
    record Kill(Exit exit, LogRecord record, Draft draft) {}

    Reaper(Ledger ledger) {
        this.ledger = ledger;
    }

    void killed(int pid, String process, Exit exit, LogRecord record) {
        Kill before = kills.get(pid);
        if (before != null && near(before, record)) {
            before.draft.add(record);
            return;
        }
        if (kills.size() >= REMEMBERED) {
            kills.clear();
        }
        Draft draft = ledger.draft(
                new Draft(record, records -> new Incident.Jetsammed(pid, process, exit.detail(), records)));
        kills.put(pid, new Kill(exit, record, draft));
        ledger.tell(draft);
    }

    /** The kill that this end of an app's process comes from; after that it is the app's. */
    Optional<Kill> claim(int pid, LogRecord end) {
        Kill kill = kills.get(pid);
        if (kill == null || !near(kill, end)) {
            return Optional.empty();
        }
        kill.draft.withdraw();
        return Optional.of(kills.remove(pid));
    }

    private static boolean near(Kill kill, LogRecord record) {
        return Duration.between(kill.record.time(), record.time()).abs().compareTo(CLAIMED_WITHIN) <= 0;
    }
}
