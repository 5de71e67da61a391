package dev.relaunch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.model.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

public final class RecordingsTest {

    private final Path run;

    public RecordingsTest() throws IOException {
        run = Files.createTempDirectory("relaunch-run");
        for (String claim : List.of("02-b", "01-a")) {
            Files.writeString(Files.createDirectories(run.resolve(claim)).resolve("run.json"), "{}");
        }
        Files.createDirectories(run.resolve("report"));
    }

    @AfterClass(alwaysRun = true)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    public void runHoldsItsRecordingsInOrder() {
        assertThat(Recordings.below(run)).containsExactly(run.resolve("01-a"), run.resolve("02-b"));
    }

    @Test
    public void recordingIsItself() {
        assertThat(Recordings.below(run.resolve("02-b"))).containsExactly(run.resolve("02-b"));
    }

    @Test
    public void folderWithoutRecordingSaysWhatToName() {
        assertThatThrownBy(() -> Recordings.below(run.resolve("report")))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("there is no recording in ")
                .hasMessageContaining("runs/<time>-<suite>");
    }
}
