package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that stand before the pids of a log, each once, found by their bytes. */
final class NameTable {

    /** A log has a few hundred; a broken one may have any number. */
    private static final int ENTRIES_MAX = 4_096;

    private static final int SLOTS = 4 * ENTRIES_MAX;

    /** Host, process and library as one text, and what is wanted of its records. */
    static final class Entry {
        final String name;
        final Literals wanted;
        private final byte[] bytes;

        private Entry(byte[] bytes, String name, Literals wanted) {
            this.bytes = bytes;
            this.name = name;
            this.wanted = wanted;
        }
    }

    private final Interest interest;
    private final @Nullable Entry[] slots = new Entry[SLOTS];

    /** Names of which the same is wanted share it. */
    private final Map<List<String>, Literals> literals = new HashMap<>();

    private int entries;

    NameTable(Interest interest) {
        this.interest = interest;
    }

    /** The entry of this name, or null where it has not been seen yet. */
    @Nullable
    Entry find(byte[] bytes, int from, int to) {
        for (int slot = slot(bytes, from, to); ; slot = (slot + 1) & (SLOTS - 1)) {
            Entry entry = slots[slot];
            if (entry == null || Arrays.equals(entry.bytes, 0, entry.bytes.length, bytes, from, to)) {
                return entry;
            }
        }
    }

    /** Takes up a name that was not found. */
    Entry add(byte[] bytes, int from, int to) {
        if (entries == ENTRIES_MAX) {
            Arrays.fill(slots, null);
            entries = 0;
        }
        String name = new String(bytes, from, to - from, UTF_8);
        Entry added = new Entry(Arrays.copyOfRange(bytes, from, to), name, wanted(name));
        int slot = slot(bytes, from, to);
        while (slots[slot] != null) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        slots[slot] = added;
        entries++;
        return added;
    }

    private Literals wanted(String name) {
        List<String> texts = interest.of(name);
        return texts.isEmpty() ? Literals.NONE : literals.computeIfAbsent(texts, Literals::new);
    }

    private static int slot(byte[] bytes, int from, int to) {
        int length = to - from;
        long mix = length;
        if (length >= 8) {
            mix += Words.eight(bytes, from)
                    ^ Words.eight(bytes, to - 8) * 0x9E3779B97F4A7C15L
                    ^ Words.eight(bytes, from + (length - 8) / 2) * 0xC2B2AE3D27D4EB4FL;
        } else {
            for (int i = from; i < to; i++) {
                mix = mix * 31 + bytes[i];
            }
        }
        mix *= 0x9E3779B97F4A7C15L;
        return (int) (mix >>> 40) & (SLOTS - 1);
    }
}
