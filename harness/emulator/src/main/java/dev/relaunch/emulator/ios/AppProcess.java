package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
    private boolean hung;
    private int transitions;
    private final Set<String> lockedFiles = new LinkedHashSet<>();
    private final LaunchIntent intent;
    private final Instant started;
    private final int megabytes;
    private Instant lastSeen;

    AppProcess(AppBundle bundle, int pid, LaunchIntent intent, Instant started, int megabytes) {
        this.megabytes = megabytes;
        this.bundle = bundle;
        this.intent = intent;
        this.started = started;
        this.lastSeen = started;
        this.pid = pid;
        this.role = intent.role();
        this.visible = intent == LaunchIntent.FOREGROUND;
    }

    /** What it was launched for. */
    LaunchIntent intent() {
        return intent;
    }

    /** How much memory it takes. */
    int megabytes() {
        return megabytes;
    }

    /** The lab's time of its launch. */
    Instant launchedAt() {
        return started;
    }

    /** The lab's time when somebody last saw it; of its launch where nobody ever has. */
    Instant lastSeen() {
        return lastSeen;
    }

    void seen(Instant now) {
        lastSeen = now;
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
        return running() && !visible && !debugged && transitions == 0 && assertions.isEmpty();
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

    /** Its main thread does nothing more, or goes on. */
    void hang(boolean now) {
        hung = now;
        drain();
    }

    /** It waits for an answer of its main thread ({@code +1}), or has got it ({@code -1}). */
    void transition(int by) {
        transitions += by;
    }

    /** The files that it has locked, in the order in which it did. */
    Set<String> lockedFiles() {
        return lockedFiles;
    }

    /** Runs what waits on the main queue. */
    void drain() {
        if (draining) {
            return;
        }
        draining = true;
        try {
            while (running() && app.isPresent() && !hung && !mainQueue.isEmpty()) {
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

    void debugNoMore() {
        debugged = false;
    }

    void hold(Assertion assertion) {
        assertions.add(assertion);
    }

    boolean holds(Assertion assertion) {
        return assertions.contains(assertion);
    }

    /** Returns false where it was not held any more. */
    boolean letGo(Assertion assertion) {
        return assertions.remove(assertion);
    }

    void suspendBy(VirtualClock.Scheduled planned) {
        keepAwake();
        suspension = Optional.of(planned);
    }

    boolean suspensionPlanned() {
        return suspension.isPresent();
    }

    void keepAwake() {
        suspension.ifPresent(VirtualClock.Scheduled::cancel);
        suspension = Optional.empty();
    }
}
