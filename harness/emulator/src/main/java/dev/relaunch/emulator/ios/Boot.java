package dev.relaunch.emulator.ios;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When the device has booted, and with which pids its daemons have run since. */
final class Boot {

    /** dasd lets nothing proceed for so long after a boot: {@code timeSinceThunderingHerdTriggerEvent < 300}. */
    static final Duration THUNDERING_HERD = Duration.ofMinutes(5);

    private static final int PID_DRIFT = 4;

    private final VirtualClock clock;
    private final Choices choices;
    private final List<Listener> listeners = new ArrayList<>();
    private Instant at;
    private boolean up = true;
    private int drift;

    Boot(VirtualClock clock, Choices choices) {
        this.clock = clock;
        this.choices = choices.of("boot");
        // Somebody has used it before the lab got it: nothing that follows a boot is still to come.
        this.at = clock.now().minus(this.choices.millis(7_200_000, 260_000_000));
    }

    void observe(Listener listener) {
        listeners.add(listener);
    }

    /** The lab's time of the last boot. */
    Instant at() {
        return at;
    }

    Duration uptime() {
        return Duration.between(at, clock.now());
    }

    /** Whether it runs; else it is on its way down or up, and nothing runs. */
    boolean up() {
        return up;
    }

    /** Whether it booted so lately that dasd still holds everything back. */
    boolean thunderingHerd() {
        return uptime().compareTo(THUNDERING_HERD) < 0;
    }

    int pid(Daemon daemon) {
        return daemon.usualPid() + (daemon.usualPid() > 1 ? drift : 0);
    }

    void goDown() {
        if (up) {
            up = false;
            listeners.forEach(Listener::wentDown);
        }
    }

    void comeUp() {
        if (!up) {
            up = true;
            at = clock.now();
            drift = choices.below(PID_DRIFT);
            listeners.forEach(Listener::cameUp);
        }
    }

    /** Who is told. On the model thread. */
    interface Listener {
        /** Everything that is only in memory is lost. */
        default void wentDown() {}

        /** Daemons run again, from what is on the disk; nobody has unlocked the device yet. */
        default void cameUp() {}
    }
}
