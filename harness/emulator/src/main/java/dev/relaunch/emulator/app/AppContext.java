package dev.relaunch.emulator.app;

import java.time.Duration;

/** What UIKit, Foundation and the other frameworks are to an emulated app. Useless once the process has ended: every call is then without effect. */
public interface AppContext {

    /** Writes to the system log at level Notice, as the app's own image. */
    default void log(String message) {
        log("", message);
    }

    /** Writes to the system log as this library of the process. */
    void log(String library, String message);

    /** {@code DispatchQueue.main.asyncAfter}: while the process is suspended its time stands still, and what is due comes when it runs again. */
    void after(Duration delay, Runnable what);

    /**
     * {@code URLSession(configuration: .background(withIdentifier:), delegate:)}: connects to the session of this identifier, and makes it
     * where there is none. What it has waited to tell is told on the main queue from now on.
     */
    BackgroundSession backgroundSession(String identifier, SessionDelegate delegate);

    /** {@code UIApplication.backgroundRefreshStatus} is {@code .available}. */
    boolean backgroundRefreshAvailable();

    BackgroundTasks backgroundTasks();

    TaskScheduler taskScheduler();

    Notifications notifications();

    PushRegistry pushRegistry();

    PushToTalk pushToTalk();

    Location location();

    Health health();

    Bluetooth bluetooth();

    Accessories accessories();

    Audio audio();

    LiveActivities liveActivities();

    WatchSession watchSession();

    Permissions permissions();

    Files files();

    /** {@code WidgetCenter.reloadAllTimelines}. */
    void reloadWidgets();

    /** {@code DeviceActivityCenter.startMonitoring}. */
    void monitorDeviceActivity(String activity);

    /** watchOS: {@code WKApplication.scheduleBackgroundRefresh}. */
    void scheduleWatchRefresh(Duration in);

    /** {@code exit(code)}: the process is gone when this returns. */
    void exit(int code);
}
