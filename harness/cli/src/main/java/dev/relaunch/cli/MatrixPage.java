package dev.relaunch.cli;

import com.samskivert.mustache.Mustache;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.Message;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import dev.relaunch.oracle.Explanation;
import dev.relaunch.oracle.Matrix;
import dev.relaunch.oracle.MatrixWord;
import dev.relaunch.oracle.Modality;
import dev.relaunch.oracle.Oracle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The matrix and every explanation as one page: no script, no font, no image, nothing that is loaded from anywhere.
 *
 * @param styleHash what the page's own policy lets through, and nothing else
 */
record MatrixPage(
        String title,
        String conditions,
        String style,
        String styleHash,
        List<String> states,
        List<Row> rows,
        List<Meaning> legend) {

    private static final String TEMPLATE = "matrix.mustache";
    private static final String STYLE = "matrix.css";

    static MatrixPage of(Oracle oracle, List<Trigger> triggers, Conditions usual) {
        Matrix matrix = Matrix.of(oracle, triggers, usual);
        String style = resource(STYLE);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < triggers.size(); i++) {
            rows.add(row(oracle, triggers.get(i), matrix.rows().get(i), usual));
        }
        return new MatrixPage(
                "What " + matrix.os() + " does to an app in the background",
                matrix.conditions(),
                style,
                sha256(style),
                Arrays.stream(Termination.values()).map(Termination::label).toList(),
                rows,
                legend(MatrixTable.words(matrix)));
    }

    private static Row row(Oracle oracle, Trigger trigger, Matrix.Row row, Conditions usual) {
        Map<String, List<Matrix.Cell>> byAnswer = row.cells().stream()
                .collect(Collectors.groupingBy(cell -> anchor(trigger, cell), LinkedHashMap::new, Collectors.toList()));
        return new Row(
                trigger.key(),
                trigger.key(),
                row.happens(),
                row.cells().stream()
                        .map(cell -> new Cell(cell.word(), kind(cell.modality()), cell.answer(), anchor(trigger, cell)))
                        .toList(),
                byAnswer.entrySet().stream()
                        .map(cells -> article(oracle, trigger, cells.getKey(), cells.getValue(), usual))
                        .toList());
    }

    private static String anchor(Trigger trigger, Matrix.Cell cell) {
        return (trigger.key() + "-" + cell.rule() + "-" + cell.outcome()).toLowerCase(Locale.ROOT);
    }

    private static Article article(
            Oracle oracle, Trigger trigger, String anchor, List<Matrix.Cell> cells, Conditions usual) {
        Message message =
                Explanation.of(oracle, trigger, usual.in(cells.get(0).state())).message();
        return new Article(
                anchor,
                kind(cells.get(0).modality()),
                message.headline(),
                cells.stream().map(cell -> cell.state().label()).collect(Collectors.joining(" · ")),
                message.facts().stream()
                        .filter(fact -> !fact.key().equals(Explanation.ASKED))
                        .map(fact -> new Fact(
                                fact.key(),
                                fact.value(),
                                fact.quoted(),
                                fact.value().lines().toList()))
                        .toList());
    }

    private static List<Meaning> legend(Set<String> words) {
        return Stream.concat(
                        Arrays.stream(MatrixWord.values())
                                .filter(word -> words.contains(word.text()) || words.contains(word.open()))
                                .map(word -> new Meaning(word.text(), word.means())),
                        Stream.of(new Meaning(MatrixWord.OPEN, MatrixWord.OPEN_MEANS)))
                .toList();
    }

    private static String kind(Modality modality) {
        return switch (modality) {
            case MUST -> "must";
            case MUST_NOT -> "not";
            case MAY -> "may";
            case INVALID -> "void";
        };
    }

    /** The page; every value is escaped but the style, which is ours. */
    String html() {
        return Mustache.compiler()
                .escapeHTML(true)
                .strictSections(true)
                .compile(resource(TEMPLATE))
                .execute(this);
    }

    void write(Path file) {
        try {
            Files.writeString(file, html());
        } catch (IOException unwritable) {
            throw new ConfigException(
                    Message.of("the page cannot be written")
                            .with("file", file.toString())
                            .with(
                                    "why",
                                    unwritable instanceof NoSuchFileException
                                            ? "there is no such folder"
                                            : String.valueOf(unwritable.getMessage()))
                            .with("next", "name a file in a folder that exists and that you may write to"),
                    unwritable);
        }
    }

    private static String resource(String name) {
        try (InputStream file = MatrixPage.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("there is no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new HarnessBug(Message.of("the page's template cannot be read"), missing);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new HarnessBug(Message.of("this Java has no SHA-256"), everyJdkHasIt);
        }
    }

    /** A row of the table, and the explanations of its cells. */
    record Row(String trigger, String anchor, String happens, List<Cell> cells, List<Article> explanations) {}

    /** A word of the table. */
    record Cell(String word, String kind, String answer, String anchor) {}

    /** An explanation, for all the states that have it in common. */
    record Article(String anchor, String kind, String headline, String states, List<Fact> facts) {}

    /** A fact of it. */
    record Fact(String key, String value, boolean quoted, List<String> lines) {

        /** Whether its lines are items of their own. */
        boolean list() {
            return lines.size() > 1;
        }
    }

    /** A word and what it means. */
    record Meaning(String word, String means) {}
}
