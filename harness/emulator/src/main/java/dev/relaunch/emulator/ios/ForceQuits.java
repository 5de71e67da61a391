package dev.relaunch.emulator.ios;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which apps the user has removed from the app switcher and not opened since. iOS launches none of them in the background.
 *
 * <p>SpringBoard's user-quit monitor tells the daemons; on the device dasd keeps the list in the defaults of {@code com.apple.mt.killed}.
 */
final class ForceQuits {

    private final Set<String> bundleIds = new LinkedHashSet<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();

    /** Calls this with the app's bundle id whenever the user closes the last scene of one. */
    void monitor(Consumer<String> listener) {
        listeners.add(listener);
    }

    void add(String bundleId) {
        bundleIds.add(bundleId);
        listeners.forEach(listener -> listener.accept(bundleId));
    }

    /** The user opened it. */
    void forgive(String bundleId) {
        bundleIds.remove(bundleId);
    }

    void clear() {
        bundleIds.clear();
    }

    boolean contains(String bundleId) {
        return bundleIds.contains(bundleId);
    }
}
