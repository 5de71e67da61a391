package dev.relaunch.reports;

import dev.relaunch.scenario.ClaimRun;
import io.qameta.allure.AllureLifecycle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a claim rests on, always in the same order: the finding, the journal, the device's log, what it was made with. */
final class Attachments {

    /** Of each: the report is one file with everything in it, and the recording has the rest. */
    private static final int BYTES_MAX = 512 * 1024;

    private final AllureLifecycle lifecycle;

    Attachments(AllureLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    void add(ClaimRun claim) {
        claim.finding()
                .ifPresent(finding ->
                        attach("finding.txt", PlainText.of(finding.message().render()) + "\n"));
        attach("journal.ndjson", claim.recording().resolve("journal.ndjson"));
        attach("syslog.txt", claim.recording().resolve("channels/syslog.raw"));
        attach("run.json", claim.recording().resolve("run.json"));
    }

    private void attach(String name, Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            attach(name, PlainText.of(Files.readAllBytes(file), BYTES_MAX));
        } catch (IOException e) {
            // A report says what it could not show; it never stops the run.
            attach(name, "cannot be read: " + e);
        }
    }

    /** As plain text, whatever it is: a browser renders nothing of it. */
    private void attach(String name, String text) {
        lifecycle.addAttachment(name, "text/plain", ".txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
