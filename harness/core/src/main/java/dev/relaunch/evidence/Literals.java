package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Whether any of some literals is in a stretch of bytes.
 *
 * <p>Looks only at every so many bytes, as far apart as the shortest literal allows: wherever a literal stands, it then covers four
 * bytes in a row that are looked at. A table says which fours are in a literal at all; most are in none.
 */
final class Literals {

    /** Holds nothing, and is in nothing. */
    static final Literals NONE = new Literals(List.of());

    private static final int FOUR = 4;
    private static final int BITS = 13;

    /** Farther apart would not be faster, but fill the table. */
    private static final int STEP_MAX = 16;

    private final boolean always;
    private final boolean never;
    private final byte[][] literals;
    private final int step;

    /** By hash: 0, or one more than an index into {@link #places}. */
    private final byte[] table = new byte[1 << BITS];

    private final List<List<Place>> places = new ArrayList<>();

    /** A literal, its number, and how far into it the four bytes are. */
    private static final class Place {
        private final byte[] literal;
        private final int number;
        private final int before;

        Place(byte[] literal, int number, int before) {
            this.literal = literal;
            this.number = number;
            this.before = before;
        }

        /** Whether the literal stands around the four bytes here, within {@code [from, to)}. */
        boolean at(byte[] bytes, int four, int from, int to) {
            int start = four - before;
            int end = start + literal.length;
            return start >= from && end <= to && Arrays.equals(bytes, start, end, literal, 0, literal.length);
        }
    }

    /** An empty literal is in everything. */
    Literals(Collection<String> texts) {
        literals = texts.stream().distinct().map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
        int shortest = Arrays.stream(literals)
                .mapToInt(literal -> literal.length)
                .min()
                .orElse(0);
        never = literals.length == 0;
        always = !never && shortest == 0;
        step = Math.min(STEP_MAX, shortest - FOUR + 1);
        if (!never && step > 0) {
            for (int number = 0; number < literals.length; number++) {
                for (int i = 0; i < step; i++) {
                    enter(number, i);
                }
            }
        }
    }

    private void enter(int number, int before) {
        byte[] literal = literals[number];
        int slot = slot(Words.four(literal, before));
        if (table[slot] == 0) {
            // More lists than a byte can number share the last one.
            if (places.size() < Byte.MAX_VALUE) {
                places.add(new ArrayList<>());
            }
            table[slot] = (byte) places.size();
        }
        places.get(table[slot] - 1).add(new Place(literal, number, before));
    }

    boolean none() {
        return never;
    }

    /** Whether one of them is in {@code [from, to)}. */
    boolean in(byte[] bytes, int from, int to) {
        if (never || always) {
            return always;
        }
        if (step <= 0) {
            return anyAt(bytes, from, to);
        }
        for (int i = from + step - 1; i + FOUR <= to; i += step) {
            int list = table[slot(Words.four(bytes, i))];
            if (list != 0 && verified(list - 1, bytes, i, from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean verified(int list, byte[] bytes, int at, int from, int to) {
        for (Place place : places.get(list)) {
            if (place.at(bytes, at, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Which of them are in {@code [from, to)}, by their numbers in the order in which they were given, each counted once. */
    BitSet which(byte[] bytes, int from, int to) {
        BitSet found = new BitSet(literals.length);
        if (step <= 0) {
            for (int number = 0; number < literals.length; number++) {
                found.set(number, stands(literals[number], bytes, from, to));
            }
            return found;
        }
        for (int i = from + step - 1; i + FOUR <= to; i += step) {
            int list = table[slot(Words.four(bytes, i))];
            if (list != 0) {
                for (Place place : places.get(list - 1)) {
                    if (place.at(bytes, i, from, to)) {
                        found.set(place.number);
                    }
                }
            }
        }
        return found;
    }

    /** The plain way, for literals too short for the other. */
    private boolean anyAt(byte[] bytes, int from, int to) {
        return Arrays.stream(literals).anyMatch(literal -> stands(literal, bytes, from, to));
    }

    private static boolean stands(byte[] literal, byte[] bytes, int from, int to) {
        for (int i = from; i + literal.length <= to; i++) {
            if (Arrays.equals(bytes, i, i + literal.length, literal, 0, literal.length)) {
                return true;
            }
        }
        return false;
    }

    private static int slot(int four) {
        return (four * 0x9E3779B1) >>> (32 - BITS);
    }
}
