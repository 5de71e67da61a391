package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.Position;
import java.util.Optional;
import java.util.OptionalInt;

/** What a developer's tools can do to a device, over whichever of its services they come. Safe to call from any thread. */
public interface DeveloperTools {

    /**
     * Has Instruments open an app in front of the user; where it runs already, its process is brought to the front.
     *
     * @param killExisting ends a process that is there, and starts a new one
     * @return the pid; empty where the app is not installed
     */
    OptionalInt launch(String bundleId, boolean killExisting);

    /**
     * Kills an app's process.
     *
     * @return false where no app has this pid
     */
    boolean kill(int pid);

    /**
     * Launches an app under a debugger; a process that it had is killed before.
     *
     * @param listener told when the process is gone
     * @return empty where the app is not installed
     */
    Optional<Traced> launchTraced(String bundleId, Traced.Listener listener);

    /**
     * Attaches a debugger to a running app.
     *
     * @param listener told when the process is gone
     * @return empty where no app has this pid
     */
    Optional<Traced> trace(int pid, Traced.Listener listener);

    /** Makes the device believe to be at this place, in degrees. */
    void simulateLocation(double latitude, double longitude);

    /** The device is where it really is again. */
    void stopSimulatingLocation();

    /** The place that a tool has given the device, if any. */
    Optional<Position> simulatedLocation();
}
