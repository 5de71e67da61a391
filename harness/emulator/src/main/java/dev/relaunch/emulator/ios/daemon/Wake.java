package dev.relaunch.emulator.ios.daemon;

import java.time.Duration;

/**
 * On what terms a daemon wakes an app.
 *
 * @param daemon who asks
 * @param reason the name of its assertion
 * @param limit how long the app may run for it
 */
record Wake(String daemon, String reason, Duration limit, Overrun overrun) {

    /** Some ten seconds, after which the app is suspended: what Apple's engineers say of location and Bluetooth. */
    static Wake brief(String daemon, String reason) {
        return new Wake(daemon, reason, Duration.ofSeconds(10), Overrun.SUSPENDED);
    }

    static Wake seconds(int seconds, String daemon, String reason, Overrun overrun) {
        return new Wake(daemon, reason, Duration.ofSeconds(seconds), overrun);
    }
}
