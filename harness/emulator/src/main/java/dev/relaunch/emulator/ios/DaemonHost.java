package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.AppManifest;
import dev.relaunch.emulator.ios.daemon.Chance;
import dev.relaunch.emulator.ios.daemon.Client;
import dev.relaunch.emulator.ios.daemon.Conditions;
import dev.relaunch.emulator.ios.daemon.Hold;
import dev.relaunch.emulator.ios.daemon.Host;
import dev.relaunch.emulator.ios.daemon.Overrun;
import dev.relaunch.emulator.ios.daemon.Timer;
import dev.relaunch.emulator.ios.daemon.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The kernel of the emulated iOS, as the daemons know it. */
final class DaemonHost implements Host, RunningBoard.Observer {

    private final VirtualClock clock;
    private final DeviceLog log;
    private final Choices choices;
    private final DeviceState state;
    private final RunningBoard runningBoard;
    private final SpringBoard springBoard;
    private final InstalledApps apps;
    private final DeviceConditions conditions;
    /** When somebody last saw each app. */
    private final Map<String, Instant> opened = new LinkedHashMap<>();

    private final List<Observer> observers = new ArrayList<>();
    private final List<Runnable> dueWhileDown = new ArrayList<>();

    DaemonHost(
            VirtualClock clock,
            DeviceLog log,
            Choices choices,
            DeviceState state,
            RunningBoard runningBoard,
            SpringBoard springBoard,
            InstalledApps apps,
            BooleanSupplier inUse) {
        this.clock = clock;
        this.log = log;
        this.choices = choices;
        this.state = state;
        this.runningBoard = runningBoard;
        this.springBoard = springBoard;
        this.apps = apps;
        state.refresh().observe(new RefreshSettings.Listener() {
            @Override
            public void masterSwitched() {
                tell(observer -> observer.refreshSwitched(state.refresh().on()));
            }

            @Override
            public void trialSwitched() {
                tell(observer -> observer.refreshTrial(state.refresh().trial()));
            }

            @Override
            public void appSwitched() {
                tell(Observer::refreshOfAppSwitched);
            }
        });
        this.conditions = new DeviceConditions(state, inUse, this::conditionsChanged);
        runningBoard.observe(this);
        state.forceQuits().monitor(bundleId -> tell(observer -> observer.forceQuit(bundleId)));
        state.boot().observe(new Boot.Listener() {
            @Override
            public void cameUp() {
                conditions.booted();
                tell(Observer::booted);
                List<Runnable> due = List.copyOf(dueWhileDown);
                dueWhileDown.clear();
                due.forEach(Runnable::run);
            }
        });
    }

    private void tell(Consumer<Observer> what) {
        List.copyOf(observers).forEach(what);
    }

