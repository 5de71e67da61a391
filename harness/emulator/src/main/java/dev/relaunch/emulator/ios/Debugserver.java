package dev.relaunch.emulator.ios;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** debugserver: launches apps or attaches to them, as Xcode has it do. While it is attached the app's process is never suspended. */
public final class Debugserver implements RunningBoard.Observer {

    private static final String NAME = "debugserver";

    private final VirtualClock clock;
    private final DeviceLog log;
    private final RunningBoard runningBoard;
    private final SpringBoard springBoard;
    private final Map<AppProcess, Traced.Listener> tracing = new LinkedHashMap<>();

    Debugserver(VirtualClock clock, DeviceLog log, RunningBoard runningBoard, SpringBoard springBoard) {
        this.clock = clock;
        this.log = log;
        this.runningBoard = runningBoard;
        this.springBoard = springBoard;
        runningBoard.observe(this);
    }

    /**
     * Attaches to the app's process until that ends; one that was suspended runs again.
     *
     * @return false where the app has no process
     */
    public boolean attach(String bundleId) {
        return clock.call(() -> runningBoard
                .find(bundleId)
                .map(process -> trace(process, status -> {}))
                .isPresent());
    }

    /** Attaches to a running process. */
    Traced trace(AppProcess process, Traced.Listener listener) {
        return trace(process, start(), listener);
    }

    /** Has SpringBoard launch the app anew, and attaches to it. */
    Traced launch(String bundleId, Traced.Listener listener) {
        int pid = start();
        runningBoard.find(bundleId).ifPresent(process -> runningBoard.exited(process, Exit.byDeveloper()));
        write(pid, "About to launch process for bundle ID: " + bundleId);
        return trace(springBoard.openForTool(bundleId, NAME, pid), pid, listener);
    }

    private int start() {
        int pid = runningBoard.nextPid();
        write(pid, "debugserver will use ASL for internal logging.");
        return pid;
    }

    private Traced trace(AppProcess process, int pid, Traced.Listener listener) {
        String attach = "[LaunchAttach] (" + pid + ") ";
        write(pid, attach + "about to task_for_pid(" + process.pid() + ")");
        write(pid, attach + "successfully task_for_pid(" + process.pid() + ")'ed");
        write(pid, attach + "About to ptrace(PT_ATTACHEXC, " + process.pid() + ")...");
        runningBoard.debug(process);
        tracing.put(process, listener);
        return new Handle(process);
    }

    @Override
    public void exited(AppProcess process, Exit exit) {
        Optional.ofNullable(tracing.remove(process)).ifPresent(listener -> listener.ended(exit.wait4()));
    }

    private void write(int pid, String text) {
        log.write(NAME, "", pid, text);
    }

    /** One process on the leash. */
    private final class Handle implements Traced {
        private final AppProcess process;

        Handle(AppProcess process) {
            this.process = process;
        }

        @Override
        public int pid() {
            return process.pid();
        }

        @Override
        public void detach() {
            clock.run(() -> {
                if (tracing.remove(process) != null) {
                    runningBoard.debugNoMore(process);
                }
            });
        }

        @Override
        public void kill() {
            clock.run(() -> runningBoard.exited(process, Exit.byDeveloper()));
        }
    }
}
