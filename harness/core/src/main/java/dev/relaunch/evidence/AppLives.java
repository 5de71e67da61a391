package dev.relaunch.evidence;

import dev.relaunch.evidence.Signatures.Shown;
import java.time.LocalDateTime;
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
    private final Ledger ledger = new Ledger();
    private final Map<String, AppHistory> apps = new LinkedHashMap<>();
    private final Onlookers onlookers = new Onlookers(ledger, this::appOf);
    private final Set<Repetition> remembered = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Repetition, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private long lastOffset = -1;
    private @Nullable LocalDateTime newest;

    /** What makes a record the same as one before, apart from where it stands. */
    private record Repetition(LocalDateTime time, String process, int pid, String message) {}

    /** Looks for the lives of all apps, and for the entry points of those whose log points are given. */
    public AppLives(Signatures signatures, List<LogPoints> logPoints) {
        this.signatures = signatures;
        this.logPoints = List.copyOf(logPoints);
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
        shown.ifPresent(sign -> sighted(sign, record));
        for (LogPoints app : logPoints) {
            if (app.executable().equals(record.process()) && !ofAnother(app.bundleId(), record.pid())) {
                points.forEach(name -> app(app.bundleId()).ranEntryPoint(record.pid(), name, record));
            }
        }
        return ledger.takeFresh();
    }

    /** Two apps may share the name of their executable, a beta and its release: then the pid tells them apart. */
    private boolean ofAnother(String bundleId, int pid) {
        String owner = appOf(pid);
        return !owner.isEmpty() && !owner.equals(bundleId);
    }

    /** Every sighting so far, with all that is known of it now. */
    public List<Sighting> sightings() {
        return ledger.all();
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
        return back && known;
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

    private AppHistory app(String bundleId) {
        return apps.computeIfAbsent(bundleId, id -> new AppHistory(id, ledger));
    }

    private String appOf(int pid) {
        return apps.entrySet().stream()
                .filter(app -> pid != 0 && app.getValue().owns(pid))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private void sighted(Shown shown, LogRecord record) {
        String bundle = shown.group("bundle").or(() -> shown.group("scene")).orElse("");
        int pid = shown.number("pid");
        switch (shown.sign()) {
            case DEBUGGER_STARTED, DEBUGGER_ATTACHED -> onlookers.debugger(pid, record);
            case AUTOMATION_AT_WORK -> onlookers.driving(record);
            case REFRESH_SET, REFRESH_NOW ->
                onlookers.refresh(Set.of("1", "enabled").contains(shown.text("on")), record);
            case PREWARMED ->
                logPoints.stream()
                        .filter(app -> app.executable().equals(record.process()))
                        .forEach(app -> approached(app.bundleId(), shown, record));
            case ICON_TOUCHED, OPEN_REQUESTED, OPEN_TRUSTED, SUSPENDED_ACTIVATION, BOOTSTRAPPED, JOB_CREATED ->
                approached(bundle, shown, record);
            case TRACKED -> app(bundle).tracked(pid, record);
            case STATE_CALCULATED, STATE_TOLD, STATE_CHANGED, TASK_STATE_SET -> state(bundle, pid, shown, record);
            case ASSERTION_TAKEN -> app(bundle).assertionTaken(pid, shown.text("service"), record);
            case TASK_RESUMED -> app(bundle).resuming(pid, record);
            case TASK_SUSPENDED -> app(bundle).suspended(pid, Life.Authority.RUNNINGBOARD, record);
            case ROLE_SET -> app(bundle).role(pid, shown.text("role"), record);
            case EXIT_REPORTED -> app(bundle).ended(pid, reported(shown), record);
            case EXIT_SEEN -> app(bundle).ended(pid, Exit.context(shown.text("detail")), record);
            case PROCESS_REMOVED -> app(bundle).ended(pid, Exit.UNSAID, record);
            case SWITCHER_KILL -> app(bundle).swiped(record);
            case UNINSTALLED -> app(bundle).ended(0, new Exit(ExitCause.UNINSTALLED, ""), record);
        }
    }

    private void approached(String bundle, Shown shown, LogRecord record) {
        Optional<String> who = shown.group("who").or(() -> shown.group("service"));
        app(bundle).approached(shown.sign(), record, who, shown.group("intent"));
    }

    private static Exit reported(Shown shown) {
        return Exit.reported(
                shown.number("namespace"), Numbers.parse(shown.text("code")), Numbers.parse(shown.text("status")));
    }

    private void state(String bundle, int pid, Shown shown, LogRecord record) {
        Life.Authority source = switch (record.process()) {
            case "runningboardd" -> Life.Authority.RUNNINGBOARD;
            case "SpringBoard" -> shown.sign() == Sign.STATE_TOLD ? Life.Authority.CLIENT : Life.Authority.SPRINGBOARD;
            default -> Life.Authority.CLIENT;
        };
        switch (shown.text("state")) {
            case "running-suspended", "Suspended" -> app(bundle).suspended(pid, source, record);
            case "running-active", "Running", "Background Running" ->
                app(bundle).active(pid, source, record, focal(shown));
            default -> {
                // "none" is also said of a process that is about to start.
            }
        }
    }

    private static boolean focal(Shown shown) {
        return shown.text("role").equals(AppHistory.FOCAL)
                || shown.text("visibility").equals("Foreground");
    }
}
