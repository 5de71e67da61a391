package dev.relaunch.cli;

import java.util.List;
import java.util.stream.Stream;

/** How wide the columns of a table may be, so that it fits into a terminal: cells wrap at words, and words stay whole. */
final class ColumnWidths {

    private static final int TITLE_MAX = 60;
    private static final int CELL_MAX = 30;

    /** The blanks on both sides of a cell, which count as its width. */
    private static final int PADDING = 2;

    private ColumnWidths() {}

    /**
     * The widths, of which the widest give way first.
     *
     * @param room for the table with the lines between its columns; it is exceeded only where the longest words need it
     */
    static int[] fitting(List<String> heads, List<Object[]> rows, int room) {
        int[] widths = new int[heads.size()];
        int[] least = new int[heads.size()];
        int total = heads.size() - 1;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int cell = longest(texts(heads, rows, column));
            int word = longest(texts(heads, rows, column).flatMap(text -> Stream.of(text.split(" "))));
            widths[i] = Math.min(cell + PADDING, i == 0 ? TITLE_MAX : CELL_MAX);
            least[i] = Math.min(word + PADDING, widths[i]);
            total += widths[i];
        }
        for (int widest = widest(widths, least); total > room && widest >= 0; widest = widest(widths, least)) {
            widths[widest]--;
            total--;
        }
        return widths;
    }

    /** The widest column that can give way, or -1. */
    private static int widest(int[] widths, int[] least) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private static Stream<String> texts(List<String> heads, List<Object[]> rows, int column) {
        return Stream.concat(Stream.of(heads.get(column)), rows.stream().map(row -> String.valueOf(row[column])));
    }

    private static int longest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }
}
