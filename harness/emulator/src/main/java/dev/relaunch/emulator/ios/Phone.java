package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.AppDefect;
import dev.relaunch.emulator.app.AppManifest;
import dev.relaunch.emulator.ui.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * One emulated iPhone: the daemons that decide when an app runs, the apps on it, and its screen.
 *
 * <p>Everything in it happens on its clock's thread, and comes from its seed and from what is done to it: the same again gives the same log, to the
 * microsecond. What its daemons write is what real ones wrote in public captures.
 */
public final class Phone implements Device, AutoCloseable {

    private final VirtualClock clock;
    private final DeviceIdentity identity;
    private final SystemLog systemLog = new SystemLog();
    private final RefreshSettings refresh = new RefreshSettings();
    private final InstalledApps apps;
    private final DeviceLog log;
    private final RunningBoard runningBoard;
    private final Nsurlsessiond transfers;
    private final Debugserver debugserver;
    private final Glass glass;

    private Phone(VirtualClock clock, Preset preset, Choices choices, Set<AppDefect> defects) {
        this.clock = clock;
        this.identity = preset.identity();
        this.apps = new InstalledApps(choices.of("persona").uuid().toString().toUpperCase(Locale.ROOT));
        this.log = new DeviceLog(clock, systemLog, choices);
        this.runningBoard = new RunningBoard(clock, log, choices);
        ForceQuits forceQuits = new ForceQuits();
        SpringBoard springBoard =
                new SpringBoard(clock, log, choices, runningBoard, apps, forceQuits, preset.bounds(), this::start);
        this.transfers = new Nsurlsessiond(
                clock, log, choices, runningBoard, springBoard, forceQuits, refresh, preset.sessionsWithoutRefresh());
        this.debugserver = new Debugserver(clock, log, runningBoard);
        this.glass = new Glass(clock, springBoard, preset.bounds());
        apps.install(Preferences.MANIFEST, context -> new Preferences(context, apps, refresh));
        HomeLayout.install(apps, defects);
        HomeLayout.arrange(springBoard.home());
        new BackgroundNoise(clock, log, new Dasd(log, refresh), glass::inUse, choices).begin();
        clock.settledBy(systemLog::isDrained);
    }

    /**
     * An iPhone 15 with iOS 18.5, just unlocked, its Home screen in front.
     *
     * @param seed what all its choices come from, its UDID among them
     * @param defects of the reference app on it
     */
    public static Phone iOS18(VirtualClock clock, long seed, Set<AppDefect> defects) {
        Choices choices = Choices.seeded(seed);
        Choices maker = choices.of("identity");
        String udid = "00008120-" + maker.hex(16).toUpperCase(Locale.ROOT);
        String serialNumber = "L" + maker.hex(9).toUpperCase(Locale.ROOT);
        return of(clock, Preset.iOS18(udid, serialNumber), choices, defects);
    }

    static Phone of(VirtualClock clock, Preset preset, Choices choices, Set<AppDefect> defects) {
        return clock.call(() -> new Phone(clock, preset, choices, defects));
    }

    private App start(AppProcess process, AppBundle bundle) {
        return bundle.code().launch(new ProcessContext(process, log, runningBoard, transfers, refresh));
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public List<InstalledApp> apps() {
        return clock.call(() ->
                apps.all().stream().map(bundle -> listed(bundle.manifest())).toList());
    }

    private static InstalledApp listed(AppManifest app) {
        return new InstalledApp(
                app.bundleId(), app.displayName(), app.executable(), app.version(), app.shortVersion(), app.system());
    }

    @Override
    public SystemLog log() {
        return systemLog;
    }

    @Override
    public Screen screen() {
        return glass;
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public void write(String process, String library, int pid, String text) {
        clock.run(() -> log.write(process, library, pid, text));
    }

    /** What a developer at a Mac could do to it. */
    public Debugserver debugger() {
        return debugserver;
    }

    /**
     * The system takes the app's memory back, as it does with suspended apps when memory is short.
     *
     * @return false where the app has no process
     */
    public boolean reclaimMemory(String bundleId) {
        return end(bundleId, process -> process.running() ? Exit.overMemoryLimit() : Exit.reclaimed());
    }

    /**
     * The app crashes.
     *
     * @return false where the app has no process
     */
    public boolean crash(String bundleId) {
        return end(bundleId, process -> Exit.segmentationFault());
    }

    private boolean end(String bundleId, Function<AppProcess, Exit> how) {
        return clock.call(() -> runningBoard
                .find(bundleId)
                .map(process -> {
                    runningBoard.exited(process, how.apply(process));
                    return process;
                })
                .isPresent());
    }

    /** Closes its connections. Its clock goes on. */
    @Override
    public void close() {
        clock.run(transfers::close);
    }
}
