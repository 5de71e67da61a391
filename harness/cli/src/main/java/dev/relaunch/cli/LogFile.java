package dev.relaunch.cli;

import dev.relaunch.evidence.Capture;
import dev.relaunch.evidence.Signatures;
import dev.relaunch.evidence.Story;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log that somebody captured.
 *
 * @param name of the file as it was typed; {@code -} for standard input
 * @param date about when it was captured; null for when the file was last changed
 */
record LogFile(String name, @Nullable LocalDate date) {

    static final String STANDARD_INPUT = "-";

    private static final int PORTION = 1 << 16;
    private static final int MAGIC = 4;

    /** What compressed files begin with, in hexadecimal, and what undoes each. */
    private static final Map<String, Packing> PACKINGS = Map.of(
            "1f8b", new Packing("gzip", "gunzip -c"),
            "fd377a58", new Packing("xz", "xz -dc"),
            "28b52ffd", new Packing("zstd", "zstd -dc"),
            "504b0304", new Packing("zip", "unzip -p"));

    private record Packing(String name, String undo) {}

    /**
     * What the log tells.
     *
     * @throws ConfigException when there is no such file, it cannot be read, or no record of a device is in it: what could tell
     *     nothing must not be taken for a device on which nothing happened
     */
    Story story() {
        try (InputStream log = open()) {
            Capture capture = new Capture(about(), Signatures.bundled(), List.of());
            byte[] portion = new byte[PORTION];
            byte[] head = log.readNBytes(MAGIC);
            capture.feed(head, 0, head.length);
            for (int read = log.read(portion); read >= 0; read = log.read(portion)) {
                capture.feed(portion, 0, read);
            }
            Story story = capture.finish();
            if (story.extent().records() == 0) {
                throw noLog(head, story.extent());
            }
            return story;
        } catch (AccessDeniedException denied) {
            throw new ConfigException(
                    Message.of(name + " cannot be read").with("means", "this user may not read it"), denied);
        } catch (IOException unreadable) {
            throw new ConfigException(
                    Message.of(name + " cannot be read").with("means", String.valueOf(unreadable.getMessage())),
                    unreadable);
        }
    }

    private InputStream open() throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return System.in;
        }
        Path file = Path.of(name);
        if (Files.notExists(file)) {
            throw new ConfigException(Message.of(name + " cannot be read")
                    .with("means", "there is no such file")
                    .with("next", "check the path; a recording's log is its channels/syslog.raw"));
        }
        if (Files.isDirectory(file)) {
            throw new ConfigException(Message.of(name + " cannot be read")
                    .with("means", "it is a folder, not a log")
                    .with("next", "name a file in it; a recording's log is its channels/syslog.raw"));
        }
        return Files.newInputStream(file);
    }

    private LocalDate about() throws IOException {
        if (date != null) {
            return date;
        }
        Instant changed = name.equals(STANDARD_INPUT)
                ? Instant.now()
                : Files.getLastModifiedTime(Path.of(name)).toInstant();
        return LocalDate.ofInstant(changed, ZoneId.systemDefault());
    }

    private ConfigException noLog(byte[] head, Story.Extent extent) {
        String shown = name.equals(STANDARD_INPUT) ? "standard input" : name;
        Message message = Message.of(shown + " is no log of a device");
        String expected = "what idevicesyslog prints, e.g. Nov 22 14:02:09 SpringBoard(FrontBoard)[34] <Notice>: …";
        String magic = HexFormat.of().formatHex(head);
        for (Map.Entry<String, Packing> packing : PACKINGS.entrySet()) {
            if (magic.startsWith(packing.getKey())) {
                return new ConfigException(message.with(
                                "found",
                                "something compressed with "
                                        + packing.getValue().name())
                        .with("expected", expected)
                        .with("next", "unpack it first: " + packing.getValue().undo() + " … | relaunch read -"));
            }
        }
        return new ConfigException(message.with("found", found(head, extent))
                .with("expected", expected)
                .with("next", "capture one while the app is tried: idevicesyslog > syslog.txt"));
    }

    private static String found(byte[] head, Story.Extent extent) {
        if (head.length == 0) {
            return "nothing: it is empty";
        }
        long lines = extent.lines() + (extent.endsInMidLine() ? 1 : 0);
        return String.format(Locale.ROOT, "no record in %,d line%s", lines, lines == 1 ? "" : "s");
    }
}
