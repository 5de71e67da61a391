package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.AppContext;
import dev.relaunch.emulator.app.AppDefect;
import dev.relaunch.emulator.files.DeviceFiles;
import dev.relaunch.emulator.ios.daemon.Daemons;
import java.util.Locale;
import java.util.Set;

/** The parts of one device, put together in the order in which they need each other. To be made on the clock's thread. */
final class Assembly {

    final DarwinNotifications notifications = new DarwinNotifications();
    final SystemLog systemLog = new SystemLog();
    final DeviceIdentity identity;
    final DeviceState state;
    final DeviceLog log;
    final InstalledApps apps;
    final DeviceFiles files;
    final RunningBoard runningBoard;
    final SpringBoard springBoard;
    final Nsurlsessiond transfers;
    final Daemons daemons;
    final Display display;
    final Glass glass;
    final Debugserver debugserver;
    final Developer developer;
    final Testmanagerd testmanagerd;
    final Installation installation;
    final Reboot reboot;
    final Control control;
    private final VirtualClock clock;
    private final Choices choices;
    private final Words words;
    private final SwitchFault switches = new SwitchFault();
    private final DaemonHost host;
    private final Kernel kernel;

    Assembly(VirtualClock clock, Preset preset, long seed, Set<AppDefect> defects) {
        this.clock = clock;
        this.choices = Choices.seeded(seed);
        this.words = Words.in(preset.language());
        this.identity = preset.identity(choices.of("identity"));
        this.state = DeviceState.of(preset, seed, clock, choices);
        this.control = Control.on(clock, state.boot()::up);
        this.log = new DeviceLog(clock, state, systemLog, choices);
        this.files = new DeviceFiles(state.time()::now);
        this.apps = new InstalledApps(
                preset.os().spelling(), choices.of("persona").uuid().toString().toUpperCase(Locale.ROOT));
        this.runningBoard = new RunningBoard(clock, log, state, choices);
        this.springBoard = new SpringBoard(clock, log, choices, runningBoard, apps, state, words, this::start);
        this.display = new Display(springBoard, state, identity, words);
        this.glass = new Glass(clock, springBoard, display, state);
        this.host = new DaemonHost(clock, log, choices, state, runningBoard, springBoard, apps, glass::inUse);
        this.daemons = Daemons.on(host);
        this.transfers = new Nsurlsessiond(clock, log, choices, runningBoard, springBoard, state);
        this.kernel = new Kernel(log, runningBoard, transfers, host, daemons, files);
        this.debugserver = new Debugserver(clock, log, runningBoard, springBoard);
        this.developer = new Developer(clock, apps, runningBoard, springBoard, debugserver, daemons.locationd());
        this.testmanagerd =
                new Testmanagerd(clock, springBoard, runningBoard, apps, display, state, daemons.locationd());
        this.installation = new Installation(log, apps, runningBoard, springBoard, state.forceQuits(), notifications);
        this.reboot = new Reboot(clock, log, state, choices);
        new ReportCrash(clock, log, state, identity, choices, runningBoard, files::crashReported);
        connectScreen();
        furnish(defects);
        addCommands();
        makeNoise();
        clock.settledBy(systemLog::isDrained);
    }

    private App start(AppProcess process, AppBundle bundle) {
        return bundle.code().launch(new ProcessContext(process, kernel));
    }

    private App settings(AppContext context) {
        return new Preferences(
                new RefreshPages(context, apps, state, words, switches),
                new PowerPage(state.power(), words, identity.deviceClass(), switches),
                words,
                identity,
                state.model().cellular());
    }

    /** What daemons want to have answered comes on the screen. */
    private void connectScreen() {
        display.alerts().askedBy(new PermissionAlerts(daemons.privacy(), apps, words)::asked);
        daemons.calls().rings(new Ringing(display.calls(), apps, words));
    }

    private void furnish(Set<AppDefect> defects) {
        apps.onRemoval(host::uninstalled);
        apps.onRemoval(files::removeContainer);
        apps.install(Preferences.MANIFEST, this::settings);
        HomeLayout.install(apps, defects);
        HomeLayout.arrange(springBoard.home());
    }

    private void addCommands() {
        Jetsam jetsam = new Jetsam(log, runningBoard, choices);
        InstalledAppCommands commands = new InstalledAppCommands(host);
        control.add(new DeviceCommands(state, reboot).all());
        control.add(
                new ProcessCommands(state.model().watch(), runningBoard, springBoard, jetsam, installation, debugserver)
                        .all());
        control.add(new ScreenCommands(display, apps, daemons.privacy(), identity, switches).all());
        control.add(new PushCommands(host, commands, daemons).all());
        control.add(new PlaceCommands(commands, daemons).all());
        control.add(new TaskCommands(commands, daemons).all());
    }

    private void makeNoise() {
        Murmurs murmurs = new Murmurs(log, daemons.dasd(), glass::inUse, choices);
        BackgroundNoise noise = new BackgroundNoise(clock, murmurs, state.lock(), choices);
        glass.observe(noise);
        control.add(noise.commands());
        noise.begin();
    }
}
