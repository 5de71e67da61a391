package dev.relaunch.cli;

import dev.relaunch.model.Durations;
import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.verdict.Finding;
import dev.relaunch.verdict.Verdict;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/** One claim on one line, as soon as it is judged: {@code HOLDS  finished upload relaunches app · refresh on  (3.2 s)}. */
final class ClaimLine {

    private static final int WORD_WIDTH = Verdict.UNDETERMINED.name().length();

    private static final String GAP = "  ";
    private static final int ROOM_MIN = 20;

    private ClaimLine() {}

    static String of(ClaimRun claim, Duration took, boolean colour, OptionalInt columns) {
        Verdict verdict = Outcomes.verdict(claim);
        String word = String.format(Locale.ROOT, "%-" + WORD_WIDTH + "s", verdict);
        String rest = name(claim) + remark(claim) + "  (" + Durations.words(took) + ")";
        return Words.coloured(word, verdict, colour) + GAP + wrapped(rest, columns);
    }

    /** On a terminal, lines end between words and go on below the claim's name; elsewhere a claim is one line for grep. */
    private static String wrapped(String text, OptionalInt columns) {
        int indent = WORD_WIDTH + GAP.length();
        int room = Math.max(columns.orElse(Integer.MAX_VALUE) - indent, ROOM_MIN);
        StringBuilder wrapped = new StringBuilder();
        String rest = text;
        while (rest.length() > room) {
            int space = rest.lastIndexOf(' ', room);
            int end = space > 0 ? space : room;
            wrapped.append(rest.substring(0, end).stripTrailing()).append('\n').append(" ".repeat(indent));
            rest = rest.substring(end).stripLeading();
        }
        return wrapped.append(rest).toString();
    }

    /** The claim and what tells it from its like. */
    static String name(ClaimRun claim) {
        return claim.variant().isEmpty() ? claim.title() : claim.title() + " · " + claim.variant();
    }

    private static String remark(ClaimRun claim) {
        if (claim.finding().isEmpty()) {
            return ": its scenario broke off before it was judged";
        }
        Finding finding = claim.finding().get();
        return finding.doubt()
                .map(doubt -> ": " + doubt)
                .or(() -> finding.sample().map(sample -> ": " + sample))
                .orElse("");
    }
}
