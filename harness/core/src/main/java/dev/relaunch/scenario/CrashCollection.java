package dev.relaunch.scenario;

import dev.relaunch.evidence.crash.CrashReader;
import dev.relaunch.evidence.crash.CrashReport;
import dev.relaunch.model.LabException;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Recorded;
import dev.relaunch.recording.Recording;
import dev.relaunch.recording.RunInfo;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the crash reports of a device after a claim, and keeps those of the time in which the experiment was made.
 *
 * <p>What hinders it is noted, and is no verdict: without reports the log alone is judged.
 */
final class CrashCollection {

    /** The log's clock and that of the reports are the same, and were read to some tenths of a second. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private static final int KEPT_MAX = 100;
    private static final int DEPTH_MAX = 4;

    private final BenchDevice device;
    private final Recording recording;
    private final RunInfo info;

    CrashCollection(BenchDevice device, Recording recording, RunInfo info) {
        this.device = device;
        this.recording = recording;
        this.info = info;
    }

    void collect() {
        try {
            Path all = Files.createTempDirectory("relaunch-crash");
            try {
                device.said().tools().pullCrashReports(all);
                List<Path> files = files(all);
                note(true, keep(files) + " of " + files.size() + " kept");
            } finally {
                remove(all);
            }
        } catch (LabException | IOException hindered) {
            note(false, String.valueOf(hindered.getMessage()));
        }
    }

    private void note(boolean collected, String source) {
        String wanted = "collected";
        recording
                .journal()
                .append(new Entry.Reading(
                        Entry.Reading.CRASH_REPORTS, wanted, collected ? wanted : "not collected", source));
    }

    private int keep(List<Path> files) throws IOException {
        int kept = 0;
        for (Path file : files) {
            if (kept < KEPT_MAX && Files.size(file) <= CrashReader.BYTES_MAX) {
                Optional<CrashReport> report = CrashReader.read(Files.readAllBytes(file));
                if (report.filter(this::isOfThisTime).isPresent()) {
                    Path folder = Files.createDirectories(recording.artifact(Recorded.CRASHES));
                    Files.copy(file, folder.resolve(Folders.slug(String.valueOf(file.getFileName()))));
                    kept++;
                }
            }
        }
        return kept;
    }

    private boolean isOfThisTime(CrashReport report) {
        Instant from = info.started().plus(info.device().clockOffset()).minus(MARGIN);
        return report.at().filter(at -> !at.toInstant().isBefore(from)).isPresent();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEPTH_MAX)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failed) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
