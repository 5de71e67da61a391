package dev.relaunch.reports.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.relaunch.reports.AllureResults;
import dev.relaunch.reports.RunFacts;
import dev.relaunch.reports.samples.FinishedUpload;
import dev.relaunch.reports.samples.TellingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.testng.TestNG;

/** One run of the sample suite, and its results as they lie on disk. */
public final class SampleRun {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    private SampleRun(Path folder) {
        this.folder = folder;
    }

    public static SampleRun inTemporaryFolder() throws IOException {
        SampleRun run = new SampleRun(Files.createTempDirectory("relaunch-reports"));
        run.start();
        return run;
    }

    private void start() throws IOException {
        Path recording =
                Files.createDirectories(folder.resolve("experiment/channels")).getParent();
        Files.writeString(recording.resolve("journal.ndjson"), "{}\n");
        Files.writeString(recording.resolve("run.json"), "{}");
        Files.writeString(recording.resolve("channels/syslog.raw"), "before \u001b[2Jafter \u0000\n");

        AllureResults allure = AllureResults.into(results());
        allure.describe(new RunFacts(
                "sample",
                "embedded lab",
                true,
                7,
                List.of("phone-1 (iPhone 15, iOS 18.5)"),
                Map.of("harness", "0.1.0")));
        TestNG testNg = new TestNG(false);
        testNg.setVerbose(0);
        testNg.addListener(new TellingListener(allure, recording));
        testNg.setOutputDirectory(folder.resolve("testng").toString());
        testNg.setTestClasses(new Class<?>[] {FinishedUpload.class});
        testNg.run();
    }

    public Path results() {
        return folder.resolve("allure-results");
    }

    public Path folder() {
        return folder;
    }

    /** The result of the method, whatever it is called in the report. */
    public JsonNode result(String method) throws IOException {
        try (Stream<Path> files = Files.list(results())) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("-result.json")).toList()) {
                JsonNode result = JSON.readTree(file.toFile());
                if (result.path("fullName").asText().endsWith("." + method)) {
                    return result;
                }
            }
        }
        throw new AssertionError("no result of " + method + " in " + results());
    }

    public List<JsonNode> list(String method, String pointer) throws IOException {
        return StreamSupport.stream(result(method).at(pointer).spliterator(), false)
                .toList();
    }

    public List<String> parametersOf(String method) throws IOException {
        return list(method, "/parameters").stream()
                .map(p -> p.path("name").asText() + ": " + p.path("value").asText())
                .collect(Collectors.toList());
    }

    /** The categories that take the result, matched as Allure matches them: status, then the whole of message and trace. */
    public List<String> categoriesOf(String method) throws IOException {
        JsonNode result = result(method);
        List<String> names = new ArrayList<>();
        for (JsonNode category :
                JSON.readTree(results().resolve("categories.json").toFile())) {
            boolean status = category.path("matchedStatuses")
                    .get(0)
                    .asText()
                    .equals(result.path("status").asText());
            if (status
                    && matches(category.path("messageRegex"), result.at("/statusDetails/message"))
                    && matches(category.path("traceRegex"), result.at("/statusDetails/trace"))) {
                names.add(category.path("name").asText());
            }
        }
        return names;
    }

    private static boolean matches(JsonNode regex, JsonNode text) {
        return regex.isMissingNode() || Pattern.matches(regex.asText(), text.asText());
    }

    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
