package dev.relaunch.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the table from its files, and notes all that is wrong with them. */
final class TableReader {

    /** Gates over every trigger, and what the log shows of each outcome; every other file is about one family of triggers. */
    static final String GATES = "gates.yaml";

    static final String SIGNS = "signs.yaml";

    /** A list of the files, for a jar cannot be listed. */
    private static final String INDEX = "files.yaml";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final List<LintProblem> problems = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private Map<String, List<String>> signs = Map.of();

    /** Reads these files: name to text. */
    TableReader(Map<String, String> files) {
        files.forEach((name, text) -> {
            switch (name) {
                case GATES -> gates(name, text);
                case SIGNS ->
                    signs = parse(name, text, new TypeReference<Map<String, List<String>>>() {})
                            .orElse(Map.of());
                default -> family(name, text);
            }
        });
    }

    static TableReader bundled() {
        return new TableReader(bundledFiles());
    }

    static Map<String, String> bundledFiles() {
        try {
            Map<String, String> files = new LinkedHashMap<>();
            for (String name : YAML.readValue(resource(INDEX), new TypeReference<List<String>>() {})) {
                files.put(name, resource(name));
            }
            return files;
        } catch (IOException unreadable) {
            throw new HarnessBug(Message.of("the oracle's table cannot be read"), unreadable);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = TableReader.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("there is no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Table table() {
        return new Table(rules, sections, signs);
    }

    List<LintProblem> problems() {
        return List.copyOf(problems);
    }

    private void family(String file, String text) {
        parse(file, text, new TypeReference<FamilyText>() {}).ifPresent(family -> {
            FamilyWords words = new FamilyWords(file, family, problems);
            family.rules().forEach(rule -> words.rule(rule).ifPresent(rules::add));
        });
    }

    private void gates(String file, String text) {
        parse(file, text, new TypeReference<List<SectionText>>() {})
                .orElse(List.of())
                .forEach(section ->
                        new SectionWords(file, section, problems).section().ifPresent(sections::add));
    }

    private static String what(JsonMappingException mapping) {
        return mapping instanceof UnrecognizedPropertyException unknown
                ? "there is no such field; there are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "))
                : mapping.getOriginalMessage();
    }

    private <T> Optional<T> parse(String file, String text, TypeReference<T> type) {
        try {
            return Optional.of(YAML.readValue(text, type));
        } catch (JsonMappingException mapping) {
            String path = mapping.getPath().stream()
                    .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
                    .collect(Collectors.joining("."))
                    .replace(".[", "[");
            problems.add(new LintProblem(file, "", path, what(mapping)));
        } catch (JsonProcessingException syntax) {
            problems.add(
                    new LintProblem(file, "", "line " + syntax.getLocation().getLineNr(), syntax.getOriginalMessage()));
        }
        return Optional.empty();
    }
}
