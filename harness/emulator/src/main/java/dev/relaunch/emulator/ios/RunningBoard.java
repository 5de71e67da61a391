package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** runningboardd: tracks the apps' processes, and decides which of them run, are suspended, or end. */
final class RunningBoard {

    private static final String FRAMEWORK = "RunningBoard";
    private static final int FIRST_PID = 420;

    private final VirtualClock clock;
    private final RunningBoardLog log;
    private final Choices choices;
    private final Map<String, AppProcess> processes = new LinkedHashMap<>();
    private final List<Observer> observers = new ArrayList<>();
    private int lastPid = FIRST_PID;
    private int assertionsMade = 8_400;

    RunningBoard(VirtualClock clock, DeviceLog log, Choices choices) {
        this.clock = clock;
        this.log = new RunningBoardLog(log);
        this.choices = choices.of(FRAMEWORK);
    }

    void observe(Observer observer) {
        observers.add(observer);
    }

    Optional<AppProcess> find(String bundleId) {
        return Optional.ofNullable(processes.get(bundleId));
    }

    /** A pid that nobody has had. */
    int nextPid() {
        lastPid += 1 + choices.below(9);
        return lastPid;
    }

    /** Starts a process of the app; it gets as far as its main queue a little later. */
    AppProcess launch(AppBundle bundle, LaunchIntent intent, Starter starter) {
        AppProcess process = new AppProcess(bundle, nextPid(), intent);
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
        clock.after(choices.millis(60, 180), () -> {
            if (process.alive()) {
                process.start(starter.start(process));
                process.drain();
            }
        });
        return process;
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

    /** Lets the process run for at most so long, for a daemon's reason; wakes it where it is suspended. */
    Assertion acquire(AppProcess process, String name, Daemon originator, Duration limit) {
        Assertion assertion = assertion(name, originator);
        log.acquired(process, assertion);
        process.hold(assertion);
        process.keepAwake();
        if (process.task() == TaskState.SUSPENDED) {
            activate(process, Role.BACKGROUND, false);
        }
        clock.after(limit, () -> release(process, assertion));
        return assertion;
    }

    /** Ends an assertion; without effect where it has ended. */
    void release(AppProcess process, Assertion assertion) {
        if (process.letGo(assertion) && process.alive()) {
            log.invalidated(process, assertion);
            suspendSoon(process);
        }
    }

    /** A traced process is never suspended, and runs again where it was. */
    void debug(AppProcess process) {
        process.debug();
        process.keepAwake();
        if (process.task() == TaskState.SUSPENDED) {
            activate(process, Role.BACKGROUND, false);
        }
    }

    /** SpringBoard wants it gone, for this reason. */
    void terminate(AppProcess process, Exit exit, String explanation) {
        log.terminating(process, exit, explanation);
        exited(process, exit);
    }

    /** It is gone. */
    void exited(AppProcess process, Exit exit) {
        if (!process.alive()) {
            return;
        }
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
        if (process.mayBeSuspended()) {
            process.become(TaskState.SUSPENDED, Role.NONE, false);
            log.suspended(process);
            observers.forEach(observer -> observer.changed(process));
        }
    }

    private void activate(AppProcess process, Role role, boolean visible) {
        if (!process.alive()) {
            return;
        }
        boolean resumes = process.task() == TaskState.SUSPENDED;
        process.become(TaskState.RUNNING, role, visible);
        log.activated(process, resumes);
        observers.forEach(observer -> observer.changed(process));
        process.drain();
    }

    private Assertion assertion(String name, Daemon originator) {
        String holder = originator == Daemon.SPRINGBOARD
                ? "[osservice<com.apple.SpringBoard>:" + originator.pid() + "]"
                : "[daemon<com.apple." + originator.process() + ">:" + originator.pid() + "]";
        return new Assertion(nextAssertionId(originator), name, holder);
    }

    private String nextAssertionId(Daemon originator) {
        return Daemon.RUNNINGBOARDD.pid() + "-" + originator.pid() + "-" + assertionsMade++;
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

        default void exited(AppProcess process, Exit exit) {}
    }
}
