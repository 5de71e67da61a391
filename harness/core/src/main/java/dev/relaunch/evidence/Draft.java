package dev.relaunch.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A sighting while its records still come in. */
final class Draft {

    /** Beyond this many a repetition adds nothing. */
    private static final int RECORDS_MAX = 16;

    private final List<LogRecord> records = new ArrayList<>();
    private final Function<List<LogRecord>, Sighting> form;
    private boolean withdrawn;

    Draft(LogRecord first, Function<List<LogRecord>, Sighting> form) {
        records.add(first);
        this.form = form;
    }

    void add(LogRecord record) {
        if (records.size() < RECORDS_MAX && !records.contains(record)) {
            records.add(record);
        }
    }

    /** It was no event of its own after all. */
    void withdraw() {
        withdrawn = true;
    }

    boolean stands() {
        return !withdrawn;
    }

    Sighting sighting() {
        return form.apply(List.copyOf(records));
    }
}
