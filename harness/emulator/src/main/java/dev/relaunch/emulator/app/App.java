package dev.relaunch.emulator.app;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.View;

/**
 * One life of an emulated app's process: made when the process starts, forgotten when it ends, so what is in its fields is what is in its memory.
 *
 * <p>All its methods are called on the device's model thread, as a real app's are on its main queue, and never while it is suspended.
 */
public interface App {

    /** Called once, first. */
    void didFinishLaunching(ApplicationState state);

    default void willEnterForeground() {}

    default void didEnterBackground() {}

    /**
     * The system woke the app because all tasks of a background session are done. The app is to have the session again by now, and to call the
     * handler when it has dealt with the session's events; the system then suspends it again.
     */
    default void handleEventsForBackgroundURLSession(String identifier, Runnable completionHandler) {}

    /** A push with {@code content-available}: 30 s to fetch what is new and to call the handler. */
    default void didReceiveRemoteNotification(RemoteNotification notification, Runnable completionHandler) {
        completionHandler.run();
    }

    /** A push to be shown came while the app is in front. */
    default void willPresent(RemoteNotification notification) {}

    /** The user tapped a notification. */
    default void didReceiveResponse(RemoteNotification notification) {}

    /** The user followed a link to the app. */
    default void open(String url) {}

    /** An App Intent of the app's own process, asked for by a widget, a shortcut or a control. */
    default void performIntent(String name, Runnable done) {
        done.run();
    }

    /** The app's scene on a car's screen connected. */
    default void carPlaySceneDidConnect() {}

    /** watchOS: {@code handle(_ backgroundTasks:)}, for one of them. */
    default void handleBackgroundTask(WatchTask task, Runnable completed) {
        completed.run();
    }

    /** Draws its window. */
    View window(Bounds bounds);

    /** A finger moved its content; positive is up. */
    default void scroll(int points) {}

    /** Starts a process of the app. */
    interface Factory {
        App launch(AppContext context);
    }
}
