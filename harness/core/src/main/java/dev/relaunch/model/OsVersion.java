package dev.relaunch.model;

import java.util.Locale;
import java.util.stream.Stream;

/** A version of the system such as {@code iOS 18.5}, ordered by its numbers within one system. */
public record OsVersion(String name, int major, int minor) implements Comparable<OsVersion> {

    public static final String IOS = "iOS";
    public static final String WATCHOS = "watchOS";

    /** Reads what {@code ideviceinfo -k ProductVersion} says: {@code 18.5}, {@code 18.5.1}, {@code 26}. */
    public static OsVersion parse(String name, String version) {
        String[] parts = version.strip().split("\\.", -1);
        try {
            return new OsVersion(name, Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
        } catch (NumberFormatException notNumbers) {
            throw new IllegalArgumentException(
                    "\"" + version + "\" is not a version; expected numbers and dots, as 18.5", notNumbers);
        }
    }

    /** Reads what a person writes: {@code watchOS 11}, {@code ios 18.5}, and {@code 18.5} for that of iOS. */
    public static OsVersion parse(String written) {
        String text = written.strip();
        return Stream.of(IOS, WATCHOS)
                .filter(name -> text.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(name -> parse(name, text.substring(name.length())))
                .orElseGet(() -> parse(IOS, text));
    }

    @Override
    public int compareTo(OsVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return name + " " + major + "." + minor;
    }
}
