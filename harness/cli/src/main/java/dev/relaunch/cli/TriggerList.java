package dev.relaunch.cli;

import dev.relaunch.model.Trigger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The triggers that the oracle knows. */
final class TriggerList {

    private TriggerList() {}

    static List<Entry> all() {
        return Arrays.stream(Trigger.values())
                .map(trigger -> new Entry(trigger.key(), trigger.happens()))
                .toList();
    }

    static String text() {
        return all().stream()
                .map(entry -> "  %-20s%s".formatted(entry.trigger(), entry.happens()))
                .collect(Collectors.joining("\n", "what may wake an app\n\n", "\n\n  next   relaunch explain TRIGGER"));
    }

    /** One of them. */
    record Entry(String trigger, String happens) {}
}
