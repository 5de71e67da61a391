package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.ios.daemon.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** runningboardd: tracks the apps' processes, and decides which of them run, are suspended, or end. */
final class RunningBoard implements Boot.Listener {

    private static final String FRAMEWORK = "RunningBoard";
    private static final int FIRST_PID = 420;

    private final VirtualClock clock;
    private final DeviceState state;
    private final DeviceLog deviceLog;
    private final RunningBoardLog log;
    private final Choices choices;
    private final Choices megabytes;
    private final Map<String, AppProcess> processes = new LinkedHashMap<>();
    private final FailingLaunches failing = new FailingLaunches();
    private final List<Observer> observers = new ArrayList<>();
    private int lastPid = FIRST_PID;
    private int assertionsMade = 8_400;

    RunningBoard(VirtualClock clock, DeviceLog log, DeviceState state, Choices choices) {
        this.clock = clock;
        this.state = state;
        state.boot().observe(this);
        this.deviceLog = log;
        this.log = new RunningBoardLog(log);
        this.choices = choices.of(FRAMEWORK);
        this.megabytes = choices.of("megabytes");
    }

    void observe(Observer observer) {
        observers.add(observer);
    }

    Optional<AppProcess> find(String bundleId) {
        return Optional.ofNullable(processes.get(bundleId));
    }

    Optional<AppProcess> find(int pid) {
        return processes.values().stream()
                .filter(process -> process.pid() == pid)
                .findFirst();
    }

    /** Every process there is, the one launched last at the end. */
    List<AppProcess> all() {
        return List.copyOf(processes.values());
    }

    FailingLaunches failing() {
        return failing;
    }

    /** A pid that nobody has had. */
    int nextPid() {
        lastPid += 1 + choices.below(9);
        return lastPid;
    }

    /** Starts a process of the app; unless it is only prewarmed, it gets as far as its main queue a little later. */
    AppProcess launch(AppBundle bundle, LaunchIntent intent, Starter starter) {
        AppProcess process = new AppProcess(bundle, nextPid(), intent, clock.now(), megabytes.below(190) + 30);
        processes.put(bundle.id(), process);
        log.launched(process, intent, nextAssertionId(Daemon.SPRINGBOARD));
        observers.forEach(observer -> observer.launched(process, intent));
        log.stateUpdate(process);
        if (intent == LaunchIntent.BACKGROUND) {
            Assertion bootstrap = assertion("FBWorkspace (BackgroundActive)", Daemon.SPRINGBOARD);
            log.acquired(process, bootstrap);
            process.hold(bootstrap);
            clock.after(choices.millis(900, 1_100), () -> release(process, bootstrap));
        }
        if (intent == LaunchIntent.PREWARM) {
            suspendSoon(process);
        } else {
            start(process, starter);
        }
        return process;
    }

    /** It gets as far as its main queue. */
    void start(AppProcess process, Starter starter) {
        clock.after(choices.millis(60, 180), () -> {
            if (!process.alive()) {
                return;
            }
            if (failing.next(process.bundle().id())) {
                exited(process, Exit.uncaughtException());
                return;
            }
            process.start(starter.start(process));
            process.drain();
        });
    }

    /** The user sees the app from now on. */
    void show(AppProcess process) {
        process.keepAwake();
        activate(process, Role.FOCAL, true);
    }

    /** The user sees it no more; about a second later it is suspended, unless something keeps it running. */
    void hide(AppProcess process) {
        activate(process, Role.BACKGROUND, false);
        suspendSoon(process);
    }

    /** Lets the process run for a daemon's reason, for as long as is allowed; wakes it where it is suspended. */
    Assertion acquire(AppProcess process, String name, Daemon originator, Allowance allowance) {
        Assertion assertion = hold(process, name, originator);
        clock.after(allowance.limit(), () -> expire(process, assertion, allowance));
        return assertion;
    }

    /** As {@link #acquire(AppProcess, String, Daemon, Allowance)}, but the app is warned, and has {@link Allowance#GRACE} to finish. */
    Assertion acquire(
            AppProcess process, String name, Daemon originator, Allowance allowance, Runnable expirationHandler) {
        Assertion assertion = hold(process, name, originator);
        clock.after(allowance.limit(), () -> {
            if (process.holds(assertion)) {
                process.onMain(expirationHandler);
                clock.after(Allowance.GRACE, () -> expire(process, assertion, allowance));
            }
        });
        return assertion;
    }

    private Assertion hold(AppProcess process, String name, Daemon originator) {
        Assertion assertion = assertion(name, originator);
        log.acquired(process, assertion);
        process.hold(assertion);
        process.keepAwake();
        if (process.task() == TaskState.SUSPENDED) {
            activate(process, Role.BACKGROUND, false);
        }
        return assertion;
    }

