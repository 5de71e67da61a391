package dev.relaunch.evidence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of what the scan of a log, or of its stretches one after the other, has found: the years and hosts that only
 * somebody knows who read from the beginning, and the text.
 */
final class Resolver implements RecordSink {

    /** A log that says so more often is no log of a device. */
    private static final int MARKERS_MAX = 100_000;

    private final Layout layout;
    private final LocalDate about;
    private final LogCalendar calendar;
    private final ProcessNames names = new ProcessNames();
    private final Consumer<LogRecord> records;
    private final List<SyslogReader.Marker> markers = new ArrayList<>();
    private @Nullable LocalDate today;
    private @Nullable LocalDateTime first;
    private @Nullable LocalDateTime told;

    /** Number of the line with which the stretch began. */
    private long line = 1;

    Resolver(Layout layout, LocalDate about, Consumer<LogRecord> records) {
        this.layout = layout;
        this.about = about;
        this.calendar = new LogCalendar(about);
        this.records = records;
    }

    /** The stretch had so many lines; the next one follows. */
    void passed(long lines) {
        line += lines;
    }

    @Override
    public void day(int date, long nanoOfDay) {
        today = dated(date);
        if (first == null) {
            first = at(nanoOfDay);
        }
    }

    private LocalDate dated(int date) {
        if (date <= 0) {
            return about.plusDays(-date);
        }
        int year = date / 10_000;
        int month = date / 100 % 100;
        return year == 0 ? calendar.date(month, date % 100) : LocalDate.of(year, month, date % 100);
    }

    @Override
    public void name(String name) {
        if (layout.form() == LogForm.SYSLOG) {
            names.of(name);
        }
    }

    @Override
    public void marker(SyslogReader.Marker marker) {
        if (markers.size() < MARKERS_MAX) {
            markers.add(new SyslogReader.Marker(marker.offset(), line + marker.line(), marker.text()));
        }
    }

    @Override
    public void record(RawRecord raw) {
        records.accept(
                switch (layout.form()) {
                    case SYSLOG -> {
                        ProcessNames.Name name = names.of(raw.name());
                        yield record(raw, name.process(), name.library());
                    }
                    case SHOW, SHOW_COMPACT, SHOW_SYSLOG, CONSOLE -> record(raw, raw.name(), raw.library());
                    case SHOW_NDJSON, SHOW_JSON -> event(raw, JsonEvent.of(raw.text()));
                });
    }

    private LogRecord record(RawRecord raw, String process, String library) {
        return new LogRecord(
                raw.offset(),
                raw.length(),
                line + raw.line(),
                at(raw.nanoOfDay()),
                process,
                library,
                raw.pid(),
                raw.level(),
                raw.text(),
                raw.cut());
    }

    private LogRecord event(RawRecord raw, JsonEvent event) {
        LocalDateTime time = event.time(told == null ? about.atStartOfDay() : told);
        first = told == null ? time : first;
        told = time;
        return new LogRecord(
                raw.offset(),
                raw.length(),
                line + raw.line(),
                time,
                event.process(),
                event.library(),
                event.pid(),
                event.level(),
                event.message(),
                raw.cut());
    }

    List<SyslogReader.Marker> markers() {
        return List.copyOf(markers);
    }

    /** When the first record was written; null where there is none. */
    @Nullable
    LocalDateTime first() {
        return first;
    }

    /** When a record was written of which the scan knows this. */
    LocalDateTime at(long nanoOfDay) {
        if (told != null) {
            return told;
        }
        return LocalDateTime.of(today == null ? about : today, LocalTime.ofNanoOfDay(nanoOfDay));
    }
}
