package dev.relaunch.evidence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gives the years that a syslog does not write: the one that brings the first record nearest to a known date, and after that the
 * one that brings each record nearest to the record before it, so that New Year is passed in either direction.
 */
final class LogCalendar {

    private LocalDate last;

    LogCalendar(LocalDate about) {
        last = about;
    }

    /** The time of what the scanner found, or null where no year has such a day. */
    @Nullable
    LocalDateTime time(HeaderScanner found) {
        LocalDate date = date(found.month, found.day);
        if (date == null) {
            return null;
        }
        last = date;
        return date.atTime(found.hour, found.minute, found.second, found.nano);
    }

    private @Nullable LocalDate date(int month, int day) {
        if (last.getMonthValue() == month && last.getDayOfMonth() == day) {
            return last;
        }
        if (day > Month.of(month).maxLength()) {
            return null;
        }
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
        return best;
    }

    private long distance(LocalDate candidate) {
        return Math.abs(ChronoUnit.DAYS.between(last, candidate));
    }
}
