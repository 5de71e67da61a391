package dev.relaunch.emulator.ios;

import java.util.HashMap;
import java.util.Map;

/** Which apps crash before they have finished launching, and how many times more. */
final class FailingLaunches {

    private final Map<String, Integer> left = new HashMap<>();

    void fail(String bundleId, int times) {
        left.put(bundleId, times);
    }

    /** Whether this launch is one that fails; counts it. */
    boolean next(String bundleId) {
        int times = left.getOrDefault(bundleId, 0);
        left.put(bundleId, Math.max(0, times - 1));
        return times > 0;
    }
}
