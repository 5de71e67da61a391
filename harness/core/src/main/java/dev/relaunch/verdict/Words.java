package dev.relaunch.verdict;

import dev.relaunch.evidence.DeviceClock;
import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.Printable;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.evidence.Stamps;
import dev.relaunch.model.Durations;
import java.time.Duration;
import java.time.Instant;

/** Times and events as a finding prints them: by the device's clock, so that they can be looked up in its log. */
final class Words {

    private Words() {}

    static String event(Sighting sighting) {
        return Stamps.time(sighting.time()) + " " + Printable.text(sighting.label(), Printable.QUOTE_MAX);
    }

    static String time(CaseFile file, Instant labTime) {
        return Stamps.time(file.clock.local(labTime));
    }

    static String delay(CaseFile file, Sighting sighting) {
        Duration delay = file.aftermath.delay(sighting);
        return (unresolved(delay) ? "within 1 s" : "about " + Durations.words(delay)) + " after the trigger";
    }

    /** The same behind the event itself. */
    static String after(Duration delay) {
        return unresolved(delay) ? "within 1 s" : "after about " + Durations.words(delay);
    }

    /** A log's stamps are whole seconds: what is less is not known. */
    private static boolean unresolved(Duration delay) {
        return delay.compareTo(DeviceClock.RESOLUTION) < 0;
    }

    /** What became of a process, after "it". */
    static String ended(Sighting.Terminated end) {
        String label = withoutPid(end.label());
        return switch (end.cause()) {
            case EXIT, CRASH, UNKNOWN -> label;
            case FORCE_QUIT, SIGNAL, JETSAM, WATCHDOG, SYSTEM, TOOL, UNINSTALLED -> "was " + label;
        };
    }

    static String withoutPid(String label) {
        return label.replaceAll(", pid \\d+$", "");
    }

    static String quote(LogRecord record) {
        return Printable.text(record.quote(), Printable.QUOTE_MAX);
    }
}
