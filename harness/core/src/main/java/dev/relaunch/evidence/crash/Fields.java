package dev.relaunch.evidence.crash;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a report says, as names and texts, from whichever form it has: the first value of a name stays, and all are bounded. */
final class Fields {

    private static final int VALUE_MAX = 4_000;
    private static final int FIELDS_MAX = 400;

    private final Map<String, String> values = new LinkedHashMap<>();

    void put(String name, String value) {
        if (values.size() < FIELDS_MAX && !value.isBlank()) {
            values.putIfAbsent(name, bounded(value.strip()));
        }
    }

    /** A further line, or a further element, of the value that is there. */
    void append(String name, String more) {
        values.merge(name, more.strip(), (before, next) -> bounded(before + "\n" + next));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The value of the first of these names that there is, or "". */
    String get(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static String bounded(String value) {
        return value.length() <= VALUE_MAX ? value : value.substring(0, VALUE_MAX);
    }
}
