package dev.relaunch.emulator.ios;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Benchmark: how long a day of an emulated phone with a busy app takes, beside as many empty events of a bare clock. */
public final class DayOfAPhone {

    private static final int ROUNDS = 3;
    private static final int HOURS = 24;

    private DayOfAPhone() {}

    public static void main(String[] arguments) {
        for (int round = 1; round <= ROUNDS; round++) {
            report("a day without noise", "off");
            report("a day with noise", "quiet");
        }
    }

    private static void report(String what, String noise) {
        AtomicLong lines = new AtomicLong();
        try (Bench bench = new Bench(Preset.iOS18(), 7)) {
            arm(bench);
            bench.phone().log().attach(counting(lines));
            bench.command("noise", "level", noise);
            long before = bench.clock().eventsPlanned();
            long begin = System.nanoTime();
            for (int hour = 0; hour < HOURS; hour++) {
                busyHour(bench);
            }
            double phone = (System.nanoTime() - begin) / 1e6;
            long events = bench.clock().eventsPlanned() - before;
            double bare = bare(events);
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %8.1f ms  %7d events  %7d lines  bare clock %7.1f ms  ratio %.1f%n",
                    what,
                    phone,
                    events,
                    lines.get(),
                    bare,
                    phone / bare);
        }
    }

    /** The recorder listens for whatever there is. */
    private static void arm(Bench bench) {
        for (String permission : List.of("notifications", "location", "bluetooth", "health")) {
            bench.command("permission", "bundle", Bench.RECORDER, "for", permission, "answer", "allowed");
        }
        bench.launchRecorder();
        for (String button : List.of(
                "push.arm",
                "voip.arm",
                "location.arm",
                "health.arm",
                "bluetooth.arm",
                "watch.arm",
                "refreshtask.submit")) {
            for (int i = 0; i < 8 && bench.find("relaunch." + button).isEmpty(); i++) {
                bench.swipe(200, 700, 200, 300);
            }
            bench.tap("relaunch." + button);
        }
        bench.goHome();
    }

    /** Something comes every two minutes, the device is carried about, and once the system takes the app's memory back. */
    private static void busyHour(Bench bench) {
        for (int minute = 0; minute < 60; minute += 10) {
            bench.command("push", "bundle", Bench.RECORDER, "type", "background");
            bench.pass(Duration.ofMinutes(2));
            bench.command("move", "latitude", minute % 20 == 0 ? "52.5163" : "52.6", "longitude", "13.3777");
            bench.pass(Duration.ofMinutes(2));
            bench.command("health-sample", "type", "stepCount");
            bench.pass(Duration.ofMinutes(2));
            bench.command("peripheral-notifies", "name", "Microphone");
            bench.pass(Duration.ofMinutes(2));
            bench.command("watch-transfer", "bundle", Bench.RECORDER);
            bench.pass(Duration.ofMinutes(2));
        }
        bench.hush();
        if (bench.phone().processes().stream()
                .anyMatch(process -> process.bundleId().equals(Bench.RECORDER))) {
            bench.command("jetsam", "bundle", Bench.RECORDER);
        }
    }

    private static SystemLog.Reader counting(AtomicLong lines) {
        return new SystemLog.Reader() {
            @Override
            public void accept(LogLine line) {
                lines.incrementAndGet();
            }

            @Override
            public boolean isDrained() {
                return true;
            }
        };
    }

    private static double bare(long events) {
        try (VirtualClock clock = VirtualClock.byHand(Bench.START)) {
            Duration gap = Duration.ofDays(1).dividedBy(Math.max(events, 1));
            long begin = System.nanoTime();
            clock.run(() -> chain(clock, gap, events));
            clock.advance(Duration.ofDays(1));
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private static void chain(VirtualClock clock, Duration gap, long left) {
        if (left > 0) {
            clock.after(gap, () -> chain(clock, gap, left - 1));
        }
    }
}
