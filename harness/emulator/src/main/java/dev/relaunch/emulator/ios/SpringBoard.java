package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.ApplicationState;
import dev.relaunch.emulator.ui.Bounds;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** SpringBoard: who is in front, the Home screen, the app switcher, and the daemons' requests to open apps behind the user's back. */
final class SpringBoard implements RunningBoard.Observer, Lock.Listener, Boot.Listener {

    static final String BUNDLE_ID = "com.apple.springboard";

    private final VirtualClock clock;
    private final SpringBoardLog log;
    private final Choices choices;
    private final IntSupplier pid;
    private final RunningBoard runningBoard;
    private final InstalledApps apps;
    private final ForceQuits forceQuits;
    private final HomeScreen home;
    private final Switcher switcher;
    private final BiFunction<AppProcess, AppBundle, App> loader;
    private final Watchdog watchdog;
    private Optional<AppProcess> front = Optional.empty();
    /** Who comes back to the front when the screen is unlocked. */
    private Optional<AppProcess> behindLock = Optional.empty();

    SpringBoard(
            VirtualClock clock,
            DeviceLog log,
            Choices choices,
            RunningBoard runningBoard,
            InstalledApps apps,
            DeviceState state,
            Words words,
            BiFunction<AppProcess, AppBundle, App> loader) {
        this.clock = clock;
        this.choices = choices.of("SpringBoard");
        this.log = new SpringBoardLog(log, this.choices);
        this.runningBoard = runningBoard;
        this.apps = apps;
        this.pid = () -> log.pid(Daemon.SPRINGBOARD);
        this.forceQuits = state.forceQuits();
        Bounds bounds = state.model().bounds();
        this.loader = loader;
        this.home = new HomeScreen(apps, words, bounds, this::iconTapped);
        this.switcher = new Switcher(apps, words, bounds, this::open, this::goHome);
        this.watchdog = new Watchdog(clock, runningBoard);
        runningBoard.observe(this);
        state.lock().observe(this);
        state.boot().observe(this);
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

    int pid() {
        return pid.getAsInt();
    }

    private void iconTapped(String bundleId) {
        log.iconTouched(bundleId);
        open(bundleId);
    }

    /** A tool asks for the app to be brought to the front. */
    void openByTool(String bundleId, Daemon tool) {
        String request = "0x" + choices.hex(4);
        log.openRequested(bundleId, tool, request);
        log.openTrusted(bundleId, tool);
        open(bundleId);
        log.openCompleted(request);
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
        AppProcess process = wanted.orElseGet(() -> launch(bundle, LaunchIntent.FOREGROUND));
        front = Optional.of(process);
        if (wanted.isPresent()) {
            show(process);
        }
        watchdog.expect(process, wanted.isPresent() ? WatchdogEvent.SCENE_UPDATE : WatchdogEvent.PROCESS_LAUNCH);
    }

    /** Brings a process that there is to the front. One that was only prewarmed begins its life now. */
    private void show(AppProcess process) {
        runningBoard.show(process);
        if (process.intent() == LaunchIntent.PREWARM && process.app().isEmpty()) {
            begin(process, ApplicationState.INACTIVE);
        } else {
            process.onMain(() -> process.app().ifPresent(App::willEnterForeground));
        }
    }

    /** The system starts an app ahead of its time, because it expects the user to open it. No callback of the app runs. False where it is there. */
    boolean prewarm(String bundleId) {
        Optional<AppBundle> bundle = apps.find(bundleId);
        if (bundle.isEmpty() || runningBoard.find(bundleId).isPresent()) {
            return false;
        }
        launch(bundle.orElseThrow(), LaunchIntent.PREWARM);
        return true;
    }

    /** A developer's tool opens an app in front of the user. */
    AppProcess openForTool(String bundleId, String tool, int toolPid) {
        log.openTrustedForTool(bundleId, tool, toolPid);
        open(bundleId);
        return runningBoard.find(bundleId).orElseThrow();
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
        front.ifPresent(switcher::picture);
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

    /** Somebody other than the user has an app ended. */
    void terminating(String why) {
        log.terminating(why);
    }

    /** A daemon asks to have an app launched without showing it; {@code opened} gets its process. Whether a force quit forbids it is the daemon's to know. */
    void openInBackground(String bundleId, Daemon requester, Consumer<AppProcess> opened) {
        String request = "0x" + choices.hex(4);
        log.openRequested(bundleId, requester, request);
        log.openTrustedInBackground(bundleId, requester);
        Optional<AppProcess> found = runningBoard.find(bundleId);
        AppProcess process = found.orElseGet(() -> launch(apps.get(bundleId), LaunchIntent.BACKGROUND));
        if (process.intent() == LaunchIntent.PREWARM && process.app().isEmpty()) {
            begin(process, ApplicationState.BACKGROUND);
        }
        log.openCompleted(request);
        opened.accept(process);
    }

    /** The user is brought to an app by something other than its icon: a notification, a link. */
    void openInForeground(String bundleId, Daemon requester) {
        String request = "0x" + choices.hex(4);
        log.openRequested(bundleId, requester, request);
        open(bundleId);
        log.openCompleted(request);
    }

    private AppProcess launch(AppBundle bundle, LaunchIntent intent) {
        log.bootstrapping(bundle, intent);
        AppProcess launched = runningBoard.launch(bundle, intent, this::load);
        if (intent != LaunchIntent.PREWARM) {
            announce(
                    launched,
                    intent == LaunchIntent.FOREGROUND ? ApplicationState.INACTIVE : ApplicationState.BACKGROUND);
        }
        return launched;
    }

    private void begin(AppProcess prewarmed, ApplicationState state) {
        runningBoard.start(prewarmed, this::load);
        announce(prewarmed, state);
    }

    private static void announce(AppProcess launched, ApplicationState state) {
        launched.onMain(() -> launched.app().orElseThrow().didFinishLaunching(state));
    }

    private App load(AppProcess process) {
        return loader.apply(process, process.bundle());
    }

    private void leaveFront() {
        AppProcess left = front.orElse(null);
        front = Optional.empty();
        if (left == null) {
            return;
        }
        switcher.picture(left);
        runningBoard.hide(left);
        watchdog.expect(left, WatchdogEvent.SCENE_UPDATE);
        clock.after(
                choices.millis(150, 350),
                () -> left.onMain(() -> {
                    if (!left.visible()) {
                        left.app().ifPresent(App::didEnterBackground);
                    }
                }));
    }

    /** What was in front is hidden behind the lock screen. */
    @Override
    public void locked() {
        switcher.close();
        behindLock = front;
        leaveFront();
    }

    @Override
    public void unlocked() {
        behindLock.filter(AppProcess::alive).ifPresent(process -> {
            front = Optional.of(process);
            show(process);
            watchdog.expect(process, WatchdogEvent.SCENE_UPDATE);
        });
        behindLock = Optional.empty();
    }

    @Override
    public void wentDown() {
        switcher.close();
        front = Optional.empty();
        behindLock = Optional.empty();
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
