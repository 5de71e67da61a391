package dev.relaunch.emulator.ios;

import com.google.errorprone.annotations.Immutable;
import java.time.Duration;

/**
 * For how long a process may go on with something in the background, and with what code it is killed where it has not finished by then.
 *
 * @param overrun the code; 0 where its time just ends
 */
@Immutable
record Allowance(Duration limit, long overrun) {

    /** {@code beginBackgroundTask}: about 30 s since iOS 13. */
    static final Allowance BACKGROUND_TASK = new Allowance(Duration.ofSeconds(30), Exit.TASK_OVERRUN);
    /** The events of a background URL session: 30 s, in the assertion of an iOS 12 log. */
    static final Allowance URL_SESSION = new Allowance(Duration.ofSeconds(30), Exit.SESSION_OVERRUN);
    /** A silent push, or an app refresh. */
    static final Allowance FETCH = new Allowance(Duration.ofSeconds(30), Exit.FETCH_OVERRUN);
    /** Location and Bluetooth events: about 10 s, and no code is known for who is late. */
    static final Allowance EVENT = of(Duration.ofSeconds(10));

    /** After its expiration handler was called, the app has so long to end the task (from memory; no source gives it). */
    static final Duration GRACE = Duration.ofSeconds(5);

    /** Its time just ends. */
    static Allowance of(Duration limit) {
        return new Allowance(limit, 0);
    }

    boolean kills() {
        return overrun != 0;
    }
}
