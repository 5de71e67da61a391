package dev.relaunch.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * How a device's clock stands against lab time.
 *
 * @param zone in which it writes its log
 * @param offset device time minus lab time
 */
public record DeviceClock(ZoneId zone, Duration offset) {

    /** How finely syslog_relay stamps its records: a stamp stands for the whole second that begins with it. */
    public static final Duration RESOLUTION = Duration.ofSeconds(1);

    /** The earliest lab time that a stamp can stand for. */
    public Instant earliest(LocalDateTime stamp) {
        return stamp.atZone(zone).toInstant().minus(offset);
    }

    /** The latest lab time that a stamp can stand for: with sub-seconds the same as the earliest. */
    public Instant latest(LocalDateTime stamp) {
        boolean wholeSecond = stamp.equals(stamp.withNano(0));
        return wholeSecond ? earliest(stamp).plus(RESOLUTION) : earliest(stamp);
    }

    /** What the device's clock shows at this lab time. */
    public LocalDateTime local(Instant labTime) {
        return LocalDateTime.ofInstant(labTime.plus(offset), zone);
    }
}
