package dev.relaunch.emulator.ios;

import java.time.Duration;
import java.util.Locale;

/** FrontBoard's watchdog: an app whose main thread does not answer is killed. Not while a debugger is attached. */
final class Watchdog {

    private final VirtualClock clock;
    private final RunningBoard runningBoard;

    Watchdog(VirtualClock clock, RunningBoard runningBoard) {
        this.clock = clock;
        this.runningBoard = runningBoard;
    }

    /** The main thread is to answer to this in time; until it does, the process is not suspended. */
    void expect(AppProcess process, WatchdogEvent event) {
        boolean visible = process.visible();
        runningBoard.beginTransition(process);
        VirtualClock.Scheduled alarm = clock.after(event.allowance(), () -> bite(process, event, visible));
        process.onMain(() -> {
            alarm.cancel();
            runningBoard.endTransition(process);
        });
    }

    private void bite(AppProcess process, WatchdogEvent event, boolean visible) {
        if (process.alive() && !process.debugged()) {
            runningBoard.terminate(process, Exit.watchdog(), explanation(process, event, visible));
        }
    }

    private static String explanation(AppProcess process, WatchdogEvent event, boolean visible) {
        String brief = process.brief();
        Duration allowance = event.allowance();
        return event.text() + " watchdog transgression: " + brief.substring(1, brief.length() - 1)
                + String.format(
                        Locale.ROOT,
                        " exhausted real (wall clock) time allowance of %.2f seconds",
                        allowance.toMillis() / 1_000.0)
                + "\nWatchdogEvent: " + event.text()
                + "\nWatchdogVisibility: " + (visible ? "Foreground" : "Background");
    }
}
