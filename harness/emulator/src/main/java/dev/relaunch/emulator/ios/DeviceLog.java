package dev.relaunch.emulator.ios;

import java.time.Duration;
import java.time.Instant;

/** What the device's processes write with: stamps each line with device time, a few microseconds after the line before it. */
final class DeviceLog {

    private final VirtualClock clock;
    private final DeviceState state;
    private final SystemLog log;
    private final Choices choices;
    private Instant last = Instant.MIN;
    private Duration late = Duration.ZERO;

    DeviceLog(VirtualClock clock, DeviceState state, SystemLog log, Choices choices) {
        this.clock = clock;
        this.state = state;
        this.log = log;
        this.choices = choices.of("log");
    }

    /** A watch has Carousel where a phone has SpringBoard. */
    String name(Daemon daemon) {
        return daemon == Daemon.SPRINGBOARD && state.model().watch() ? "Carousel" : daemon.process();
    }

    /** What the daemon is running as, since the last boot. */
    int pid(Daemon daemon) {
        return state.boot().pid(daemon);
    }

    /** What this writes took so long to come, and bears the time at which it began: stamps of a busy log go back at times. */
    void late(Duration by, Runnable writing) {
        late = by;
        writing.run();
        late = Duration.ZERO;
    }

    void notice(Daemon daemon, String library, String text) {
        write(name(daemon), library, pid(daemon), text);
    }

    void write(LogLevel level, Daemon daemon, String library, String text) {
        write(level, name(daemon), library, pid(daemon), text);
    }

    void write(String process, String library, int pid, String text) {
        write(LogLevel.NOTICE, process, library, pid, text);
    }

    private void write(LogLevel level, String process, String library, int pid, String text) {
        if (!state.boot().up()) {
            return;
        }
        Instant at = clock.now();
        if (!at.isAfter(last)) {
            at = last.plus(Duration.ofNanos(choices.micros(20, 300) * 1000));
        }
        last = at;
        log.write(new LogLine(state.time().at(at.minus(late)), process, library, pid, level.text(), text));
    }
}
