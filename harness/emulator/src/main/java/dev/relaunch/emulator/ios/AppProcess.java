package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** One process of an app, from its launch to its exit. Its state is runningboardd's to change. */
final class AppProcess {

    private final AppBundle bundle;
    private final int pid;
    private final Set<Assertion> assertions = new HashSet<>();
    private final Queue<Runnable> mainQueue = new ArrayDeque<>();
    private Optional<App> app = Optional.empty();
    private Optional<VirtualClock.Scheduled> suspension = Optional.empty();
    private TaskState task = TaskState.RUNNING;
    private Role role;
    private boolean visible;
    private boolean debugged;
    private boolean draining;

    AppProcess(AppBundle bundle, int pid, LaunchIntent intent) {
        this.bundle = bundle;
        this.pid = pid;
        this.role = intent.role();
        this.visible = intent == LaunchIntent.FOREGROUND;
    }

    AppBundle bundle() {
        return bundle;
    }

    int pid() {
        return pid;
    }

    /** Its code, once it has got as far as its main queue. */
    Optional<App> app() {
        return app;
    }

    /** {@code [app<b(persona)>:pid]}. */
    String full() {
        return bundle.identity().full(pid);
    }

    /** {@code [app<b>:pid]}. */
    String brief() {
        return bundle.identity().brief(pid);
    }

    TaskState task() {
        return task;
    }

    Role role() {
        return role;
    }

    boolean visible() {
        return visible;
    }

    boolean debugged() {
        return debugged;
    }

    boolean alive() {
        return task != TaskState.NOT_RUNNING;
    }

    boolean running() {
        return task == TaskState.RUNNING;
    }

    /** Whether nothing keeps it from being suspended. */
    boolean mayBeSuspended() {
        return running() && !visible && !debugged && assertions.isEmpty();
    }

    /** Runs this on the main queue: at once where the app runs, else when it does so again; never, if it ends before. */
    void onMain(Runnable what) {
        if (alive()) {
            mainQueue.add(what);
            drain();
        }
    }

    void start(App code) {
        app = Optional.of(code);
    }

    /** Runs what waits on the main queue. */
    void drain() {
        if (draining) {
            return;
        }
        draining = true;
        try {
            while (running() && app.isPresent() && !mainQueue.isEmpty()) {
                mainQueue.remove().run();
            }
        } finally {
            draining = false;
        }
    }

    void become(TaskState newTask, Role newRole, boolean nowVisible) {
        task = newTask;
        role = newRole;
        visible = nowVisible;
    }

    void debug() {
        debugged = true;
    }

    void hold(Assertion assertion) {
        assertions.add(assertion);
    }

    /** Returns false where it was not held any more. */
    boolean letGo(Assertion assertion) {
        return assertions.remove(assertion);
    }

    void suspendBy(VirtualClock.Scheduled planned) {
        keepAwake();
        suspension = Optional.of(planned);
    }

    void keepAwake() {
        suspension.ifPresent(VirtualClock.Scheduled::cancel);
        suspension = Optional.empty();
    }
}
