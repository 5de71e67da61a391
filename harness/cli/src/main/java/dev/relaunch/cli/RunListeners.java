package dev.relaunch.cli;

import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.scenario.RunListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Several listeners as one; some are known only when the run's folder is. */
final class RunListeners implements RunListener {

    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();

    RunListeners(RunListener first) {
        listeners.add(first);
    }

    void add(RunListener listener) {
        listeners.add(listener);
    }

    @Override
    public void claimStarted(ClaimRun claim) {
        listeners.forEach(listener -> listener.claimStarted(claim));
    }

    @Override
    public void stepTaken(ClaimRun claim, String step) {
        listeners.forEach(listener -> listener.stepTaken(claim, step));
    }

    @Override
    public void claimEnded(ClaimRun claim) {
        listeners.forEach(listener -> listener.claimEnded(claim));
    }
}
