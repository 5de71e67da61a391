package dev.relaunch.cli;

import dev.relaunch.model.Message;
import dev.relaunch.verdict.Finding;
import dev.relaunch.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The end of {@code run} and {@code verify}: the count, the claims by device and condition, what has to be read, where to look. */
final class Summary {

    private static final int RULE = 100;

    private Summary() {}

    static String of(Outcomes outcomes, boolean colour, int columns) {
        String rule = "─".repeat(Math.min(RULE, columns));
        StringBuilder text = new StringBuilder();
        text.append(heading(outcomes)).append("\n\n");
        ClaimsTable.of(outcomes.claims())
                .forEach(table -> text.append(table.render(colour, columns)).append('\n'));
        outcomes.toBeRead()
                .forEach(finding -> text.append(rule)
                        .append('\n')
                        .append(Words.coloured(Words.of(finding), finding.verdict(), colour))
                        .append("  ")
                        .append(finding.message().render())
                        .append("\n\n"));
        if (!outcomes.toBeRead().isEmpty()) {
            text.append(rule).append('\n');
        }
        return text.append(where(outcomes)).append('\n').toString();
    }

    private static String heading(Outcomes outcomes) {
        String claims =
                outcomes.claims().size() == 1 ? "1 claim" : outcomes.claims().size() + " claims";
        List<String> counts = new ArrayList<>();
        add(counts, outcomes.count(Verdict.HOLDS), "hold");
        add(counts, outcomes.count(Verdict.VIOLATED), "violated");
        add(counts, outcomes.count(Verdict.UNDETERMINED), "undetermined");
        add(counts, outcomes.count(Verdict.MEASURED), "measured");
        add(counts, outcomes.unread().size(), "unreadable");
        String heading = outcomes.what() + " · " + claims + " · " + String.join(", ", counts);
        return outcomes.emulated() ? heading + "\nEMULATED devices: nothing here is a hardware result." : heading;
    }

    private static void add(List<String> counts, long count, String word) {
        if (count > 0) {
            counts.add(count + " " + word);
        }
    }

    private static String where(Outcomes outcomes) {
        Message where = Message.of("");
        where = watched(outcomes)
                .map(words -> Message.of("").with("watched", words))
                .orElse(where);
        if (outcomes.report().isPresent()) {
            where = where.with("report", outcomes.report().get().toString());
        }
        if (outcomes.folder().isPresent()) {
            where = where.with("again", "./relaunch verify " + outcomes.folder().get());
        }
        ExitCode code = outcomes.exitCode();
        return "  "
                + where.with("exit code", code.number() + ": " + meaning(code, outcomes))
                        .render()
                        .strip();
    }

    /** In how many of the claims that were to be judged what was seen sufficed; what is missing is named by the findings. */
    private static Optional<String> watched(Outcomes outcomes) {
        long untold = outcomes.count(Verdict.UNDETERMINED);
        long judged = outcomes.count(Verdict.HOLDS) + outcomes.count(Verdict.VIOLATED) + untold;
        if (judged == 0) {
            return Optional.empty();
        }
        if (untold == 0) {
            return Optional.of("enough to tell in "
                    + (judged == 1 ? "the one judged claim" : judged + " of " + judged + " judged claims"));
        }
        return Optional.of(
                "not enough to tell in " + (judged == 1 ? "the one claim" : untold + " of " + judged + " claims") + " ("
                        + doubts(outcomes) + ")");
    }

    private static String doubts(Outcomes outcomes) {
        return outcomes.claims().stream()
                .filter(claim -> Outcomes.verdict(claim) == Verdict.UNDETERMINED)
                .map(claim ->
                        claim.finding().flatMap(Finding::doubt).map(Enum::name).orElse("not judged"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String meaning(ExitCode code, Outcomes outcomes) {
        return switch (code) {
            case HOLDS -> "nothing is violated, nothing undetermined";
            case VIOLATED -> "something is violated";
            case UNDETERMINED -> "nothing is violated, but something is undetermined";
            case USAGE -> outcomes.unread().isEmpty() ? "usage or configuration" : "not all recordings could be read";
            case LAB -> "the lab cannot be used";
            case BUG -> "a bug in Relaunch";
            case INTERRUPTED -> "interrupted";
        };
    }
}
