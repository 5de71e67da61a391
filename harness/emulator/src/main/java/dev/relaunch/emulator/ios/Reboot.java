package dev.relaunch.emulator.ios;

import java.time.Duration;
import java.util.Optional;

/**
 * Takes the device down and up again: when it is told to, and, from iOS 18, by itself when nobody has unlocked it for three days.
 *
 * <p>That the device restarts after 72 hours is observed (iOS 18.1); it is of use only where there is a passcode.
 */
final class Reboot implements Lock.Listener, Boot.Listener {

    static final Duration INACTIVITY = Duration.ofDays(3);

    private final VirtualClock clock;
    private final DeviceLog log;
    private final DeviceState state;
    private final Choices choices;
    private Optional<VirtualClock.Scheduled> inactivity = Optional.empty();

    Reboot(VirtualClock clock, DeviceLog log, DeviceState state, Choices choices) {
        this.clock = clock;
        this.log = log;
        this.state = state;
        this.choices = choices.of("reboot");
        state.lock().observe(this);
        state.boot().observe(this);
    }

    /** Down, and up again after the time that a phone takes. */
    void restart() {
        state.boot().goDown();
        clock.after(choices.millis(16_000, 24_000), state.boot()::comeUp);
    }

    /** Down, until {@link #start}. */
    void shutDown() {
        state.boot().goDown();
    }

    /** Somebody presses the button of a device that is down. */
    void start() {
        state.boot().comeUp();
    }

    @Override
    public void locked() {
        if (state.os().has(Feature.INACTIVITY_REBOOT) && state.lock().hasPasscode()) {
            inactivity = Optional.of(clock.after(INACTIVITY, this::restart));
        }
    }

    @Override
    public void unlocked() {
        forgetInactivity();
    }

    @Override
    public void wentDown() {
        forgetInactivity();
    }

    private void forgetInactivity() {
        inactivity.ifPresent(VirtualClock.Scheduled::cancel);
        inactivity = Optional.empty();
    }

    /** What a boot writes: the kernel's first line is real, the others are chatter of the lab. */
    @Override
    public void cameUp() {
        log.notice(
                Daemon.KERNEL,
                "",
                "Darwin Kernel Version " + state.os().darwin() + "; root:xnu/RELEASE_ARM64_"
                        + state.model().chip().substring(4));
        log.notice(Daemon.LAUNCHD, "", "(system) <Notice>: internal event: bootstrap of system services done");
        log.notice(Daemon.RUNNINGBOARDD, "RunningBoard", "Initial process state published");
        log.notice(Daemon.SPRINGBOARD, "SpringBoard", "Lock screen presented at startup");
    }
}
