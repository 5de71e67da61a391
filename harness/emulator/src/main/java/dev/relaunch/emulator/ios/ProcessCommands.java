package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Command.Parameter.optional;
import static dev.relaunch.emulator.ios.Command.Parameter.required;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What can befall the apps on a device, as commands. */
final class ProcessCommands {

    private static final Command.Parameter BUNDLE = required("bundle", "the app's bundle id");

    private final boolean watch;
    private final RunningBoard runningBoard;
    private final SpringBoard springBoard;
    private final Jetsam jetsam;
    private final Installation installation;
    private final Debugserver debugserver;

    ProcessCommands(
            boolean watch,
            RunningBoard runningBoard,
            SpringBoard springBoard,
            Jetsam jetsam,
            Installation installation,
            Debugserver debugserver) {
        this.watch = watch;
        this.runningBoard = runningBoard;
        this.springBoard = springBoard;
        this.jetsam = jetsam;
        this.installation = installation;
        this.debugserver = debugserver;
    }

    List<Command> all() {
        return List.of(
                Command.of(
                        "jetsam",
                        "The system takes the app's memory back.",
                        this::jetsam,
                        BUNDLE,
                        optional(
                                "reason",
                                "highwater, vnode-limit, vm-pageshortage, vm-thrashing, per-process-limit,"
                                        + " disk-space-shortage, idle-exit or long-idle-exit")),
                Command.of(
                        "memory-pressure",
                        "Something else needs memory: apps behind the screen end, the one in front never.",
                        this::memoryPressure,
                        required("megabytes", "how much")),
                Command.of(
                        "crash",
                        "The app crashes.",
                        this::crash,
                        BUNDLE,
                        optional("how", "segmentation-fault or uncaught-exception")),
                Command.of(
                        "crash-on-launch",
                        "The app crashes whenever it is launched, before it has finished launching.",
                        this::crashOnLaunch,
                        BUNDLE,
                        required("times", "how often; 0 for never again")),
                Command.of(
                        "hang",
                        "The app's main thread does nothing for a while.",
                        this::hang,
                        BUNDLE,
                        required("seconds", "for how long")),
                Command.of(
                        "lock-file",
                        "The app locks a file in a shared container, and keeps the lock.",
                        this::lockFile,
                        BUNDLE,
                        optional("path", "of the file")),
                Command.of(
                        "overrun",
                        "The app begins something in the background and never ends it.",
                        this::overrun,
                        BUNDLE,
                        required("what", "task, session or fetch")),
                Command.of(
                        "watch-budget",
                        "watchOS ends the app: what its background work may cost is spent.",
                        this::watchBudget,
                        BUNDLE,
                        required("spent", "cpu, time or busy")),
                Command.of("overheat", "The device is too hot, and the app has to go.", this::overheat, BUNDLE),
                Command.of("prewarm", "The system starts the app ahead of its time.", this::prewarm, BUNDLE),
                Command.of("update", "A newer build of the app is installed.", this::update, BUNDLE),
                Command.of("uninstall", "The user removes the app.", this::uninstall, BUNDLE),
                Command.of("debug", "debugserver attaches to the app's process.", this::debug, BUNDLE));
    }

    private String jetsam(Arguments arguments) {
        AppProcess process = process(arguments);
        JetsamKind usual = process.running() ? JetsamKind.PER_PROCESS_LIMIT : JetsamKind.LONG_IDLE_EXIT;
        jetsam.kill(process, arguments.oneOf("reason", JetsamKind.class, usual));
        return "ended by jetsam: " + process.brief();
    }

    private String memoryPressure(Arguments arguments) {
        List<AppProcess> ended = jetsam.pressure(arguments.number("megabytes", 1, 1_000_000));
        return ended.isEmpty()
                ? "nobody had to end"
                : "ended by jetsam: " + ended.stream().map(AppProcess::brief).collect(Collectors.joining(", "));
    }

