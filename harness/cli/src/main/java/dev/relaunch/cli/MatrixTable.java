package dev.relaunch.cli;

import dev.relaunch.model.Termination;
import dev.relaunch.oracle.Matrix;
import dev.relaunch.oracle.MatrixWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** The matrix in columns: words, with colours that say nothing that the words do not. */
final class MatrixTable {

    private static final int TRIGGER = 19;
    private static final int CELL_MIN = 8;
    private static final int CELL_MAX = 12;

    private final Matrix matrix;

    MatrixTable(Matrix matrix) {
        this.matrix = matrix;
    }

    /** The table in at most so many columns, and never less than a hundred. */
    String render(int columns, boolean colour) {
        int width = Math.max(CELL_MIN, Math.min(CELL_MAX, (columns - TRIGGER) / Termination.values().length));
        List<String> lines = new ArrayList<>();
        lines.add("what the oracle says of " + matrix.os() + " · " + matrix.conditions());
        lines.add("");
        lines.add(line("", List.of(Termination.values()), state -> padded(head(state)[0], width)));
        lines.add(line("", List.of(Termination.values()), state -> padded(head(state)[1], width)));
        for (Matrix.Row row : matrix.rows()) {
            lines.add(line(row.trigger(), row.cells(), cell -> coloured(padded(cell.word(), width), cell, colour)));
        }
        lines.add("");
        lines.add(legend(words(matrix)));
        lines.add("\n  next   relaunch explain TRIGGER --termination STATE --os \"" + matrix.os() + "\"");
        return String.join("\n", lines);
    }

    private static <T> String line(String trigger, List<T> cells, Function<T, String> cell) {
        return (padded(trigger, TRIGGER) + cells.stream().map(cell).collect(Collectors.joining())).stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String coloured(String text, Matrix.Cell cell, boolean colour) {
        if (!colour) {
            return text;
        }
        String style = switch (cell.modality()) {
            case MUST -> "green";
            case MUST_NOT -> "red";
            case MAY -> "yellow";
            case INVALID -> "faint";
        };
        return Ansi.ON.string("@|" + style + " " + text.strip() + "|@")
                + text.substring(text.strip().length());
    }

    /** The words that the matrix uses. */
    static Set<String> words(Matrix matrix) {
        return matrix.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Matrix.Cell::word)
                .collect(Collectors.toSet());
    }

    /** What those words mean, a line each. */
    static String legend(Set<String> words) {
        List<String> lines = new ArrayList<>();
        for (MatrixWord word : MatrixWord.values()) {
            if (words.contains(word.text()) || words.contains(word.open())) {
                lines.add("  " + padded(word.text(), CELL_MIN) + word.means());
            }
        }
        if (words.stream().anyMatch(word -> word.endsWith(MatrixWord.OPEN))) {
            lines.add("  " + padded(MatrixWord.OPEN, CELL_MIN) + MatrixWord.OPEN_MEANS);
        }
        return String.join("\n", lines);
    }

    /** A state in two short lines. */
    private static String[] head(Termination state) {
        return switch (state) {
            case NEVER_LAUNCHED -> new String[] {"never", "opened"};
            case FOREGROUND -> new String[] {"in", "front"};
            case BACKGROUND_RUNNING -> new String[] {"back-", "ground"};
            case SUSPENDED -> new String[] {"sus-", "pended"};
            case SYSTEM_KILL -> new String[] {"system", "kill"};
            case DEBUG_EXIT -> new String[] {"debug", "exit"};
            case CRASH -> new String[] {"", "crash"};
            case FORCE_QUIT -> new String[] {"force", "quit"};
            case REBOOT_BEFORE_UNLOCK -> new String[] {"booted,", "locked"};
            case REBOOT_AFTER_UNLOCK -> new String[] {"booted,", "unlocked"};
        };
    }
}
