package dev.relaunch.emulator.ios;

/** debugserver: attaches to an app as Xcode has it do. From then on the app's process is never suspended. */
public final class Debugserver {

    private static final String NAME = "debugserver";

    private final VirtualClock clock;
    private final DeviceLog log;
    private final RunningBoard runningBoard;

    Debugserver(VirtualClock clock, DeviceLog log, RunningBoard runningBoard) {
        this.clock = clock;
        this.log = log;
        this.runningBoard = runningBoard;
    }

    /**
     * Attaches to the app's process until that ends; one that was suspended runs again.
     *
     * @return false where the app has no process
     */
    public boolean attach(String bundleId) {
        return clock.call(() -> runningBoard.find(bundleId).map(this::attach).isPresent());
    }

    private AppProcess attach(AppProcess process) {
        int pid = runningBoard.nextPid();
        String attach = "[LaunchAttach] (" + pid + ") ";
        write(pid, "debugserver will use ASL for internal logging.");
        write(pid, attach + "about to task_for_pid(" + process.pid() + ")");
        write(pid, attach + "successfully task_for_pid(" + process.pid() + ")'ed");
        write(pid, attach + "About to ptrace(PT_ATTACHEXC, " + process.pid() + ")...");
        runningBoard.debug(process);
        return process;
    }

    private void write(int pid, String text) {
        log.write(NAME, "", pid, text);
    }
}
