package dev.relaunch.cli;

import dev.relaunch.oracle.Matrix;
import java.util.Set;
import java.util.stream.Collectors;

/** What one trigger does to an app in every state, a line each. */
final class RowText {

    private final Matrix.Row row;
    private final Matrix matrix;

    RowText(Matrix.Row row, Matrix matrix) {
        this.row = row;
        this.matrix = matrix;
    }

    String text() {
        Set<String> words = MatrixTable.words(matrix);
        return row.happens() + "\n" + matrix.conditions() + " · " + matrix.os() + "\n\n"
                + row.cells().stream()
                        .map(cell -> "  %-42s%-10s%s".formatted(cell.state().label(), cell.word(), cell.rule()))
                        .collect(Collectors.joining("\n"))
                + "\n\n"
                + MatrixTable.legend(words)
                + "\n\n  next   relaunch explain " + row.trigger() + " --termination "
                + row.cells().get(row.cells().size() - 3).state().key();
    }
}
