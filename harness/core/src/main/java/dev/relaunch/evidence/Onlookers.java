package dev.relaunch.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Those who watch or drive the device, and what they switch: debuggers, automation, Background App Refresh. */
final class Onlookers {

    private final Ledger ledger;
    private final IntFunction<String> appOf;
    private final Map<Integer, Target> debuggers = new HashMap<>();
    private @Nullable Draft driven;
    private @Nullable Draft instruments;
    private @Nullable Draft refresh;
    private boolean refreshOn;

    /** Takes a function that names the app of a pid, or "" where it is none that the log has named. */
    Onlookers(Ledger ledger, IntFunction<String> appOf) {
        this.ledger = ledger;
        this.appOf = appOf;
    }

    /** On which process a debugserver works: 0 until the log says. */
    private static final class Target {
        private int pid;
        private String app = "";
        private @Nullable Draft draft;
    }

    void debugger(int pid, LogRecord record) {
        Target known = debuggers.computeIfAbsent(record.pid(), debugserver -> new Target());
        boolean moved = pid != 0 && known.pid != 0 && known.pid != pid;
        Target target = moved ? new Target() : known;
        debuggers.put(record.pid(), target);
        if (pid != 0) {
            target.pid = pid;
        }
        // Who had the pid at the time: it may be another's when all is told.
        target.app = target.app.isEmpty() ? appOf.apply(target.pid) : target.app;
        if (target.draft == null) {
            target.draft =
                    ledger.draft(new Draft(record, records -> new Sighting.Debugger(app(target), target.pid, records)));
        } else {
            target.draft.add(record);
        }
        ledger.tell(target.draft);
    }

    private String app(Target target) {
        return target.app.isEmpty() ? appOf.apply(target.pid) : target.app;
    }

    /** WebDriverAgent writes twenty lines for every glance at the screen: one sighting for each second. */
    void driving(LogRecord record) {
        if (driven != null
                && driven.sighting().time().withNano(0).equals(record.time().withNano(0))) {
            driven.add(record);
            return;
        }
        driven = ledger.draft(new Draft(record, records -> new Sighting.DeviceDriven(record.process(), records)));
        ledger.tell(driven);
    }

    /** The same for the service that Instruments and other tools of Xcode work through. */
    void instruments(LogRecord record) {
        if (instruments != null
                && instruments
                        .sighting()
                        .time()
                        .withNano(0)
                        .equals(record.time().withNano(0))) {
            instruments.add(record);
            return;
        }
        instruments = ledger.draft(new Draft(record, records -> new Incident.Instruments(record.process(), records)));
        ledger.tell(instruments);
    }

    void booted(LogRecord record) {
        ledger.tell(ledger.draft(new Draft(record, Incident.Booted::new)));
    }

    void refreshWithheld(String bundleId, Incident.RefreshWithheld.By by, LogRecord record) {
        ledger.tell(ledger.draft(new Draft(record, records -> new Incident.RefreshWithheld(bundleId, by, records))));
    }

    void refresh(boolean on, LogRecord record) {
        if (refresh != null && refreshOn == on) {
            refresh.add(record);
            return;
        }
        refreshOn = on;
        refresh = ledger.draft(new Draft(record, records -> new Sighting.RefreshSwitched(on, records)));
        ledger.tell(refresh);
    }
}
