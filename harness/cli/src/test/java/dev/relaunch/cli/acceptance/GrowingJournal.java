package dev.relaunch.cli.acceptance;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The journal of one claim of a run, read while the run writes it. */
final class GrowingJournal {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration BOUND = Duration.ofMinutes(2);

    private final Path runs;
    private final String number;
    private final ChildProcess writer;

    private GrowingJournal(Path runs, String number, ChildProcess writer) {
        this.runs = runs;
        this.number = number;
        this.writer = writer;
    }

    /** That of the first, second, … claim of the one run in this folder. */
    static GrowingJournal ofClaim(int number, Path runs, ChildProcess writer) {
        return new GrowingJournal(runs, String.format("%02d-", number), writer);
    }

    /** Waits until this step has begun. */
    void awaitStep(String verb) {
        await("step " + verb, entry -> entry.path("verb").asText().equals(verb));
    }

    /** Waits until the trigger was pulled, with hands off: the window has begun. */
    void awaitWindow() {
        await("pulled", entry -> is(entry, "pulled"));
    }

    /** Waits until the claim is judged. */
    void awaitJudged() {
        await("judged", entry -> is(entry, "judged"));
    }

    /** What became of the log's connection since the trigger, and when the window was over: {@code [ENDED, hands on, STARTED]}. */
    List<String> logSinceTheTrigger() {
        List<String> states = new ArrayList<>();
        boolean since = false;
        for (JsonNode entry : entries()) {
            if (is(entry, "pulled")) {
                since = true;
            } else if (since && is(entry, "hands-off")) {
                states.add("hands on");
            } else if (since && entry.path("channel").asText().equals("syslog")) {
                states.add(entry.path("state").asText());
            }
        }
        return states;
    }

    private static boolean is(JsonNode entry, String kind) {
        return entry.path("kind").asText().equals(kind);
    }

    private void await(String what, Predicate<JsonNode> wanted) {
        Patience.until(BOUND, () -> has(what, wanted), () -> what + " in claim " + number + ":\n" + writer);
    }

    private boolean has(String what, Predicate<JsonNode> wanted) {
        boolean ended = !writer.handle().isAlive();
        boolean there = entries().stream().anyMatch(wanted);
        if (ended && !there) {
            throw new AssertionError("ended without " + what + " in claim " + number + ":\n" + writer);
        }
        return there;
    }

    private List<JsonNode> entries() {
        List<JsonNode> entries = new ArrayList<>();
        try {
            Optional<Path> file = file();
            if (file.isPresent()) {
                String text = Files.readString(file.orElseThrow(), StandardCharsets.UTF_8);
                for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
                    entries.add(MAPPER.readTree(line).path("entry"));
                }
            }
        } catch (JacksonException damaged) {
            throw new AssertionError("a whole line of the journal is no JSON", damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return entries;
    }

    private Optional<Path> file() throws IOException {
        if (!Files.isDirectory(runs)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(runs)) {
            for (Path run : found) {
                try (DirectoryStream<Path> claims = Files.newDirectoryStream(run, number + "*")) {
                    for (Path claim : claims) {
                        Path journal = claim.resolve("journal.ndjson");
                        return Files.exists(journal) ? Optional.of(journal) : Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }
}
