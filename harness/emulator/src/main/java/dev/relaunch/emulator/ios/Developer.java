package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.Position;
import dev.relaunch.emulator.ios.daemon.Locationd;
import java.util.Optional;
import java.util.OptionalInt;

/** What debugserver and Instruments do on one phone; the latter works through DTServiceHub. */
final class Developer implements DeveloperTools {

    private static final String INSTRUMENTS = "DTServiceHub";

    private final VirtualClock clock;
    private final InstalledApps apps;
    private final RunningBoard runningBoard;
    private final SpringBoard springBoard;
    private final Debugserver debugserver;
    private final Locationd location;
    private int instrumentsPid;

    Developer(
            VirtualClock clock,
            InstalledApps apps,
            RunningBoard runningBoard,
            SpringBoard springBoard,
            Debugserver debugserver,
            Locationd location) {
        this.clock = clock;
        this.apps = apps;
        this.runningBoard = runningBoard;
        this.springBoard = springBoard;
        this.debugserver = debugserver;
        this.location = location;
    }

    @Override
    public OptionalInt launch(String bundleId, boolean killExisting) {
        return clock.call(() -> {
            if (!installed(bundleId)) {
                return OptionalInt.empty();
            }
            if (killExisting) {
                runningBoard.find(bundleId).ifPresent(process -> runningBoard.exited(process, Exit.byDeveloper()));
            }
            if (instrumentsPid == 0) {
                instrumentsPid = runningBoard.nextPid();
            }
            return OptionalInt.of(springBoard
                    .openForTool(bundleId, INSTRUMENTS, instrumentsPid)
                    .pid());
        });
    }

    @Override
    public boolean kill(int pid) {
        return clock.call(() -> {
            Optional<AppProcess> process = runningBoard.find(pid);
            process.ifPresent(found -> runningBoard.exited(found, Exit.byDeveloper()));
            return process.isPresent();
        });
    }

    @Override
    public Optional<Traced> launchTraced(String bundleId, Traced.Listener listener) {
        return clock.call(
                () -> installed(bundleId) ? Optional.of(debugserver.launch(bundleId, listener)) : Optional.empty());
    }

    @Override
    public Optional<Traced> trace(int pid, Traced.Listener listener) {
        return clock.call(() -> runningBoard.find(pid).map(process -> debugserver.trace(process, listener)));
    }

    private boolean installed(String bundleId) {
        return apps.all().stream().anyMatch(bundle -> bundle.id().equals(bundleId));
    }

    @Override
    public void simulateLocation(double latitude, double longitude) {
        clock.run(() -> location.simulate(Optional.of(new Position(latitude, longitude))));
    }

    @Override
    public void stopSimulatingLocation() {
        clock.run(() -> location.simulate(Optional.empty()));
    }

    @Override
    public Optional<Position> simulatedLocation() {
        return clock.call(location::simulated);
    }
}
