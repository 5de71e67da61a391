package dev.relaunch.emulator.app;

/** Why watchOS wakes an app: the classes of {@code WKRefreshBackgroundTask}. */
public enum WatchTask {
    APPLICATION_REFRESH("WKApplicationRefreshBackgroundTask"),
    URL_SESSION("WKURLSessionRefreshBackgroundTask"),
    WATCH_CONNECTIVITY("WKWatchConnectivityRefreshBackgroundTask");

    private final String text;

    WatchTask(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
