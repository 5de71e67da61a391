package dev.relaunch.oracle;

import dev.relaunch.model.OsVersion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Versions of one system, written {@code iOS}, {@code iOS 26+}, {@code iOS <26} or {@code iOS 17.2 to <26}.
 *
 * @param from the first version; empty where there is no first
 * @param before the first version after it; empty where there is none
 */
public record OsRange(String name, Optional<OsVersion> from, Optional<OsVersion> before) {

    private static final Pattern FORM =
            Pattern.compile("(iOS|watchOS)(?: (\\d+(?:\\.\\d+)?)\\+| (\\d+(?:\\.\\d+)?) to)?(?: <(\\d+(?:\\.\\d+)?))?");

    /** Every version of every system. */
    static final List<OsRange> EVERY = List.of(of(OsVersion.IOS), of(OsVersion.WATCHOS));

    private static OsRange of(String name) {
        return new OsRange(name, Optional.empty(), Optional.empty());
    }

    static OsRange parse(String written) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + written
                    + "\" is no range of versions; write it as iOS, iOS 26+, iOS <26 or iOS 17.2 to <26");
        }
        String name = parts.group(1);
        Optional<OsVersion> from = Stream.of(2, 3)
                .map(parts::group)
                .filter(version -> version != null)
                .findFirst()
                .map(version -> OsVersion.parse(name, version));
        return new OsRange(
                name, from, Optional.ofNullable(parts.group(4)).map(version -> OsVersion.parse(name, version)));
    }

    boolean contains(OsVersion os) {
        return os.name().equals(name)
                && from.map(first -> first.compareTo(os) <= 0).orElse(true)
                && before.map(end -> os.compareTo(end) < 0).orElse(true);
    }

    static boolean anyContains(List<OsRange> ranges, OsVersion os) {
        return ranges.stream().anyMatch(range -> range.contains(os));
    }

    /** {@code iOS 26 and later}, {@code iOS before 26}, {@code every iOS}. */
    public String words() {
        String until = before.map(end -> " before " + number(end)).orElse("");
        return from.map(first -> name + " " + number(first) + " and later" + (until.isEmpty() ? "" : "," + until))
                .orElse(until.isEmpty() ? "every " + name : name + until);
    }

    private static String number(OsVersion version) {
        return version.minor() == 0 ? String.valueOf(version.major()) : version.major() + "." + version.minor();
    }

    /** The versions at which the range begins and ends: between them nothing changes. */
    Stream<OsVersion> bounds() {
        return Stream.concat(from.stream(), before.stream());
    }
}
