package dev.relaunch.emulator.ios;

import java.time.Duration;

/** What FrontBoard waits for an app's main thread to do. The allowance of a scene update is a device's; that of a launch is from memory. */
enum WatchdogEvent {
    PROCESS_LAUNCH("process-launch", Duration.ofSeconds(20)),
    SCENE_UPDATE("scene-update", Duration.ofSeconds(10));

    private final String text;
    private final Duration allowance;

    WatchdogEvent(String text, Duration allowance) {
        this.text = text;
        this.allowance = allowance;
    }

    String text() {
        return text;
    }

    Duration allowance() {
        return allowance;
    }
}
