package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.AppDefect;
import dev.relaunch.emulator.app.AppManifest;
import dev.relaunch.emulator.files.DeviceFiles;
import dev.relaunch.emulator.ui.Screen;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One emulated iPhone: the daemons that decide when an app runs, the apps on it, and its screen.
 *
 * <p>Everything in it happens on its clock's thread, and comes from its seed and from what is done to it: the same again gives the same log, to the
 * microsecond. What its daemons write is what real ones wrote in public captures.
 */
public final class Phone implements Device, AutoCloseable {

    private final VirtualClock clock;
    private final Assembly parts;
    private final List<Device> watches = new CopyOnWriteArrayList<>();

    private Phone(VirtualClock clock, Assembly parts) {
        this.clock = clock;
        this.parts = parts;
    }

    /**
     * A device just unlocked, its Home screen in front.
     *
     * @param seed what all its choices come from, its UDID among them
     * @param defects of the reference app on it
     */
    public static Phone of(VirtualClock clock, Preset preset, long seed, Set<AppDefect> defects) {
        return clock.call(() -> new Phone(clock, new Assembly(clock, preset, seed, defects)));
    }

    @Override
    public DeviceIdentity identity() {
        return parts.identity;
    }

    @Override
    public List<InstalledApp> apps() {
        return clock.call(() -> parts.apps.all().stream()
                .map(bundle -> listed(bundle.manifest()))
                .toList());
    }

    @Override
    public void install(InstalledApp app) {
        AppManifest manifest = new AppManifest(
                app.bundleId(),
                app.displayName(),
                app.executable(),
                app.version(),
                app.shortVersion(),
                false,
                Set.of());
        clock.run(() -> parts.installation.install(manifest));
    }

    @Override
    public boolean uninstall(String bundleId) {
        return clock.call(() -> parts.installation.uninstall(bundleId));
    }

    @Override
    public DarwinNotifications notifications() {
        return parts.notifications;
    }

    @Override
    public Runnable askForTrust(Consumer<Boolean> answered) {
        SystemAlert question = KnownAlert.TRUST.about(
                parts.identity.deviceClass(), parts.display.words(), button -> answered.accept(button == 0));
        clock.run(() -> parts.display.alerts().show(question));
        return () -> clock.run(() -> parts.display.alerts().withdraw(question));
    }

    @Override
    public void power(PowerAction action) {
        clock.run(() -> {
            switch (action) {
                case SLEEP -> parts.state.lock().lock();
                case SHUT_DOWN, ENTER_RECOVERY -> parts.reboot.shutDown();
                case RESTART -> parts.reboot.restart();
            }
        });
    }

    @Override
    public void onBoot(Consumer<Boolean> listener) {
        clock.run(() -> parts.state.boot().observe(new Boot.Listener() {
            @Override
            public void wentDown() {
                listener.accept(false);
            }

            @Override
            public void cameUp() {
                listener.accept(true);
            }
        }));
    }

    private static InstalledApp listed(AppManifest app) {
        return new InstalledApp(
                app.bundleId(), app.displayName(), app.executable(), app.version(), app.shortVersion(), app.system());
    }

    @Override
    public List<RunningProcess> processes() {
        return clock.call(() -> {
            Instant booted = parts.state.time().at(parts.state.boot().at());
            return Stream.concat(
                            Arrays.stream(Daemon.values())
                                    .map(daemon ->
                                            RunningProcess.daemon(parts.log.pid(daemon), daemon.process(), booted)),
                            parts.runningBoard.all().stream().map(this::listed))
                    .sorted(Comparator.comparingInt(RunningProcess::pid))
                    .toList();
        });
    }

    private RunningProcess listed(AppProcess process) {
        InstalledApp app = listed(process.bundle().manifest());
        return new RunningProcess(
                process.pid(),
                app.executable(),
                app.path() + "/" + app.executable(),
                app.bundleId(),
                parts.state.time().at(process.launchedAt()));
    }

    /** Pairs it with a watch, for good: what the one sends, the other gets. */
    public void pair(Phone watch) {
        watches.add(watch);
        connect(watch);
        watch.connect(this);
    }

    private void connect(Phone peer) {
        clock.run(() -> parts.daemons
                .wcd()
                .pair(transfer -> peer.clock.post(() -> peer.parts.daemons.wcd().arriving(transfer))));
    }

    @Override
    public List<Device> watches() {
        return List.copyOf(watches);
    }

    @Override
    public DeviceFiles files() {
        return parts.files;
    }

    @Override
    public DeveloperTools developer() {
        return parts.developer;
    }

    @Override
    public SystemLog log() {
        return parts.systemLog;
    }

    @Override
    public Screen screen() {
        return parts.glass;
    }

    @Override
    public Optional<Testmanagerd> testmanagerd() {
        return Optional.of(parts.testmanagerd);
    }

    @Override
    public Instant now() {
        return parts.state.time().now();
    }

    @Override
    public void write(String process, String library, int pid, String text) {
        clock.run(() -> parts.log.write(process, library, pid, text));
    }

    @Override
    public DeviceStatus status() {
        return clock.call(parts.state::status);
    }

    /** What can be done to it, other than by touching it. */
    public Control control() {
        return parts.control;
    }

    /** What a developer at a Mac could do to it. */
    public Debugserver debugger() {
        return parts.debugserver;
    }

    /** Closes its connections. Its clock goes on. */
    @Override
    public void close() {
        clock.run(parts.transfers::close);
    }
}
