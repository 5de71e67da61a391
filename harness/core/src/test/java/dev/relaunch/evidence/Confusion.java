package dev.relaunch.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often a thing that is one is told as another: rows are what it is, columns what was told; {@code -} is neither there nor told. */
final class Confusion {

    private static final String NONE = "-";

    private final String what;
    private final List<String> classes;
    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

    Confusion(String what, List<? extends Enum<?>> classes) {
        this.what = what;
        this.classes = new ArrayList<>(classes.stream().map(Enum::name).toList());
        this.classes.add(NONE);
    }

    /** Takes {@code app pid class …} of what is there and of what was told; those of one app and pid belong together, in order. */
    void count(List<String> there, List<String> told) {
        List<String> left = new ArrayList<>(told);
        for (String label : there) {
            String match = left.stream()
                    .filter(other -> key(other).equals(key(label)))
                    .findFirst()
                    .orElse("");
            left.remove(match);
            count(kind(label), match.isEmpty() ? NONE : kind(match));
        }
        left.forEach(other -> count(NONE, kind(other)));
    }

    private void count(String is, String told) {
        counts.computeIfAbsent(is, row -> new LinkedHashMap<>()).merge(told, 1, Integer::sum);
    }

    private static String key(String label) {
        String[] parts = label.split(" ");
        return parts[0] + " " + parts[1];
    }

    private static String kind(String label) {
        return label.split(" ")[2];
    }

    int errors() {
        return counts.entrySet().stream()
                .mapToInt(row -> row.getValue().entrySet().stream()
                        .filter(cell -> !cell.getKey().equals(row.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .sum();
    }

    int right() {
        return counts.entrySet().stream()
                .mapToInt(row -> row.getValue().getOrDefault(row.getKey(), 0))
                .sum();
    }

    boolean covers(Enum<?> kind) {
        return counts.containsKey(kind.name());
    }

    /** The matrix as a table in Markdown. */
    String table() {
        StringBuilder table = new StringBuilder("| " + what + " ↓ told as → |");
        classes.forEach(kind -> table.append(' ').append(word(kind)).append(" |"));
        table.append("\n|---|").append("---:|".repeat(classes.size())).append('\n');
        for (String row : classes) {
            table.append("| ")
                    .append(row.equals(NONE) ? "nothing there" : word(row))
                    .append(" |");
            for (String column : classes) {
                int count = counts.getOrDefault(row, Map.of()).getOrDefault(column, 0);
                table.append(' ')
                        .append(count == 0 ? "" : String.valueOf(count))
                        .append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String word(String kind) {
        return kind.equals(NONE)
                ? "nothing"
                : kind.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
