package dev.relaunch.recording;

import dev.relaunch.model.LabClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that a test sets. */
public final class TestClock implements LabClock {

    private Instant now = Instant.parse("2026-11-22T14:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Hurry hurry() {
        return () -> {};
    }
}
