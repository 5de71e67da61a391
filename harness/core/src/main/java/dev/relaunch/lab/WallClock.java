package dev.relaunch.lab;

import dev.relaunch.model.LabClock;
import java.time.Instant;

/** The time of a lab of real devices: this host's. It cannot hurry. */
public final class WallClock implements LabClock {

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Hurry hurry() {
        return () -> {};
    }
}
