package dev.relaunch.emulator.app;

/** What UIKit and Foundation are to an emulated app. Useless once the process has ended: every call is then without effect. */
public interface AppContext {

    /** Writes to the system log at level Notice, as the app's own image. */
    default void log(String message) {
        log("", message);
    }

    /** Writes to the system log as this library of the process. */
    void log(String library, String message);

    /**
     * {@code URLSession(configuration: .background(withIdentifier:), delegate:)}: connects to the session of this identifier, and makes it
     * where there is none. What it has waited to tell is told on the main queue from now on.
     */
    BackgroundSession backgroundSession(String identifier, SessionDelegate delegate);

    /** {@code UIApplication.backgroundRefreshStatus} is {@code .available}. */
    boolean backgroundRefreshAvailable();

    /** {@code exit(code)}: the process is gone when this returns. */
    void exit(int code);
}