    private String crash(Arguments arguments) {
        AppProcess process = process(arguments);
        Crash how = arguments.oneOf("how", Crash.class, Crash.SEGMENTATION_FAULT);
        runningBoard.exited(
                process, how == Crash.SEGMENTATION_FAULT ? Exit.segmentationFault() : Exit.uncaughtException());
        return "crashed: " + process.brief();
    }

    private String crashOnLaunch(Arguments arguments) {
        int times = arguments.number("times", 0, 1_000);
        runningBoard.failing().fail(arguments.text("bundle"), times);
        return arguments.text("bundle") + " crashes at its next " + times + " launches";
    }

    private String hang(Arguments arguments) {
        AppProcess process = process(arguments);
        runningBoard.hang(process, Duration.ofSeconds(arguments.number("seconds", 1, 1_000_000)));
        return "hangs: " + process.brief();
    }

    private String lockFile(Arguments arguments) {
        AppProcess process = process(arguments);
        String path = arguments
                .optional("path")
                .orElse("/private/var/mobile/Containers/Shared/AppGroup/"
                        + process.bundle().id() + "/store.sqlite");
        process.lockedFiles().add(path);
        return process.brief() + " has locked " + path;
    }

    private String overrun(Arguments arguments) {
        AppProcess process = process(arguments);
        String name = "overrun of " + process.bundle().id();
        runningBoard.acquire(
                process,
                name,
                Daemon.SPRINGBOARD,
                switch (arguments.oneOf("what", Overrun.class)) {
                    case TASK -> Allowance.BACKGROUND_TASK;
                    case SESSION -> Allowance.URL_SESSION;
                    case FETCH -> Allowance.FETCH;
                });
        return process.brief() + " holds \"" + name + "\"";
    }

    private String overheat(Arguments arguments) {
        AppProcess process = process(arguments);
        runningBoard.terminate(process, Exit.byFrontBoard(Exit.TOO_HOT), "thermal pressure");
        return "ended by heat: " + process.brief();
    }

    private String watchBudget(Arguments arguments) {
        AppProcess process = process(arguments);
        if (!watch) {
            throw arguments.refused("it is no watch");
        }
        long code = switch (arguments.oneOf("spent", Budget.class)) {
            case CPU -> Exit.WATCH_CPU;
            case TIME -> Exit.WATCH_TIME;
            case BUSY -> Exit.WATCH_BUSY;
        };
        runningBoard.terminate(process, Exit.byFrontBoard(code), "background budget of " + process.brief());
        return "ended: " + process.brief();
    }

    private String prewarm(Arguments arguments) {
        String bundleId = arguments.text("bundle");
        if (!springBoard.prewarm(bundleId)) {
            throw arguments.refused(bundleId + " is not installed, or runs already");
        }
        return "prewarmed: " + bundleId;
    }

    private String update(Arguments arguments) {
        String bundleId = arguments.text("bundle");
        return installation
                .update(bundleId)
                .map(newer -> bundleId + " is build " + newer.version())
                .orElseThrow(() -> arguments.refused(bundleId + " is not installed"));
    }

    private String uninstall(Arguments arguments) {
        String bundleId = arguments.text("bundle");
        if (!installation.uninstall(bundleId)) {
            throw arguments.refused(bundleId + " is not installed, or came with the system");
        }
        return "uninstalled: " + bundleId;
    }

    private String debug(Arguments arguments) {
        AppProcess process = process(arguments);
        debugserver.attach(process.bundle().id());
        return "attached to " + process.brief();
    }

    private AppProcess process(Arguments arguments) {
        String bundleId = arguments.text("bundle");
        return runningBoard.find(bundleId).orElseThrow(() -> arguments.refused(bundleId + " has no process"));
    }

    private enum Budget {
        CPU,
        TIME,
        BUSY
    }

    private enum Crash {
        SEGMENTATION_FAULT,
        UNCAUGHT_EXCEPTION
    }

    private enum Overrun {
        TASK,
        SESSION,
        FETCH
    }
}
