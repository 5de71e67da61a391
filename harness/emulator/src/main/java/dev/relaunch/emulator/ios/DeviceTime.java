package dev.relaunch.emulator.ios;

import java.time.Duration;
import java.time.Instant;

/** The device's wall clock: the lab's time, and how far it has been set wrong. What waits for a while does not mind it. Read from any thread. */
final class DeviceTime {

    private final VirtualClock clock;
    private volatile Duration off = Duration.ZERO;

    DeviceTime(VirtualClock clock) {
        this.clock = clock;
    }

    Instant now() {
        return at(clock.now());
    }

    /** What it showed, or will show, at this moment of the lab's time, set as it is. */
    Instant at(Instant labTime) {
        return labTime.plus(off);
    }

    /** Sets it forward, or back where negative. */
    void step(Duration by) {
        off = off.plus(by);
    }
}
