package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Command.Parameter.optional;
import static dev.relaunch.emulator.ios.Command.Parameter.required;

import dev.relaunch.emulator.app.WatchTask;
import dev.relaunch.emulator.ios.daemon.Daemons;
import dev.relaunch.emulator.ios.daemon.DeviceActivityAgent;
import java.time.Duration;
import java.util.List;

/** What the system itself finds time for, as commands. Whether it runs is up to the daemons. */
final class TaskCommands {

    private final InstalledAppCommands apps;
    private final Daemons daemons;

    TaskCommands(InstalledAppCommands apps, Daemons daemons) {
        this.apps = apps;
        this.daemons = daemons;
    }

    List<Command> all() {
        return List.of(
                apps.command(
                        "background-task",
                        "The time has come for a task that waits in dasd; its policies still have their say.",
                        this::backgroundTask,
                        required("id", "the task's identifier")),
                apps.command(
                        "stop-task",
                        "The user stops the app's continued task on its card.",
                        this::stopTask,
                        InstalledAppCommands.BUNDLE),
                apps.command(
                        "widget-reload",
                        "The app's widget is due for a new timeline.",
                        this::reloadWidget,
                        InstalledAppCommands.BUNDLE),
                apps.command(
                        "intent",
                        "The user has an App Intent performed, by a widget, a shortcut or a control.",
                        this::performIntent,
                        InstalledAppCommands.BUNDLE,
                        optional("name", "of the intent")),
                apps.command(
                        "watch-task",
                        "watchOS has a background task for the app.",
                        this::watchTask,
                        InstalledAppCommands.BUNDLE,
                        required("task", "application-refresh, url-session or watch-connectivity")),
                apps.command(
                        "device-activity",
                        "Something happens to an activity that the app's Screen Time monitor watches.",
                        this::deviceActivity,
                        InstalledAppCommands.BUNDLE,
                        required("activity", "its name"),
                        required("event", "start, end or threshold")));
    }

    private String backgroundTask(Arguments arguments) {
        if (!daemons.taskRequests().due(arguments.text("id"))) {
            throw arguments.refused("no task \"" + arguments.text("id") + "\" is pending");
        }
        return "dasd weighs " + arguments.text("id");
    }

    private String stopTask(Arguments arguments) {
        return InstalledAppCommands.done(
                arguments, daemons.continuedTasks()::stop, "has no continued task", "its task is to stop");
    }

    private String reloadWidget(Arguments arguments) {
        daemons.chronod().reload(arguments.text("bundle"));
        return "asked for a timeline";
    }

    private String performIntent(Arguments arguments) {
        String bundleId = arguments.text("bundle");
        if (!daemons.linkd().perform(bundleId, arguments.optional("name").orElse("Record"))) {
            throw arguments.refused("nothing of " + bundleId + " can perform it now");
        }
        return "asked for the intent";
    }

    private String watchTask(Arguments arguments) {
        WatchTask task = arguments.oneOf("task", WatchTask.class);
        daemons.watchRefresh().submit(arguments.text("bundle"), task, Duration.ZERO);
        return "submitted " + task.text();
    }

    private String deviceActivity(Arguments arguments) {
        daemons.deviceActivity()
                .happens(
                        arguments.text("bundle"),
                        arguments.text("activity"),
                        arguments.oneOf("event", DeviceActivityAgent.Event.class));
        return "it happened to " + arguments.text("activity");
    }
}
