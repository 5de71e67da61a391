package dev.relaunch.emulator.app;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.ListPage;
import dev.relaunch.emulator.ui.View;
import dev.relaunch.emulator.ui.View.TextInput;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The reference app, by the app contract: starts a background transfer, ends itself on demand, and logs each entry point that runs. */
public final class FieldRecorder implements App {

    public static final AppManifest MANIFEST = new AppManifest(
            "com.example.fieldrecorder",
            "Field Recorder",
            "FieldRecorder",
            "1",
            "1.0",
            false,
            Set.of(BackgroundMode.FETCH, BackgroundMode.REMOTE_NOTIFICATION, BackgroundMode.PROCESSING));

    private static final String SESSION = MANIFEST.bundleId() + ".transfer";

    private final AppContext system;
    private final Set<AppDefect> defects;
    private Optional<BackgroundSession> session = Optional.empty();
    private Optional<Runnable> completionHandler = Optional.empty();
    private String url = "";
    private String state = "idle";

    private FieldRecorder(AppContext system, Set<AppDefect> defects) {
        this.system = system;
        this.defects = defects;
    }

    /** The app with these defects; none for the app as it should be. */
    public static Factory with(Set<AppDefect> defects) {
        Set<AppDefect> kept = Set.copyOf(defects);
        return system -> new FieldRecorder(system, kept);
    }

    @Override
    public void didFinishLaunching(ApplicationState launchedInto) {
        log("didFinishLaunching state=" + launchedInto.key());
        if (!defects.contains(AppDefect.FORGETS_SESSION) && session().openTasks() > 0) {
            state = "running";
        }
    }

    @Override
    public void didEnterBackground() {
        log("didEnterBackground");
    }

    @Override
    public void handleEventsForBackgroundURLSession(String identifier, Runnable handler) {
        log("handleEventsForBackgroundURLSession session=" + identifier);
        completionHandler = Optional.of(handler);
    }

    private BackgroundSession session() {
        if (session.isEmpty()) {
            session = Optional.of(system.backgroundSession(SESSION, new Delegate()));
        }
        return session.orElseThrow();
    }

    private void start(boolean upload) {
        URI target;
        try {
            target = URI.create(url);
        } catch (IllegalArgumentException notAUrl) {
            state = "failed: not a URL";
            return;
        }
        if (target.getHost() == null) {
            state = "failed: not a URL";
            return;
        }
        int task = upload
                ? session().upload(target, bytesWanted(target))
                : session().download(target);
        state = "running";
        log("transferStarted session=" + SESSION + " task=" + task);
    }

    private static long bytesWanted(URI url) {
        String query = Optional.ofNullable(url.getQuery()).orElse("");
        for (String part : query.split("&")) {
            if (part.matches("bytes=\\d{1,12}")) {
                return Long.parseLong(part.substring("bytes=".length()));
            }
        }
        return 0;
    }

    private void exit() {
        log("debugExit code=0");
        system.exit(0);
    }

    private void log(String message) {
        system.log("[relaunch] " + message);
    }

    @Override
    public View window(Bounds bounds) {
        return new ListPage(bounds, MANIFEST.displayName(), 0)
                .row(
                        View.of("Other"),
                        (row, top) -> row.add(View.of("TextField")
                                .name("relaunch.transfer.url")
                                .label("Transfer URL")
                                .value(url)
                                .at(32, top + 6, bounds.width() - 64, 40)
                                .input(TextInput.over(() -> url, text -> url = text))))
                .row(
                        View.of("Other"),
                        (row, top) -> row.add(button("relaunch.transfer.upload", "Upload", top)
                                .onTap(() -> start(true))))
                .row(
                        View.of("Other"),
                        (row, top) -> row.add(button("relaunch.transfer.download", "Download", top)
                                .onTap(() -> start(false))))
                .row(View.of("Other"), (row, top) -> row.add(text("relaunch.transfer.state", state, top)))
                .row(
                        View.of("Other"),
                        (row, top) -> row.add(text(
                                "relaunch.refresh", system.backgroundRefreshAvailable() ? "available" : "denied", top)))
                .row(
                        View.of("Other"),
                        (row, top) ->
                                row.add(button("relaunch.exit", "Exit", top).onTap(this::exit)))
                .draw();
    }

    private static View button(String name, String label, int top) {
        return View.of("Button").name(name).label(label).at(32, top + 4, 160, 44);
    }

    private static View text(String name, String label, int top) {
        return View.of("StaticText").name(name).label(label).value(label).at(32, top + 14, 300, 24);
    }

    private final class Delegate implements SessionDelegate {

        @Override
        public void taskDidComplete(int task, Optional<TransferError> error) {
            state = error.map(why -> "failed: " + why.text()).orElse("finished");
            log("taskDidComplete session=" + SESSION + " error="
                    + error.map(TransferError::text).orElse("none"));
        }

        @Override
        public void didFinishEvents() {
            log("urlSessionDidFinishEvents session=" + SESSION);
            completionHandler.ifPresent(Runnable::run);
            completionHandler = Optional.empty();
        }
    }
}
