package dev.relaunch.evidence;

import dev.relaunch.evidence.Signatures.Shown;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads sightings out of records: the lives of all apps in a log, and those who watched.
 *
 * <p>Takes records one by one, so that it serves a live log and a file alike. A relaunch is a new process, a resume is the same
 * process going from suspended to running; {@code Resuming task.} alone decides neither. What several daemons repeat is one
 * sighting; what the log does not say is left unknown.
 *
 * <p>Not safe for use by several threads.
 */
public final class AppLives {

    private static final int REMEMBERED = 4_096;

    private final Signatures signatures;
    private final List<LogPoints> logPoints;
    private final Chronicle chronicle;
    private final Set<Repetition> remembered = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Repetition, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private long lastOffset = -1;
    private @Nullable LocalDateTime newest;
    private boolean replaying;

    /** What makes a record the same as one before, apart from where it stands. */
    private record Repetition(LocalDateTime time, String process, int pid, String message) {}

    /** Looks for the lives of all apps, and for the entry points of those whose log points are given. */
    public AppLives(Signatures signatures, List<LogPoints> logPoints) {
        this(signatures, logPoints, new Ledger());
    }

    /** The same, with another way to keep what was seen. */
    AppLives(Signatures signatures, List<LogPoints> logPoints, Ledger ledger) {
        this.signatures = signatures;
        this.logPoints = List.copyOf(logPoints);
        this.chronicle = new Chronicle(this.logPoints, ledger);
    }

    /** Which records can show a sign or an entry point; the others need not be given. */
    public Interest interest() {
        List<Interest.Wanted> wanted = new ArrayList<>(signatures.wanted());
        for (LogPoints app : logPoints) {
            List<String> texts =
                    app.texts().values().stream().flatMap(List::stream).toList();
            wanted.add(new Interest.Wanted(app.executable(), "", texts));
        }
        return new Interest(wanted);
    }

    /**
     * Takes the next record and returns the sightings that it decided or changed.
     *
     * <p>A record at or before the offset of the last one is ignored, so {@link SyslogReader#pending} may be given in advance.
     */
    public List<Sighting> accept(LogRecord record) {
        if (record.offset() <= lastOffset || record.cut()) {
            return List.of();
        }
        lastOffset = record.offset();
        Optional<Shown> shown = signatures.shownBy(record);
        List<String> points = entryPoints(record);
        if ((shown.isEmpty() && points.isEmpty()) || repeated(record)) {
            return List.of();
        }
        shown.ifPresent(sign -> chronicle.note(sign, record));
        for (LogPoints app : logPoints) {
            if (app.executable().equals(record.process()) && !ofAnother(app.bundleId(), record.pid())) {
                points.forEach(name -> chronicle.app(app.bundleId()).ranEntryPoint(record.pid(), name, record));
            }
        }
        return chronicle.ledger().takeFresh();
    }

    /** Two apps may share the name of their executable, a beta and its release: then the pid tells them apart. */
    private boolean ofAnother(String bundleId, int pid) {
        String owner = chronicle.appOf(pid);
        return !owner.isEmpty() && !owner.equals(bundleId);
    }

    /** Every sighting so far, with all that is known of it now. */
    public List<Sighting> sightings() {
        return chronicle.ledger().all();
    }

    /** Every sighting in these records. */
    public static List<Sighting> in(List<LogRecord> records, Signatures signatures, List<LogPoints> logPoints) {
        AppLives lives = new AppLives(signatures, logPoints);
        records.forEach(lives::accept);
        return lives.sightings();
    }

    /** A relay may send a stretch twice: a record that goes back in time and was there before is not another event. */
    private boolean repeated(LogRecord record) {
        boolean back = newest != null && record.time().isBefore(newest);
        newest = back ? newest : record.time();
        boolean known =
                !remembered.add(new Repetition(record.time(), record.process(), record.pid(), record.message()));
        // Once it has gone back, it goes on with what was there before until something new comes.
        replaying = known && (back || replaying);
        return replaying;
    }

    private List<String> entryPoints(LogRecord record) {
        for (LogPoints app : logPoints) {
            if (app.executable().equals(record.process())) {
                return app.texts().entrySet().stream()
                        .filter(point -> point.getValue().stream().anyMatch(record.message()::contains))
                        .map(Map.Entry::getKey)
                        .toList();
            }
        }
        return List.of();
    }
}
