package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.AppContext;
import dev.relaunch.emulator.app.BackgroundSession;
import dev.relaunch.emulator.app.SessionDelegate;

/** The frameworks inside one process. */
final class ProcessContext implements AppContext {

    private final AppProcess process;
    private final DeviceLog log;
    private final RunningBoard runningBoard;
    private final Nsurlsessiond transfers;
    private final RefreshSettings refresh;

    ProcessContext(
            AppProcess process,
            DeviceLog log,
            RunningBoard runningBoard,
            Nsurlsessiond transfers,
            RefreshSettings refresh) {
        this.process = process;
        this.log = log;
        this.runningBoard = runningBoard;
        this.transfers = transfers;
        this.refresh = refresh;
    }

    @Override
    public void log(String library, String message) {
        if (process.alive()) {
            log.write(process.bundle().manifest().executable(), library, process.pid(), message);
        }
    }

    @Override
    public BackgroundSession backgroundSession(String identifier, SessionDelegate delegate) {
        return transfers.connect(process, identifier, delegate);
    }

    @Override
    public boolean backgroundRefreshAvailable() {
        return refresh.available(process.bundle().id());
    }

    @Override
    public void exit(int code) {
        runningBoard.exited(process, Exit.voluntary(code));
    }
}
