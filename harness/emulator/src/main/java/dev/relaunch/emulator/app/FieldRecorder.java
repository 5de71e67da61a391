package dev.relaunch.emulator.app;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.View;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reference app, by the app contract: uses everything that can wake an app, does so as Apple says, ends itself on demand, and logs each entry point
 * that runs.
 */
public final class FieldRecorder implements App {

    private static final String BUNDLE_ID = "com.example.fieldrecorder";

    public static final AppManifest MANIFEST = new AppManifest(
            BUNDLE_ID,
            "Field Recorder",
            "FieldRecorder",
            "1",
            "1.0",
            false,
            Set.of(
                    BackgroundMode.FETCH,
                    BackgroundMode.REMOTE_NOTIFICATION,
                    BackgroundMode.PROCESSING,
                    BackgroundMode.LOCATION,
                    BackgroundMode.AUDIO,
                    BackgroundMode.BLUETOOTH_CENTRAL,
                    BackgroundMode.EXTERNAL_ACCESSORY,
                    BackgroundMode.PUSH_TO_TALK,
                    BackgroundMode.VOIP),
            RecorderTasks.identifiers(BUNDLE_ID),
            false,
            Stream.of(ExtensionKind.values())
                    .collect(Collectors.toMap(Function.identity(), kind -> RecorderExtension::new)));

    private final AppContext system;
    private final Set<AppDefect> defects;
    private final RecorderLog log;
    private final RecorderTransfer transfer;
    private final RecorderTasks tasks;
    private final RecorderServices services;
    private final RecorderScreen screen;

    private FieldRecorder(AppContext system, Set<AppDefect> defects) {
        this.system = system;
        this.log = new RecorderLog(system);
        this.transfer = new RecorderTransfer(system, log, BUNDLE_ID + ".transfer");
        this.tasks = new RecorderTasks(system, log, BUNDLE_ID, defects);
        this.services = new RecorderServices(system, log, defects);
        this.screen = new RecorderScreen(MANIFEST.displayName(), system, transfer, tasks, services, this::exit);
        this.defects = defects;
    }

    /** The app with these defects; none for the app as it should be. */
    public static Factory with(Set<AppDefect> defects) {
        Set<AppDefect> kept = Set.copyOf(defects);
        return system -> new FieldRecorder(system, kept);
    }

    /** Whatever it is launched for: what it has ever asked for, it makes anew, before this returns. */
    @Override
    public void didFinishLaunching(ApplicationState launchedInto) {
        log.point("didFinishLaunching state=" + launchedInto.key());
        if (!defects.contains(AppDefect.FORGETS_SESSION)) {
            transfer.reconnect();
        }
        tasks.register();
        services.restore();
    }

    @Override
    public void willEnterForeground() {
        log.point("willEnterForeground");
    }

    @Override
    public void didEnterBackground() {
        log.point("didEnterBackground");
    }

    @Override
    public void handleEventsForBackgroundURLSession(String identifier, Runnable handler) {
        log.point("handleEventsForBackgroundURLSession session=" + identifier);
        transfer.finishWith(handler);
    }

    @Override
    public void didReceiveRemoteNotification(RemoteNotification notification, Runnable completionHandler) {
        log.point("didReceiveRemoteNotification id=" + notification.id());
        if (!defects.contains(AppDefect.NEVER_COMPLETES)) {
            completionHandler.run();
        }
    }

    @Override
    public void willPresent(RemoteNotification notification) {
        log.point("willPresentNotification id=" + notification.id());
    }

    @Override
    public void didReceiveResponse(RemoteNotification notification) {
        log.point("didReceiveNotificationResponse id=" + notification.id());
    }

    @Override
    public void open(String url) {
        log.point("openURL url=" + url);
    }

    @Override
    public void performIntent(String name, Runnable done) {
        log.point("perform intent=" + name);
        done.run();
    }

    @Override
    public void carPlaySceneDidConnect() {
        log.point("templateApplicationSceneDidConnect");
    }

    @Override
    public void handleBackgroundTask(WatchTask task, Runnable completed) {
        log.point("handleBackgroundTasks task=" + task.text());
        completed.run();
    }

    private void exit() {
        log.point("debugExit code=0");
        system.exit(0);
    }

    @Override
    public View window(Bounds bounds) {
        return screen.draw(bounds);
    }

    @Override
    public void scroll(int points) {
        screen.scroll(points);
    }
}
