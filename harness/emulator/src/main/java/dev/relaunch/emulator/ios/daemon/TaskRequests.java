package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.BackgroundMode;
import dev.relaunch.emulator.app.BackgroundTask;
import dev.relaunch.emulator.app.TaskKind;
import dev.relaunch.emulator.app.TaskRequest;
import dev.relaunch.emulator.app.TaskScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code BGTaskScheduler}: hands apps' requests to dasd, and runs their handlers when dasd has the app launched or resumed.
 *
 * <p>The lines of a task, on the app's side, are those of a device with iOS 13; those of dasd, of 2024 and newer.
 */
public final class TaskRequests implements Host.Observer {

    static final String FRAMEWORK = "BackgroundTasks";

    /** dasd lets a refresh wait at least so long, whatever the app asks for. */
    private static final Duration REFRESH_EARLIEST = Duration.ofSeconds(450);

    private final Host host;
    private final Dasd dasd;
    private final ContinuedTasks continued;
    private final Listeners<App> apps;
    private final Map<Client, Map<String, Consumer<BackgroundTask>>> handlers = new LinkedHashMap<>();
    private final Map<Client, RunningTask> running = new LinkedHashMap<>();

    TaskRequests(Host host, Dasd dasd, ContinuedTasks continued, Listeners<App> apps) {
        this.host = host;
        this.dasd = dasd;
        this.continued = continued;
        this.apps = apps;
        host.observe(this);
    }

    public TaskScheduler of(Client client) {
        return new Scheduler(client);
    }

    /** {@code bgRefresh-<id>}, as dasd writes it. */
    private static String activityName(TaskKind kind, String id) {
        return (kind == TaskKind.REFRESH ? "bgRefresh-" : "bgProcessing-") + id;
    }

    /** dasd's conditions for the task have come, but for those it can see for itself. Returns false where no such task is pending. */
    public boolean due(String id) {
        return dasd.weighNow(activityName(TaskKind.REFRESH, id))
                || dasd.weighNow(activityName(TaskKind.PROCESSING, id));
    }

    private void submit(Client client, TaskRequest request) {
        boolean refresh = request.kind() == TaskKind.REFRESH;
        Duration wait =
                refresh && request.earliest().compareTo(REFRESH_EARLIEST) < 0 ? REFRESH_EARLIEST : request.earliest();
        Instant start = host.now().plus(wait);
        Activity.Kind kind = refresh ? Activity.Kind.REFRESH : Activity.Kind.PROCESSING;
        Activity activity = new Activity(
                activityName(request.kind(), request.id()),
                dasd.suffix(),
                client.bundleId(),
                kind,
                refresh ? 10 : 5,
                start,
                start.plus(kind.window()),
                needs(request),
                due -> run(request, due));
        write(client, "Submitting task request activity: " + activity.text());
        dasd.submit(activity);
    }

    private static Set<Activity.Need> needs(TaskRequest request) {
        Set<Activity.Need> needs = EnumSet.of(Activity.Need.UNLOCKED_SINCE_BOOT);
        if (request.kind() == TaskKind.REFRESH || request.network()) {
            needs.add(Activity.Need.NETWORK);
        }
        if (request.power()) {
            needs.add(Activity.Need.POWER);
        }
        if (request.kind() == TaskKind.PROCESSING) {
            needs.add(Activity.Need.IDLE);
        }
        return needs;
    }

    /** A minute or so more than the handler is told, so that only who does not listen is ended. */
    private void run(TaskRequest request, Activity activity) {
        boolean refresh = request.kind() == TaskKind.REFRESH;
        String reason = refresh ? "com.apple.das.bgrefresh" : "com.apple.das.bgprocessing";
        Duration limit = refresh ? Duration.ofSeconds(30) : Duration.ofMinutes(5);
        Wake wake = new Wake(Dasd.NAME, reason, limit.plusSeconds(5), Overrun.FETCH);
        apps.tell(
                activity.bundleId(),
                wake,
                () -> Gate.LAUNCH,
                (app, done) -> host.find(activity.bundleId())
                        .ifPresent(client -> begin(client, request, activity, limit, done)));
    }

