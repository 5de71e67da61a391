package dev.relaunch.recording;

import java.nio.file.Path;

/** The names in an experiment's folder; the same for whoever writes and whoever reads it. */
final class RecordingFiles {

    static final String RAW = ".raw";
    static final String INDEX = ".index";

    private RecordingFiles() {}

    static Path run(Path folder) {
        return folder.resolve("run.json");
    }

    static Path journal(Path folder) {
        return folder.resolve("journal.ndjson");
    }

    static Path channels(Path folder) {
        return folder.resolve("channels");
    }

    static Path artifacts(Path folder) {
        return folder.resolve("artifacts");
    }
}
