package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.WatchTask;
import java.time.Duration;
import java.util.Set;

/** watchOS: wakes an app for its background tasks, shortly after the time it asked for, as its budget allows. */
public final class WatchRefresh {

    private final Host host;
    private final Dasd dasd;
    private final Listeners<App> apps;

    WatchRefresh(Host host, Dasd dasd, Listeners<App> apps) {
        this.host = host;
        this.dasd = dasd;
        this.apps = apps;
    }

    public void schedule(Client client, Duration in) {
        submit(client.bundleId(), WatchTask.APPLICATION_REFRESH, in);
    }

    /** A task of the app is due. */
    public void submit(String bundleId, WatchTask task, Duration in) {
        dasd.submit(new Activity(
                "com.apple.watchkit." + task.text() + "." + bundleId,
                dasd.suffix(),
                bundleId,
                Activity.Kind.WATCH,
                10,
                host.now().plus(in),
                host.now().plus(in).plus(Activity.Kind.WATCH.window()),
                Set.of(Activity.Need.UNLOCKED_SINCE_BOOT),
                due -> {
                    dasd.completed(due);
                    run(bundleId, task);
                }));
    }

    private void run(String bundleId, WatchTask task) {
        apps.tell(
                bundleId,
                Wake.seconds(15, Dasd.NAME, "com.apple.watchkit.backgroundTask", Overrun.WATCH_TASK),
                () -> gate(bundleId),
                (app, done) -> app.handleBackgroundTask(task, done));
    }

    private Gate gate(String bundleId) {
        Conditions now = host.conditions();
        return Gate.launchIf(!now.forceQuit(bundleId)
                && now.refreshes(bundleId)
                && (now.ranSinceBoot(bundleId) || host.holds(World.WATCH_TASKS_RUN_AFTER_REBOOT)));
    }
}
