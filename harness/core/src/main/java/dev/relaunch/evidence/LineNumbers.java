package dev.relaunch.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that an app gives its own log lines, so that a line which was lost on the way can be missed.
 *
 * <p>A relay drops lines in silence, and then an entry point that ran looks like one that did not. An app that ends each of its lines with
 * {@code n=1}, {@code n=2}, … from the start of its process shows the gap.
 */
public final class LineNumbers {

    private static final Pattern NUMBER = Pattern.compile(" n=(\\d{1,9})$");

    /** For each process, its numbers in order, with the offset at which each came first. */
    private final Map<Integer, NavigableMap<Integer, Long>> byPid = new HashMap<>();

    private LineNumbers() {}

    /** The numbers in these records of the processes of this name. */
    public static LineNumbers of(List<LogRecord> records, String executable) {
        LineNumbers numbers = new LineNumbers();
        for (LogRecord record : records) {
            if (record.process().equals(executable) && !record.cut()) {
                Matcher number = NUMBER.matcher(record.message());
                if (number.find()) {
                    numbers.byPid
                            .computeIfAbsent(record.pid(), pid -> new TreeMap<>())
                            .putIfAbsent(Integer.parseInt(number.group(1)), record.offset());
                }
            }
        }
        return numbers;
    }

    /**
     * The first number of this process that never came though a later one did.
     *
     * @param fromStart whether its start was seen, so that its first line must have come too
     */
    public OptionalInt lost(int pid, boolean fromStart) {
        NavigableMap<Integer, Long> own = of(pid);
        int expected = fromStart || own.isEmpty() ? 1 : own.firstKey();
        for (int number : own.keySet()) {
            if (number > expected) {
                return OptionalInt.of(expected);
            }
            expected = number + 1;
        }
        return OptionalInt.empty();
    }

    /** Whether the process numbers its lines at all. */
    public boolean numbered(int pid) {
        return !of(pid).isEmpty();
    }

    /** The last number that the process wrote at or after this offset: nothing that it wrote before can have been lost unnoticed. */
    public Optional<Integer> lastFrom(int pid, long offset) {
        return Optional.ofNullable(of(pid).lastEntry())
                .filter(last -> last.getValue() >= offset)
                .map(Map.Entry::getKey);
    }

    private NavigableMap<Integer, Long> of(int pid) {
        return byPid.getOrDefault(pid, new TreeMap<>());
    }
}
