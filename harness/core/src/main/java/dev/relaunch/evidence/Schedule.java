package dev.relaunch.evidence;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What comes for apps from outside, and what dasd does about it: pushes, and activities that wait for a good moment. */
final class Schedule {

    /** apsd, SpringBoard and dasd tell of one push within this time. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final int REMEMBERED = 2_000;

    private final Ledger ledger;
    private final Function<Activity, String> appOf;
    private final Map<String, Told> pushes = new HashMap<>();
    private final Map<String, Told> activities = new HashMap<>();

    /** The last that was told of one app or activity, and what it said. */
    private record Told(Draft draft, LogRecord last, String words) {}

    /** Takes a function that names the app of an activity, or "" where the log has named none. */
    Schedule(Ledger ledger, Function<Activity, String> appOf) {
        this.ledger = ledger;
        this.appOf = appOf;
    }

    void pushed(String bundleId, String push, LogRecord record) {
        Told before = pushes.get(bundleId);
        if (before != null
                && Duration.between(before.last.time(), record.time()).abs().compareTo(AT_ONCE) <= 0) {
            before.draft.add(record);
            return;
        }
        tell(
                pushes,
                bundleId,
                push,
                record,
                new Draft(record, records -> new Incident.PushReceived(bundleId, push, records)));
    }

    void step(Activity activity, Incident.Step step, String policies, LogRecord record) {
        String words = step + policies;
        Told before = activities.get(activity.name());
        // dasd weighs everything again every few minutes: what comes to the same is one event.
        if (before != null && before.words.equals(words)) {
            before.draft.add(record);
            return;
        }
        tell(
                activities,
                activity.name(),
                words,
                record,
                new Draft(
                        record,
                        records -> new Incident.Scheduling(
                                appOf.apply(activity),
                                activity.work(),
                                activity.name(),
                                activity.what(),
                                step,
                                policies,
                                records)));
    }

    void declined(String bundleId, Work work, @Nullable String why, LogRecord record) {
        ledger.tell(ledger.draft(new Draft(
                record,
                records -> new Incident.Declined(bundleId, work, why == null ? "no reason given" : why, records))));
    }

    private void tell(Map<String, Told> where, String key, String words, LogRecord record, Draft draft) {
        if (where.size() >= REMEMBERED) {
            where.clear();
        }
        where.put(key, new Told(draft, record, words));
        ledger.tell(ledger.draft(draft));
    }
}
