package dev.relaunch.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.Styler;
import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The claims of one device: a row for each claim, a column for each variant of its conditions, a dash where it was not run. */
final class ClaimsTable {

    /** Lines between the columns and under the heads; none around, so that a terminal of 120 columns takes three variants. */
    private static final Character[] BORDER = AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER;

    private final String device;
    private final Set<String> variants = new LinkedHashSet<>();
    private final Map<String, Map<String, ClaimRun>> rows = new LinkedHashMap<>();

    private ClaimsTable(String device) {
        this.device = device;
    }

    /** One table for each device, in the order in which the claims name them. */
    static List<ClaimsTable> of(List<ClaimRun> claims) {
        Map<String, ClaimsTable> tables = new LinkedHashMap<>();
        for (ClaimRun claim : claims) {
            tables.computeIfAbsent(claim.device(), ClaimsTable::new).add(claim);
        }
        return List.copyOf(tables.values());
    }

    private void add(ClaimRun claim) {
        variants.add(claim.variant());
        rows.computeIfAbsent(claim.title(), title -> new LinkedHashMap<>()).put(claim.variant(), claim);
    }

    String render(boolean colour, int room) {
        List<String> heads = new ArrayList<>(List.of(device));
        variants.forEach(variant -> heads.add(variant.isEmpty() ? "verdict" : variant));
        List<List<Verdict>> verdicts = new ArrayList<>();
        List<Object[]> cells = new ArrayList<>();
        rows.forEach((title, byVariant) -> {
            List<Object> row = new ArrayList<>(List.of(title));
            List<Verdict> inRow = new ArrayList<>();
            for (String variant : variants) {
                ClaimRun claim = byVariant.get(variant);
                row.add(claim == null ? "—" : cell(claim));
                inRow.add(claim == null ? Verdict.MEASURED : Outcomes.verdict(claim));
            }
            verdicts.add(inRow);
            cells.add(row.toArray());
        });
        int[] widths = ColumnWidths.fitting(heads, cells, room);
        Column[] columns = IntStream.range(0, widths.length)
                .mapToObj(i -> column(heads.get(i), widths[i]))
                .toArray(Column[]::new);
        return AsciiTable.builder()
                .lineSeparator("\n")
                .border(BORDER)
                .styler(new Colours(verdicts, colour))
                .data(columns, cells.toArray(Object[][]::new))
                .asString()
                .lines()
                .map(String::stripTrailing)
                .reduce("", (above, line) -> above + line + "\n");
    }

    private static String cell(ClaimRun claim) {
        return claim.finding().map(Words::cell).orElse("not judged");
    }

    private static Column column(String head, int max) {
        return new Column()
                .header(head)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .maxWidth(max);
    }

    /** Colours go on after the cells have been laid out, so that they take no room. */
    private record Colours(List<List<Verdict>> verdicts, boolean colour) implements Styler {
        @Override
        public List<String> styleCell(Column column, int row, int col, List<String> data) {
            if (col == 0) {
                return data;
            }
            Verdict verdict = verdicts.get(row).get(col - 1);
            return data.stream()
                    .map(line -> padded(line.strip(), line, verdict))
                    .toList();
        }

        /** The blanks around the word stay as they are. */
        private String padded(String word, String cell, Verdict verdict) {
            return word.isEmpty() ? cell : cell.replace(word, Words.coloured(word, verdict, colour));
        }
    }
}
