package dev.relaunch.oracle;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the lint of the table found.
 *
 * @param cells combinations of trigger, state, setting, version and circumstances for which an answer was asked
 */
public record LintReport(List<LintProblem> problems, int rules, int gates, long cells) {

    /** The report on the table that comes with the harness. */
    public static LintReport bundled() {
        return new Lint(TableReader.bundled()).report();
    }

    /** The report as a person reads it. */
    public String text() {
        String counted = "%,d rules, %,d gates".formatted(rules, gates);
        return problems.isEmpty()
                ? "the oracle's table is sound: %s, and exactly one answer for each of %,d combinations"
                        .formatted(counted, cells)
                : problems.stream()
                        .map(LintProblem::text)
                        .collect(Collectors.joining(
                                "\n  ", "the oracle's table has " + problems.size() + " problems\n\n  ", ""));
    }
}
