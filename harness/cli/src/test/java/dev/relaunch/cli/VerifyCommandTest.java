package dev.relaunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.lab.WallClock;
import dev.relaunch.model.OsVersion;
import dev.relaunch.recording.Recording;
import dev.relaunch.recording.RunInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

public final class VerifyCommandTest {

    private static final Instant BEGUN = Instant.parse("2026-11-22T14:00:00Z");

    private final Path folder;

    public VerifyCommandTest() throws IOException {
        folder = Files.createTempDirectory("relaunch-verify");
    }

    @BeforeClass
    public void record() throws IOException {
        recorded("run-1/01-whole");
        Files.writeString(recorded("run-1/02-damaged").resolve("run.json"), "{\"format\":");
        Files.delete(recorded("run-1/03-without-run-json").resolve("run.json"));
        Files.createDirectories(folder.resolve("run-2"));
    }

    @AfterClass(alwaysRun = true)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    public void wholeRecordingIsJudgedAmongDamagedOnes() {
        TextConsole text = new TextConsole();

        assertThat(text.run("verify", path("run-2"), path("run-1"))).isEqualTo(3);

        assertThat(text.out())
                .startsWith("1 recording · 1 claim · 1 undetermined, 3 unreadable\n")
                .contains("exit code   3: not all recordings could be read");
        assertThat(text.err())
                .contains(
                        "there is no recording in " + path("run-2") + "\n",
                        path("run-1/02-damaged") + "/run.json is damaged\n",
                        path("run-1/03-without-run-json") + " is not a recording: it has no run.json\n");
    }

    @Test
    public void jsonNamesTheDamagedOnes() {
        TextConsole text = new TextConsole();

        assertThat(text.run("verify", path("run-1/01-whole"), path("run-2"), "--json"))
                .isEqualTo(3);

        assertThat(text.out())
                .contains("\"exitCode\" : 3", "\"unread\" : [ \"there is no recording in " + path("run-2") + "\" ]");
    }

    @Test
    public void nothingIsSummedUpWhereNothingCouldBeRead() {
        TextConsole text = new TextConsole();

        assertThat(text.run("verify", path("run-2"))).isEqualTo(3);

        assertThat(text.out()).isEmpty();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Path recorded(String name) throws IOException {
        Path place = folder.resolve(name);
        Files.createDirectories(place.getParent());
        Recording.create(place, INFO, new WallClock()).close();
        return place;
    }

    private static final RunInfo INFO = new RunInfo(
            RunInfo.FORMAT,
            "BackgroundUrlSessionTest.finishedUploadRelaunchesAppAfterDebugExit",
            BEGUN,
            "embedded lab (emulated devices)",
            true,
            1,
            new RunInfo.Device(
                    "00008110-000A1D3C0E2A801E",
                    "phone-1",
                    "iPhone14,5",
                    OsVersion.parse("iOS", "18.5"),
                    "iphone-face-id-ios18",
                    Duration.ZERO,
                    "Europe/Berlin"),
            new RunInfo.App("Field Recorder", "com.example.fieldrecorder", "FieldRecorder", "1", Map.of()),
            Map.of());
}
