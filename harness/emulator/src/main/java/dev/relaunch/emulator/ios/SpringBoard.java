package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.ApplicationState;
import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.Screen;
import dev.relaunch.emulator.ui.View;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** SpringBoard: who is in front, the Home screen, the app switcher, and the daemons' requests to open apps behind the user's back. */
final class SpringBoard implements RunningBoard.Observer {

    static final String BUNDLE_ID = "com.apple.springboard";

    private final VirtualClock clock;
    private final SpringBoardLog log;
    private final Choices choices;
    private final RunningBoard runningBoard;
    private final InstalledApps apps;
    private final ForceQuits forceQuits;
    private final Bounds bounds;
    private final HomeScreen home;
    private final Switcher switcher;
    private final BiFunction<AppProcess, AppBundle, App> loader;
    private Optional<AppProcess> front = Optional.empty();

    SpringBoard(
            VirtualClock clock,
            DeviceLog log,
            Choices choices,
            RunningBoard runningBoard,
            InstalledApps apps,
            ForceQuits forceQuits,
            Bounds bounds,
            BiFunction<AppProcess, AppBundle, App> loader) {
        this.clock = clock;
        this.choices = choices.of("SpringBoard");
        this.log = new SpringBoardLog(log, this.choices);
        this.runningBoard = runningBoard;
        this.apps = apps;
        this.forceQuits = forceQuits;
        this.bounds = bounds;
        this.loader = loader;
        this.home = new HomeScreen(apps, bounds, this::iconTapped);
        this.switcher = new Switcher(apps, bounds, this::open, this::goHome);
        runningBoard.observe(this);
    }

    /** The process whose window is on the glass, if it is an app's. */
    Optional<AppProcess> front() {
        return switcher.isOpen() ? Optional.empty() : front;
    }

    HomeScreen home() {
        return home;
    }

    Switcher switcher() {
        return switcher;
    }

    Screen.Active active() {
        return front().map(process -> new Screen.Active(
                        process.bundle().id(), process.bundle().manifest().displayName(), process.pid()))
                .orElseGet(() -> new Screen.Active(BUNDLE_ID, "SpringBoard", Daemon.SPRINGBOARD.pid()));
    }

    /** Tells the screen that shows from every other, also from the same of another process. */
    String screenKey() {
        return front().map(process -> process.bundle().id() + ":" + process.pid())
                .orElse(switcher.isOpen() ? "SpringBoard:switcher" : "SpringBoard:home");
    }

    View view() {
        View root = View.of("Application").at(0, 0, bounds.width(), bounds.height());
        if (front().isEmpty()) {
            return root.called("SpringBoard").container().add(switcher.isOpen() ? switcher.draw() : home.draw());
        }
        AppProcess process = front().orElseThrow();
        root.called(process.bundle().manifest().displayName()).container();
        process.app().ifPresent(app -> root.add(app.window(bounds)));
        return root;
    }

    private void iconTapped(String bundleId) {
        log.iconTouched(bundleId);
        open(bundleId);
    }

    /** The user opens an app. That also ends what a force quit of it began. */
    void open(String bundleId) {
        AppBundle bundle = apps.get(bundleId);
        forceQuits.forgive(bundleId);
        switcher.close();
        Optional<AppProcess> wanted = runningBoard.find(bundleId);
        if (wanted.isPresent() && wanted.equals(front)) {
            return;
        }
        leaveFront();
        switcher.opened(bundleId);
        if (wanted.isPresent()) {
            AppProcess process = wanted.orElseThrow();
            front = wanted;
            runningBoard.show(process);
            process.onMain(() -> process.app().ifPresent(App::willEnterForeground));
            return;
        }
        front = Optional.of(launch(bundle, LaunchIntent.FOREGROUND));
    }

    /** The Home gesture, or the home button. */
    void goHome() {
        if (switcher.isOpen()) {
            switcher.close();
        } else if (front.isEmpty()) {
            home.toFirstPage();
        }
        leaveFront();
    }

    void openSwitcher() {
        switcher.open();
    }

    /** The user threw an app's card out of the switcher. */
    void forceQuit(String bundleId) {
        switcher.removed(bundleId);
        log.forceQuit(bundleId);
        runningBoard
                .find(bundleId)
                .ifPresent(process -> runningBoard.terminate(process, Exit.forceQuit(), "killed from app switcher"));
        forceQuits.add(bundleId);
    }

    /** A daemon asks to have an app launched without showing it; {@code opened} gets its process, unless that is refused. */
    void openInBackground(String bundleId, Daemon requester, Consumer<AppProcess> opened) {
        String request = "0x" + choices.hex(4);
        log.openRequested(bundleId, requester, request);
        if (forceQuits.contains(bundleId)) {
            log.openRefused(request);
            return;
        }
        log.openTrusted(bundleId, requester);
        AppProcess process =
                runningBoard.find(bundleId).orElseGet(() -> launch(apps.get(bundleId), LaunchIntent.BACKGROUND));
        log.openCompleted(request);
        opened.accept(process);
    }

    private AppProcess launch(AppBundle bundle, LaunchIntent intent) {
        log.bootstrapping(bundle, intent);
        ApplicationState state =
                intent == LaunchIntent.FOREGROUND ? ApplicationState.INACTIVE : ApplicationState.BACKGROUND;
        AppProcess launched = runningBoard.launch(bundle, intent, process -> loader.apply(process, bundle));
        launched.onMain(() -> launched.app().orElseThrow().didFinishLaunching(state));
        return launched;
    }

    private void leaveFront() {
        AppProcess left = front.orElse(null);
        front = Optional.empty();
        if (left == null) {
            return;
        }
        runningBoard.hide(left);
        clock.after(
                choices.millis(150, 350),
                () -> left.onMain(() -> {
                    if (!left.visible()) {
                        left.app().ifPresent(App::didEnterBackground);
                    }
                }));
    }

    @Override
    public void launched(AppProcess process, LaunchIntent intent) {
        log.launched(process, intent);
    }

    @Override
    public void changed(AppProcess process) {
        log.changed(process);
    }

    @Override
    public void exited(AppProcess process, Exit exit) {
        log.exited(process, exit);
        if (front.equals(Optional.of(process))) {
            front = Optional.empty();
        }
    }
}
