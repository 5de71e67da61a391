package dev.relaunch.emulator.app;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** The recorder's background tasks, of {@code BGTaskScheduler} and of UIKit. */
final class RecorderTasks {

    private static final Duration STEP = Duration.ofSeconds(5);

    private final AppContext system;
    private final RecorderLog log;
    private final boolean completes;
    private final String refresh;
    private final String processing;
    private final String continued;

    RecorderTasks(AppContext system, RecorderLog log, String bundleId, Set<AppDefect> defects) {
        this.completes = !defects.contains(AppDefect.NEVER_COMPLETES);
        this.system = system;
        this.log = log;
        this.refresh = bundleId + ".refresh";
        this.processing = bundleId + ".processing";
        this.continued = bundleId + ".export.1";
    }

    static Set<String> identifiers(String bundleId) {
        return Set.of(bundleId + ".refresh", bundleId + ".processing", bundleId + ".export.*");
    }

    /** At every launch, before the end of {@code didFinishLaunching}. */
    void register() {
        system.taskScheduler().register(refresh, task -> {
            run("handleAppRefresh", task);
            submitRefresh();
        });
        system.taskScheduler().register(processing, task -> run("handleProcessing", task));
    }

    private void run(String point, BackgroundTask task) {
        log.point(point + " id=" + task.id());
        task.whenExpired(() -> {
            log.point("expirationHandler id=" + task.id());
            if (completes) {
                task.complete(false);
            }
        });
        if (completes) {
            system.after(Duration.ofSeconds(2), () -> {
                task.complete(true);
                log.point("setTaskCompleted id=" + task.id());
            });
        }
    }

    void submitRefresh() {
        submit(TaskRequest.refresh(refresh, Duration.ofMinutes(10)));
    }

    void submitProcessing() {
        submit(TaskRequest.processing(processing));
    }

    /** A continued task is registered when it is wanted, and begins at once. */
    void submitContinued() {
        system.taskScheduler().register(continued, task -> {
            log.point("launchHandler id=" + task.id());
            task.whenExpired(() -> {
                log.point("expirationHandler id=" + task.id());
                task.complete(false);
            });
            advance(task, 0);
        });
        submit(TaskRequest.continued(continued));
    }

    private void advance(BackgroundTask task, int percent) {
        task.progress(percent);
        if (percent == 100) {
            task.complete(true);
            log.point("setTaskCompleted id=" + task.id());
        } else {
            system.after(STEP, () -> advance(task, percent + 1));
        }
    }

    private void submit(TaskRequest request) {
        String kind = request.kind().name().toLowerCase(Locale.ROOT);
        String result = system.taskScheduler()
                .submit(request)
                .map(TaskScheduler.SubmitError::text)
                .orElse("none");
        log.point("taskSubmitted kind=" + kind + " id=" + request.id() + " error=" + result);
    }

    /** {@code beginBackgroundTask}; ended when the system wants it so. */
    void begin() {
        int[] task = new int[1];
        task[0] = system.backgroundTasks().begin("recording", () -> {
            log.point("backgroundTaskExpired");
            if (completes) {
                system.backgroundTasks().end(task[0]);
            }
        });
        log.point("backgroundTaskBegan");
    }
}
