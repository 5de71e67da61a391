package dev.relaunch.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody meant. */
public final class Suggestion {

    private Suggestion() {}

    /** The known word nearest to the one written, if it is near enough to be a slip, or only begun. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        int slips = Math.max(2, written.length() / 3);
        Optional<String> begun = known.stream()
                .filter(word -> written.length() > 2 && word.startsWith(written))
                .findFirst();
        return begun.or(() -> known.stream()
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .filter(word -> distance(written, word) <= slips));
    }

    /** The clause for a message, with the words there are where none is near. */
    public static String clause(String written, Collection<String> known) {
        return nearest(written, known)
                .map(word -> "; perhaps you meant \"" + word + "\"")
                .orElse("; there are " + String.join(", ", known));
    }

    /** How many letters have to be put in, taken out or changed, whatever their case. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
