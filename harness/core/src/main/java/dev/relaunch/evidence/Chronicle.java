package dev.relaunch.evidence;

import dev.relaunch.evidence.Signatures.Shown;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All apps of a log, and what goes on around them: takes signs one by one, and hands each to whom it concerns. */
final class Chronicle {

    /** No device has so many; a broken log may name any number. */
    private static final int APPS_MAX = 2_000;

    /** What a topic has behind the bundle id, by the kind of push (Apple, Sending notification requests to APNs). */
    private static final List<String> SUFFIXES = List.of(
            ".voip",
            ".complication",
            ".pushkit.fileprovider",
            ".location-query",
            ".push-type.liveactivity",
            ".voip-ptt",
            ".push-type.widgets",
            ".push-type.controls");

    /** Names of processes that are at least as long may have been cut (xnu, MAXCOMLEN). */
    private static final int COMM_MAX = 15;

    private final List<LogPoints> logPoints;
    private final Ledger ledger;
    private final Map<String, AppHistory> apps = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AppHistory> eldest) {
            return size() > APPS_MAX;
        }
    };
    private final Map<Integer, String> owners = new HashMap<>();
    private final Onlookers onlookers;
    private final Schedule schedule;
    private final Reaper reaper;

    Chronicle(List<LogPoints> logPoints, Ledger ledger) {
        this.logPoints = logPoints;
        this.ledger = ledger;
        onlookers = new Onlookers(ledger, this::appOf);
        schedule = new Schedule(ledger, this::appOf);
        reaper = new Reaper(ledger);
    }

    Ledger ledger() {
        return ledger;
    }

    AppHistory app(String bundleId) {
        return apps.computeIfAbsent(bundleId, id -> new AppHistory(id, ledger, owners));
    }

    /** The app that had a process with this pid last, or "" where the log has not named it. */
    String appOf(int pid) {
        return pid == 0 ? "" : owners.getOrDefault(pid, "");
    }

    /** The same, for a sighting that is told later: another may have the pid by then. */
    private Supplier<String> owner(int pid) {
        String now = appOf(pid);
        return () -> now.isEmpty() ? appOf(pid) : now;
    }

    private String appOf(Activity activity) {
        return activity.bundleId().isEmpty()
                ? apps.keySet().stream()
                        .filter(activity::mayBeOf)
                        .max(Comparator.comparingInt(String::length))
                        .orElse("")
                : activity.bundleId();
    }

    void note(Shown shown, LogRecord record) {
        String bundle = shown.group("bundle").or(() -> shown.group("scene")).orElse("");
        int pid = shown.number("pid");
        switch (shown.sign()) {
            case ICON_TOUCHED,
                    NOTIFICATION_TAPPED,
                    OPEN_SENT,
                    OPEN_REQUESTED,
                    OPEN_TRUSTED,
                    OPEN_EXECUTED,
                    SUSPENDED_ACTIVATION,
                    BOOTSTRAPPED,
                    JOB_CREATED,
                    PREWARMED -> approached(bundle, shown, record);
            case TRACKED -> app(bundle).tracked(pid, record);
            case STATE_CALCULATED, STATE_TOLD, STATE_CHANGED, TASK_STATE_SET -> state(bundle, pid, shown, record);
            case FRONT_LISTED -> app(bundle).active(pid, Life.Authority.SPRINGBOARD, record, Life.Place.FRONT);
            case ASSERTION_TAKEN -> app(bundle).assertionTaken(pid, shown.text("service"), record);
            case TASK_RESUMED -> app(bundle).resuming(pid, record);
            case TASK_SUSPENDED -> app(bundle).suspended(pid, Life.Authority.RUNNINGBOARD, record);
            case ROLE_SET -> app(bundle).role(pid, shown.text("role"), record);
            case LOCK_HELD -> lockHeld(named(bundle, pid), pid, shown.text("path"), record);
            case TERMINATION_ASKED -> toldToEnd(named(bundle, pid), pid, Exit.context(shown.text("detail")), record);
            case OVERSTAYED ->
                toldToEnd(named(bundle, pid), pid, new Exit(ExitCause.WATCHDOG, shown.text("detail")), record);
            case JETSAMMED -> jetsammed(pid, shown, record);
            case EXIT_REPORTED -> ended(bundle, pid, reported(shown), record);
            case EXIT_SEEN -> ended(named(bundle, pid), pid, Exit.context(shown.text("detail")), record);
            case EXIT_OF_JOB -> ended(bundle, pid, Exit.launchd(shown.text("detail")), record);
            case PROCESS_REMOVED -> ended(bundle, pid, Exit.UNSAID, record);
            case SWITCHER_KILL -> app(bundle).swiped(record);
            case UNINSTALLED -> app(bundle).uninstalled(record);
            case CRASH_REPORTED -> crashReported(pid, shown, record);
            case PUSH_RECEIVED -> pushed(shown, record);
            case PUSH_DECLINED -> schedule.declined(bundle, Work.PUSH_LAUNCH, shown.text("why"), record);
            case CALL_DECLINED -> schedule.declined(bundle, Work.CALL, shown.text("why"), record);
            case ACTIVITY_SUBMITTED -> step(Incident.Step.SUBMITTED, shown, record);
            case ACTIVITY_CANCELED -> step(Incident.Step.CANCELED, shown, record);
            case ACTIVITY_COMPLETED -> step(Incident.Step.COMPLETED, shown, record);
            case ACTIVITY_WEIGHED -> weighed(shown, record);
            case BACKGROUND_TASK_RAN ->
                ofProcess(record)
                        .ifPresent(app -> app.ranEntryPoint(
                                record.pid(),
                                shown.text("kind") + " " + Printable.text(shown.text("task"), 80),
                                record));
            case BACKGROUND_TASK_OVERDUE -> overdue(shown, record);
            case BACKGROUND_MODE_MISSING ->
                schedule.declined(
                        appOf(record.pid()), Work.BACKGROUND_TASK, "no background mode for it in Info.plist", record);
            case DEBUGGER_STARTED, DEBUGGER_ATTACHED -> onlookers.debugger(pid, record);
            case INSTRUMENTS_AT_WORK -> onlookers.instruments(record);
            case AUTOMATION_AT_WORK -> onlookers.driving(record);
            case REFRESH_SET, REFRESH_NOW ->
                onlookers.refresh(Set.of("1", "enabled").contains(shown.text("on")), record);
            case REFRESH_OF_APP -> onlookers.refreshWithheld(bundle, Incident.RefreshWithheld.By.SWITCH, record);
            case REFRESH_TRIAL -> onlookers.refreshWithheld("", Incident.RefreshWithheld.By.TRIAL, record);
            case BOOTED -> {
                onlookers.booted(record);
                apps.values().forEach(AppHistory::rebooted);
                owners.clear();
            }
        }
    }

    /** The bundle id that the line gives, or that of the process that it names. */
    private String named(String bundle, int pid) {
        return bundle.isEmpty() ? appOf(pid) : bundle;
    }

    /** The app whose own process wrote the record. */
    private Optional<AppHistory> ofProcess(LogRecord record) {
        String owner = appOf(record.pid());
        return logPoints.stream()
                .filter(app ->
                        app.executable().equals(record.process()) && (owner.isEmpty() || owner.equals(app.bundleId())))
                .map(LogPoints::bundleId)
                .findFirst()
                .or(() -> Optional.of(owner).filter(found -> !found.isEmpty()))
                .map(this::app);
    }

    private void approached(String bundle, Shown shown, LogRecord record) {
        Optional<String> who = shown.group("who").or(() -> shown.group("service"));
        if (bundle.isEmpty()) {
            ofProcess(record).ifPresent(app -> app.prewarmed(record.pid(), record));
            return;
        }
        boolean sender = shown.sign() == Sign.OPEN_SENT;
        app(bundle)
                .approached(shown.sign(), record, sender ? Optional.of(record.process()) : who, shown.group("intent"));
    }

    private static Exit reported(Shown shown) {
        return Exit.reported(
                shown.number("namespace"), Numbers.parse(shown.text("code")), Numbers.parse(shown.text("status")));
    }

    private void ended(String bundle, int pid, Exit why, LogRecord record) {
        if (bundle.isEmpty()) {
            return;
        }
        reaper.claim(pid, record).ifPresent(kill -> app(bundle).ended(pid, kill.exit(), kill.record()));
        app(bundle).ended(pid, why, record);
    }

    private void toldToEnd(String bundle, int pid, Exit why, LogRecord record) {
        if (!bundle.isEmpty()) {
            app(bundle).toldToEnd(pid, why, record);
        }
    }

    private void jetsammed(int pid, Shown shown, LogRecord record) {
        Exit exit = Exit.jetsam(shown.group("reason").orElse("per-process-limit"));
        String owner = appOf(pid);
        if (owner.isEmpty() || !app(owner).mayEndNow(pid, record) || isAnother(owner, shown.text("process"))) {
            reaper.killed(pid, shown.text("process"), exit, record);
        } else {
            app(owner).ended(pid, exit, record);
        }
    }

    /** Whether the kernel's name of a process, which it may have cut, is not that of the app's executable. */
    private boolean isAnother(String bundle, String process) {
        return logPoints.stream()
                        .filter(app -> app.bundleId().equals(bundle))
                        .noneMatch(app -> app.executable().equals(process)
                                || (process.length() >= COMM_MAX
                                        && app.executable().startsWith(process)))
                && logPoints.stream().anyMatch(app -> app.bundleId().equals(bundle));
    }

    private void lockHeld(String bundle, int pid, String path, LogRecord record) {
        ledger.tell(ledger.draft(new Draft(record, records -> new Incident.LockHeld(bundle, pid, path, records))));
    }

    private void crashReported(int pid, Shown shown, LogRecord record) {
        Supplier<String> owner = owner(pid);
        ledger.tell(ledger.draft(new Draft(
                record,
                records -> new Incident.CrashReported(
                        owner.get(), pid, shown.text("process"), shown.text("type"), records))));
    }

    private void overdue(Shown shown, LogRecord record) {
        Supplier<String> owner = owner(record.pid());
        ledger.tell(ledger.draft(new Draft(
                record, records -> new Incident.TaskOverdue(owner.get(), record.pid(), shown.text("task"), records))));
    }

    private void pushed(Shown shown, LogRecord record) {
        String topic = shown.text("topic");
        String suffix = apps.containsKey(topic)
                ? ""
                : SUFFIXES.stream().filter(topic::endsWith).findFirst().orElse("");
        boolean voip = suffix.equals(".voip");
        String bundle = topic.substring(0, topic.length() - suffix.length());
        String type = voip
                ? "VoIP"
                : shown.group("type")
                        .map(word -> word.toLowerCase(java.util.Locale.ROOT))
                        .orElse("");
        String priority =
                shown.group("priority").map(number -> ", priority " + number).orElse("");
        schedule.pushed(bundle, (type.isEmpty() ? "push" : type + " push") + priority, record);
    }

    private void step(Incident.Step step, Shown shown, LogRecord record) {
        Activity.named(shown.text("activity")).ifPresent(activity -> schedule.step(activity, step, "", record));
    }

    private void weighed(Shown shown, LogRecord record) {
        Weighing weighing = Weighing.of(record.message(), shown.text("decision"));
        Activity.named(shown.text("activity"))
                .ifPresent(activity -> schedule.step(
                        activity,
                        weighing.mayRun() ? Incident.Step.ALLOWED : Incident.Step.HELD_BACK,
                        weighing.mayRun() ? "" : weighing.against(),
                        record));
    }

    private void state(String bundle, int pid, Shown shown, LogRecord record) {
        Life.Authority source = switch (record.process()) {
            case "runningboardd" -> Life.Authority.RUNNINGBOARD;
            case "SpringBoard", "Carousel" ->
                shown.sign() == Sign.STATE_TOLD ? Life.Authority.CLIENT : Life.Authority.SPRINGBOARD;
            default -> Life.Authority.CLIENT;
        };
        switch (shown.text("state")) {
            case "running-suspended", "Suspended" -> app(bundle).suspended(pid, source, record);
            case "running-active", "Running", "Background Running", "BackgroundRunning", "ForegroundRunning" ->
                app(bundle).active(pid, source, record, place(shown));
            default -> {
                // "none" is also said of a process that is about to start.
            }
        }
    }

    private static Life.Place place(Shown shown) {
        boolean front = shown.text("visibility").equals("Foreground")
                || shown.text("state").equals("ForegroundRunning");
        return front ? Life.Place.FRONT : Life.Place.ofRole(shown.text("role"));
    }
}
