package dev.relaunch.emulator.ios;

import java.time.Duration;
import java.time.Instant;

/** What the device's processes write with: stamps each line with device time, a few microseconds after the line before it. */
final class DeviceLog {

    private final VirtualClock clock;
    private final SystemLog log;
    private final Choices choices;
    private Instant last = Instant.MIN;

    DeviceLog(VirtualClock clock, SystemLog log, Choices choices) {
        this.clock = clock;
        this.log = log;
        this.choices = choices.of("log");
    }

    void notice(Daemon daemon, String library, String text) {
        write(daemon.process(), library, daemon.pid(), text);
    }

    void write(String process, String library, int pid, String text) {
        Instant at = clock.now();
        if (!at.isAfter(last)) {
            at = last.plus(Duration.ofNanos(choices.micros(20, 300) * 1000));
        }
        last = at;
        log.write(new LogLine(at, process, library, pid, "Notice", text));
    }
}
