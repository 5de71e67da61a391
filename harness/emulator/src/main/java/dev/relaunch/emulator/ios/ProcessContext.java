package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.Accessories;
import dev.relaunch.emulator.app.AppContext;
import dev.relaunch.emulator.app.Audio;
import dev.relaunch.emulator.app.BackgroundSession;
import dev.relaunch.emulator.app.BackgroundTasks;
import dev.relaunch.emulator.app.Bluetooth;
import dev.relaunch.emulator.app.Files;
import dev.relaunch.emulator.app.Health;
import dev.relaunch.emulator.app.LiveActivities;
import dev.relaunch.emulator.app.Location;
import dev.relaunch.emulator.app.Notifications;
import dev.relaunch.emulator.app.Permissions;
import dev.relaunch.emulator.app.PushRegistry;
import dev.relaunch.emulator.app.PushToTalk;
import dev.relaunch.emulator.app.SessionDelegate;
import dev.relaunch.emulator.app.TaskScheduler;
import dev.relaunch.emulator.app.WatchSession;
import dev.relaunch.emulator.ios.daemon.Daemons;
import dev.relaunch.emulator.ios.daemon.TaskTime;
import java.time.Duration;

/** The frameworks inside one process. */
final class ProcessContext implements AppContext {

    private final AppProcess process;
    private final ProcessClient client;
    private final Kernel kernel;
    private final Daemons daemons;
    private final TaskTime taskTime;

    ProcessContext(AppProcess process, Kernel kernel) {
        this.process = process;
        this.client = new ProcessClient(process);
        this.kernel = kernel;
        this.daemons = kernel.daemons();
        this.taskTime = new TaskTime(kernel.host(), client);
    }

    @Override
    public void log(String library, String message) {
        if (process.alive()) {
            kernel.log().write(process.bundle().manifest().executable(), library, process.pid(), message);
        }
    }

    @Override
    public void after(Duration delay, Runnable what) {
        kernel.host().after(delay, () -> process.onMain(what));
    }

    @Override
    public BackgroundSession backgroundSession(String identifier, SessionDelegate delegate) {
        return kernel.transfers().connect(process, identifier, delegate);
    }

    @Override
    public boolean backgroundRefreshAvailable() {
        return kernel.host().conditions().refreshes(process.bundle().id());
    }

    @Override
    public BackgroundTasks backgroundTasks() {
        return taskTime;
    }

    @Override
    public TaskScheduler taskScheduler() {
        return daemons.taskRequests().of(client);
    }

    @Override
    public Notifications notifications() {
        return daemons.notifications().of(client);
    }

    @Override
    public PushRegistry pushRegistry() {
        return daemons.calls().of(client);
    }

    @Override
    public PushToTalk pushToTalk() {
        return daemons.pushToTalk().of(client);
    }

    @Override
    public Location location() {
        return daemons.locationd().of(client);
    }

    @Override
    public Health health() {
        return daemons.healthd().of(client);
    }

    @Override
    public Bluetooth bluetooth() {
        return daemons.bluetoothd().of(client);
    }

    @Override
    public Accessories accessories() {
        return daemons.accessoryd().of(client);
    }

    @Override
    public Audio audio() {
        return daemons.mediaserverd().of(client);
    }

    @Override
    public LiveActivities liveActivities() {
        return daemons.liveActivities().of(client);
    }

    @Override
    public WatchSession watchSession() {
        return daemons.wcd().of(client);
    }

    @Override
    public Permissions permissions() {
        return daemons.privacy().of(client);
    }

    @Override
    public Files files() {
        return new AppFiles(process, kernel.files().container(process.bundle().id()));
    }

    @Override
    public void reloadWidgets() {
        daemons.chronod().reload(process.bundle().id());
    }

    @Override
    public void monitorDeviceActivity(String activity) {
        daemons.deviceActivity().monitor(client, activity);
    }

    @Override
    public void scheduleWatchRefresh(Duration in) {
        daemons.watchRefresh().schedule(client, in);
    }

    @Override
    public void exit(int code) {
        kernel.runningBoard().exited(process, Exit.voluntary(code));
    }
}