    private void expire(AppProcess process, Assertion assertion, Allowance allowance) {
        if (!process.alive() || !process.holds(assertion)) {
            return;
        }
        if (!allowance.kills() || process.debugged()) {
            release(process, assertion);
            return;
        }
        Exit.Report report =
                state.worlds().holds(World.OVERRUNS_LEAVE_NO_REPORT) ? Exit.Report.NONE : Exit.Report.CRASH;
        terminate(
                process,
                Exit.overrun(allowance.overrun(), report),
                process.brief() + " has active assertions beyond permitted time:\n{(\n    <RBSAssertion| \""
                        + assertion.name() + "\" ID:" + assertion.id() + ">\n)}");
    }

    /** Ends an assertion; without effect where it has ended. */
    void release(AppProcess process, Assertion assertion) {
        if (process.letGo(assertion) && process.alive()) {
            log.invalidated(process, assertion);
            suspendSoon(process);
        }
    }

    /** FrontBoard waits for the main thread's answer; the process is not suspended before it came. */
    void beginTransition(AppProcess process) {
        process.transition(1);
    }

    void endTransition(AppProcess process) {
        process.transition(-1);
        if (!process.suspensionPlanned()) {
            suspendSoon(process);
        }
    }

    /** The main thread does nothing more for so long. */
    void hang(AppProcess process, Duration howLong) {
        process.hang(true);
        clock.after(howLong, () -> process.hang(false));
    }

    /** A traced process is never suspended, and runs again where it was. */
    void debug(AppProcess process) {
        process.debug();
        process.keepAwake();
        if (process.task() == TaskState.SUSPENDED) {
            activate(process, Role.BACKGROUND, false);
        }
    }

    /** The debugger has let go of it. */
    void debugNoMore(AppProcess process) {
        process.debugNoMore();
        suspendSoon(process);
    }

    /** SpringBoard wants it gone, for this reason. */
    void terminate(AppProcess process, Exit exit, String explanation) {
        if (process.alive()) {
            log.terminating(process, exit, explanation);
            gone(process, exit, explanation);
        }
    }

    /** It is gone. */
    void exited(AppProcess process, Exit exit) {
        if (process.alive()) {
            gone(process, exit, "");
        }
    }

    private void gone(AppProcess process, Exit exit, String explanation) {
        observers.forEach(observer -> observer.exiting(process, exit, explanation));
        process.keepAwake();
        process.become(TaskState.NOT_RUNNING, Role.NONE, false);
        processes.remove(process.bundle().id());
        log.exited(process, exit);
        observers.forEach(observer -> observer.exited(process, exit));
    }

    private void suspendSoon(AppProcess process) {
        if (process.mayBeSuspended()) {
            process.suspendBy(clock.after(choices.millis(1_050, 1_150), () -> suspend(process)));
        }
    }

    private void suspend(AppProcess process) {
        process.keepAwake();
        if (process.mayBeSuspended()) {
            process.become(TaskState.SUSPENDED, Role.NONE, false);
            log.suspended(process);
            observers.forEach(observer -> observer.changed(process));
            process.lockedFiles().stream().findFirst().ifPresent(file -> killForLock(process, file));
        }
    }

    /** Nobody may wait for a process that does not run: what it has locked would stay so. */
    private void killForLock(AppProcess process, String file) {
        log.foundLock(process, file);
        terminate(
                process,
                Exit.byRunningBoard(Exit.DEAD_LOCK, Exit.Report.CRASH),
                process.brief() + " was suspended with locked system files:\n" + file + "\nnot in allowed directories");
    }

    /** Every process has ended with the device; none had the time to say so. */
    @Override
    public void wentDown() {
        List.copyOf(processes.values()).forEach(process -> exited(process, Exit.shutdown()));
        lastPid = FIRST_PID - choices.below(60);
    }

    private void activate(AppProcess process, Role role, boolean visible) {
        if (!process.alive()) {
            return;
        }
        boolean resumes = process.task() == TaskState.SUSPENDED;
        if (process.visible() || visible) {
            process.seen(clock.now());
        }
        process.become(TaskState.RUNNING, role, visible);
        log.activated(process, resumes);
        observers.forEach(observer -> observer.changed(process));
        process.drain();
    }

    private Assertion assertion(String name, Daemon originator) {
        String holder = originator == Daemon.SPRINGBOARD
                ? "[osservice<com.apple." + deviceLog.name(originator) + ">:" + deviceLog.pid(originator) + "]"
                : "[daemon<com.apple." + originator.process() + ">:" + deviceLog.pid(originator) + "]";
        return new Assertion(nextAssertionId(originator), name, holder);
    }

    private String nextAssertionId(Daemon originator) {
        return deviceLog.pid(Daemon.RUNNINGBOARDD) + "-" + deviceLog.pid(originator) + "-" + assertionsMade++;
    }

    /** Makes the app's code for a process. */
    interface Starter {
        App start(AppProcess process);
    }

    /** Who wants to know what becomes of processes. */
    interface Observer {
        default void launched(AppProcess process, LaunchIntent intent) {}

        /** It runs, is suspended, is seen or is not seen, other than before. */
        default void changed(AppProcess process) {}

        /**
         * It ends, and is still as it was.
         *
         * @param explanation of who ends it; empty where nobody explains
         */
        default void exiting(AppProcess process, Exit exit, String explanation) {}

        default void exited(AppProcess process, Exit exit) {}
    }
}
