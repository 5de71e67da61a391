package dev.relaunch.model;

import java.time.Duration;

/** Durations as a person writes them: {@code 10 min}, {@code 1 min 32 s}, {@code 0.4 s}. */
public final class Durations {

    private Durations() {}

    /** The duration in at most two units, rounded to tenths of a second below ten seconds. */
    public static String words(Duration duration) {
        if (duration.isNegative()) {
            return "-" + words(duration.negated());
        }
        long tenths = Math.round(duration.toMillis() / 100.0);
        if (tenths < 100) {
            return tenths % 10 == 0 ? tenths / 10 + " s" : tenths / 10 + "." + tenths % 10 + " s";
        }
        long seconds = Math.round(duration.toMillis() / 1000.0);
        return pair(seconds / 3600, "h", seconds % 3600 / 60, "min", pair(seconds / 60, "min", seconds % 60, "s", ""));
    }

    private static String pair(long major, String majorUnit, long minor, String minorUnit, String below) {
        if (major == 0) {
            return below.isEmpty() ? minor + " " + minorUnit : below;
        }
        return major + " " + majorUnit + (minor == 0 ? "" : " " + minor + " " + minorUnit);
    }
}
