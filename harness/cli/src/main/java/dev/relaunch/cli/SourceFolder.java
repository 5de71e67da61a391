package dev.relaunch.cli;

import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of logs and reports, as a device's crash reports are copied: what is neither is passed over, and said. */
record SourceFolder(Path folder, @Nullable LocalDate date) {

    private static final int DEPTH_MAX = 8;
    private static final int FILES_MAX = 5_000;

    /**
     * What could be read.
     *
     * @param passedOver files that are neither a log nor a report
     */
    record Contents(List<Told> told, List<String> passedOver) {}

    /**
     * Everything in the folder that is a log or a report, in the order of the names.
     *
     * @throws ConfigException when there is none, or the folder cannot be read
     */
    Contents contents() {
        List<Told> told = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (Path file : files()) {
            try {
                told.add(new Source(file.toString(), date).told());
            } catch (ConfigException neither) {
                passedOver.add(file.toString());
            }
        }
        if (told.isEmpty()) {
            throw new ConfigException(Message.of(folder + " holds no log and no report of a device")
                    .with("found", passedOver.isEmpty() ? "no file" : passedOver.size() + " files that are neither")
                    .with("next", "copy the reports of a device into it: idevicecrashreport -e -k " + folder));
        }
        return new Contents(told, passedOver);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder, DEPTH_MAX)) {
            return files.filter(Files::isRegularFile).limit(FILES_MAX).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new ConfigException(
                    Message.of(folder + " cannot be read").with("means", String.valueOf(unreadable.getMessage())),
                    unreadable);
        }
    }
}
