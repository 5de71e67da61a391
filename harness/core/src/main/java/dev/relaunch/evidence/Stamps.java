package dev.relaunch.evidence;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a device's log shows them: whole seconds, always written out. */
public final class Stamps {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter AS_LOGGED = DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ENGLISH);

    private Stamps() {}

    /** {@code 14:02:00}. */
    public static String time(LocalDateTime stamp) {
        return TIME.format(stamp);
    }

    /** {@code 2026-11-22T14:02:00}. */
    public static String dateAndTime(LocalDateTime stamp) {
        return DATE_AND_TIME.format(stamp);
    }

    /** {@code Nov 22 14:02:00}: a {@link #dateAndTime} without the year, which no log writes. */
    static String asLogged(String dateAndTime) {
        return AS_LOGGED.format(LocalDateTime.parse(dateAndTime));
    }
}