    private void conditionsChanged() {
        tell(Observer::conditionsChanged);
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public Instant deviceTime(Instant at) {
        return state.time().at(at);
    }

    @Override
    public Timer after(Duration delay, Runnable what) {
        return clock.after(delay, () -> whenUp(what))::cancel;
    }

    /** What comes due while the device is down waits until it is up. */
    private void whenUp(Runnable what) {
        if (state.boot().up()) {
            what.run();
        } else {
            dueWhileDown.add(what);
        }
    }

    @Override
    public Chance chance(String daemon) {
        return choices.of(daemon);
    }

    @Override
    public void log(String daemon, String library, Level level, String text) {
        LogLevel written = switch (level) {
            case NOTICE -> LogLevel.NOTICE;
            case INFO -> LogLevel.INFO;
            case DEBUG -> LogLevel.DEBUG;
        };
        log.write(written, Daemon.named(daemon), library, text);
    }

    @Override
    public void logAs(String process, String library, int pid, String text) {
        log.write(process, library, pid, text);
    }

    @Override
    public int pid(String daemon) {
        return log.pid(Daemon.named(daemon));
    }

    @Override
    public int nextPid() {
        return runningBoard.nextPid();
    }

    @Override
    public Conditions conditions() {
        return conditions;
    }

    @Override
    public boolean holds(World world) {
        return state.worlds().holds(world);
    }

    @Override
    public int version() {
        return state.os().major();
    }

    @Override
    public Optional<AppManifest> installed(String bundleId) {
        return apps.all().stream()
                .map(AppBundle::manifest)
                .filter(app -> app.bundleId().equals(bundleId))
                .findFirst();
    }

    @Override
    public boolean everOpened(String bundleId) {
        return opened.containsKey(bundleId);
    }

    @Override
    public Duration sinceOpened(String bundleId) {
        return Duration.between(opened.getOrDefault(bundleId, clock.now()), clock.now());
    }

    @Override
    public boolean prewarming(String bundleId) {
        return runningBoard
                .find(bundleId)
                .filter(process -> process.running() && !hasBegun(process))
                .isPresent();
    }

    /** The app is gone, and with it all that was known of it. */
    void uninstalled(String bundleId) {
        opened.remove(bundleId);
        tell(observer -> observer.uninstalled(bundleId));
    }

    @Override
    public Optional<Client> find(String bundleId) {
        return runningBoard.find(bundleId).filter(DaemonHost::hasBegun).map(ProcessClient::new);
    }

    /** A process that was only prewarmed is nobody's to talk to. */
    private static boolean hasBegun(AppProcess process) {
        return process.intent() != LaunchIntent.PREWARM || process.app().isPresent();
    }

    @Override
    public Hold hold(Client client, String reason, String daemon, Duration limit, Overrun overrun) {
        AppProcess process = process(client);
        if (!process.alive()) {
            return Hold.NONE;
        }
        Assertion assertion =
                runningBoard.acquire(process, reason, originator(client, daemon), allowance(limit, overrun));
        return () -> runningBoard.release(process, assertion);
    }

    private static Allowance allowance(Duration limit, Overrun overrun) {
        return switch (overrun) {
            case SUSPENDED -> Allowance.of(limit);
            case TASK -> new Allowance(limit, Exit.TASK_OVERRUN);
            case URL_SESSION -> new Allowance(limit, Exit.SESSION_OVERRUN);
            case FETCH -> new Allowance(limit, Exit.FETCH_OVERRUN);
            case WATCH_TASK -> new Allowance(limit, Exit.WATCH_TIME);
        };
    }

    private static Daemon originator(Client client, String name) {
        return name.equals(client.manifest().executable()) ? Daemon.RUNNINGBOARDD : Daemon.named(name);
    }

    private static AppProcess process(Client client) {
        return ((ProcessClient) client).process();
    }

    @Override
    public Client launch(String bundleId, String daemon) {
        List<AppProcess> launched = new ArrayList<>();
        springBoard.openInBackground(bundleId, Daemon.named(daemon), launched::add);
        return new ProcessClient(launched.get(0));
    }

    @Override
    public void open(String bundleId, String daemon) {
        springBoard.openInForeground(bundleId, Daemon.named(daemon));
    }

    @Override
    public void forgive(String bundleId) {
        state.forceQuits().forgive(bundleId);
    }

    @Override
    public void killForSilence(Client client) {
        runningBoard.terminate(
                process(client), Exit.byFrontBoard(Exit.NO_CALL_REPORTED), "PushKit: no incoming call was reported");
    }

    @Override
    public void crash(Client client) {
        runningBoard.exited(process(client), Exit.uncaughtException());
    }

    @Override
    public void observe(Observer observer) {
        observers.add(observer);
    }

    @Override
    public void forget(Observer observer) {
        observers.remove(observer);
    }

    @Override
    public void launched(AppProcess process, LaunchIntent intent) {
        seen(process);
        if (intent != LaunchIntent.PREWARM) {
            conditions.ran(process.bundle().id());
        }
        tell(observer -> observer.launched(new ProcessClient(process)));
    }

    private void seen(AppProcess process) {
        if (process.visible()) {
            opened.put(process.bundle().id(), clock.now());
        }
    }

    @Override
    public void changed(AppProcess process) {
        seen(process);
        tell(observer -> observer.changed(new ProcessClient(process)));
    }

    @Override
    public void exited(AppProcess process, Exit exit) {
        Client client = new ProcessClient(process);
        tell(observer -> observer.exited(client));
        if (exit.namespace() == Namespace.NONE) {
            tell(observer -> observer.exitedByItself(client));
        }
    }
}
