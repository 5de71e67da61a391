package dev.relaunch.evidence;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Gives the years that a syslog does not write: the one that brings the first record nearest to a known date, and after that the
 * one that brings each record nearest to the record before it, so that New Year is passed in either direction.
 */
final class LogCalendar {

    private LocalDate last;

    LogCalendar(LocalDate about) {
        last = about;
    }

    /** The date of a day of a month that exists in some year. */
    LocalDate date(int month, int day) {
        if (last.getMonthValue() != month || last.getDayOfMonth() != day) {
            last = nearest(month, day);
        }
        return last;
    }

    /** Whether some year has such a day. */
    static boolean has(int month, int day) {
        return day >= 1 && day <= Month.of(month).maxLength();
    }

    /** Whether this year has such a day. */
    static boolean has(int year, int month, int day) {
        return day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
    }

    private LocalDate nearest(int month, int day) {
        LocalDate best = null;
        // A 29 February can be as far as eight years away (1896 to 1904); any other day is within one.
        int reach = month == 2 && day == 29 ? 8 : 1;
        for (int year = last.getYear() - reach; year <= last.getYear() + reach; year++) {
            if (month == 2 && day == 29 && !Year.isLeap(year)) {
                continue;
            }
            LocalDate candidate = LocalDate.of(year, month, day);
            if (best == null || distance(candidate) < distance(best)) {
                best = candidate;
            }
        }
        return Objects.requireNonNull(best);
    }

    private long distance(LocalDate candidate) {
        return Math.abs(ChronoUnit.DAYS.between(last, candidate));
    }
}