    private void begin(Client client, TaskRequest request, Activity activity, Duration limit, Runnable done) {
        write(client, "Handling launch from daemon for activities: {(\n    " + activity.text() + "\n)}");
        Consumer<BackgroundTask> handler =
                handlers.getOrDefault(client, Map.of()).get(request.id());
        if (handler == null) {
            write(client, "No launch handler registered for task with identifier " + request.id());
            host.crash(client);
            return;
        }
        String text = "<" + request.kind().text() + ": " + request.id() + ">";
        RunningTask task = new RunningTask(request, () -> {
            running.remove(client);
            dasd.completed(activity);
            done.run();
        });
        task.says(line -> write(client, line.replace("%", text)));
        running.put(client, task);
        write(client, "Running task: " + text);
        write(client, "Starting task: " + text);
        host.after(limit, () -> client.onMain(app -> task.expire()));
        handler.accept(task);
    }

    /** A processing task ends when somebody takes the device up. */
    @Override
    public void conditionsChanged() {
        if (host.conditions().inUse()) {
            List.copyOf(running.entrySet()).stream()
                    .filter(entry -> entry.getValue().kind() == TaskKind.PROCESSING)
                    .forEach(entry ->
                            entry.getKey().onMain(app -> entry.getValue().expire()));
        }
    }

    @Override
    public void exited(Client client) {
        handlers.remove(client);
        running.remove(client);
    }

    private void write(Client client, String text) {
        host.logAs(client.manifest().executable(), FRAMEWORK, client.pid(), text);
    }

    /** The scheduler as one process has it. */
    private final class Scheduler implements TaskScheduler {
        private final Client client;

        Scheduler(Client client) {
            this.client = client;
        }

        @Override
        public boolean register(String id, Consumer<BackgroundTask> handler) {
            if (!client.manifest().permitsTask(id)) {
                return false;
            }
            handlers.computeIfAbsent(client, process -> new LinkedHashMap<>()).put(id, handler);
            return true;
        }

        @Override
        public Optional<SubmitError> submit(TaskRequest request) {
            write(
                    client,
                    "submitTaskRequest: <" + request.kind().text() + "Request: " + request.id()
                            + ", earliestBeginDate: "
                            + host.deviceTime(host.now().plus(request.earliest())) + ">");
            if (!client.manifest().permitsTask(request.id())) {
                return Optional.of(SubmitError.NOT_PERMITTED);
            }
            if (request.kind() == TaskKind.CONTINUED) {
                Consumer<BackgroundTask> handler =
                        handlers.getOrDefault(client, Map.of()).get(request.id());
                return continued.submit(client, request, Optional.ofNullable(handler));
            }
            BackgroundMode mode = request.kind() == TaskKind.REFRESH ? BackgroundMode.FETCH : BackgroundMode.PROCESSING;
            if (!client.manifest().has(mode)) {
                write(client, "No relevant background execution modes found");
                return Optional.of(SubmitError.NOT_PERMITTED);
            }
            if (!host.conditions().refreshes(client.bundleId())) {
                return Optional.of(SubmitError.UNAVAILABLE);
            }
            TaskRequests.this.submit(client, request);
            return Optional.empty();
        }

        @Override
        public void cancel(String id) {
            dasd.cancel(activity -> isTask(activity) && activity.name().endsWith("-" + id));
        }

        @Override
        public List<String> pending() {
            return dasd.pending().stream()
                    .filter(this::isTask)
                    .map(activity -> activity.name().substring(activity.name().indexOf('-') + 1))
                    .toList();
        }

        private boolean isTask(Activity activity) {
            return activity.bundleId().equals(client.bundleId())
                    && (activity.kind() == Activity.Kind.REFRESH || activity.kind() == Activity.Kind.PROCESSING);
        }
    }
}
