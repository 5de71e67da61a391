package dev.relaunch.evidence.crash;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers and times as reports write them; what is none is absent, never an exception. */
final class Texts {

    /** {@code 2022-11-07 08:47:13.6399 +0200}, with any number of digits after the point, or none; {@code T} and {@code Z} too. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd['T'][ ]HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[ ][XXX][XX]")
            .toFormatter(Locale.ROOT);

    private Texts() {}

    /** {@code 3735883980}, {@code 0xdead10cc}, {@code 0x00000000dead10cc}. */
    static OptionalLong number(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        try {
            return OptionalLong.of(
                    trimmed.startsWith("0x")
                            ? Long.parseUnsignedLong(trimmed.substring(2), 16)
                            : Long.parseLong(trimmed));
        } catch (NumberFormatException none) {
            return OptionalLong.empty();
        }
    }

    /** A pid, or 0 where it is none. */
    static int pid(String text) {
        long pid = number(text).orElse(0);
        return pid > 0 && pid <= Integer.MAX_VALUE ? (int) pid : 0;
    }

    static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip(), TIME));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
