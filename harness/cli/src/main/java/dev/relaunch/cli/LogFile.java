package dev.relaunch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.relaunch.evidence.Capture;
import dev.relaunch.evidence.Packing;
import dev.relaunch.evidence.Signatures;
import dev.relaunch.evidence.Story;
import dev.relaunch.evidence.TarListing;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
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

    /** Beyond two, one core cannot keep up with what the others read. */
    private static final int CORES_MAX = 4;

    private static final int HEAD = 512;

    private static final String LOGCAT = "--------- beginning of ";

    /** What archives begin with that nobody writes a log into, in hexadecimal, and what undoes each. */
    private static final Map<String, Archive> ARCHIVES = Map.of(
            "fd377a58", new Archive("xz", "xz -dc"),
            "28b52ffd", new Archive("zstd", "zstd -dc"),
            "504b0304", new Archive("zip", "unzip -p"));

    private record Archive(String name, String undo) {}

    /**
     * What the log tells.
     *
     * @throws ConfigException when there is no such file, it cannot be read, or no record of a device is in it: what could tell
     *     nothing must not be taken for a device on which nothing happened
     */
    Story story() {
        try (PushbackInputStream log = new PushbackInputStream(unpacked(), HEAD)) {
            byte[] head = log.readNBytes(HEAD);
            log.unread(head);
            if (TarListing.isTar(head)) {
                throw logArchive(TarListing.of(log));
            }
            Capture capture = new Capture(about(), Signatures.bundled(), List.of());
            Story story = read(capture, log);
            if (story.extent().records() == 0) {
                throw noLog(head, story.extent());
            }
            return story;
        } catch (EOFException cut) {
            throw new ConfigException(
                    Message.of(shown() + " is no log of a device")
                            .with("found", "a compressed file that is cut within its first bytes"),
                    cut);
        } catch (AccessDeniedException denied) {
            throw new ConfigException(
                    Message.of(name + " cannot be read").with("means", "this user may not read it"), denied);
        } catch (IOException unreadable) {
            throw new ConfigException(
                    Message.of(name + " cannot be read").with("means", String.valueOf(unreadable.getMessage())),
                    unreadable);
        }
    }

    private Story read(Capture capture, InputStream log) throws IOException {
        int cores = Math.min(CORES_MAX, Runtime.getRuntime().availableProcessors());
        if (cores == 1 || !severable()) {
            return capture.read(log);
        }
        Cores.read(Path.of(name), capture, cores);
        return capture.story();
    }

    /** Whether it can be read from several places at once: a file of which the bytes are its text. */
    private boolean severable() throws IOException {
        if (name.equals(STANDARD_INPUT) || !Files.isRegularFile(Path.of(name))) {
            return false;
        }
        try (InputStream file = open()) {
            byte[] head = file.readNBytes(Capture.HEAD);
            return Packing.of(head) == Packing.NONE && Capture.severable(head);
        }
    }

    private InputStream unpacked() throws IOException {
        InputStream file = open();
        try {
            return Packing.unpacked(file);
        } catch (IOException broken) {
            file.close();
            throw broken;
        }
    }

    private String shown() {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }

    /** What {@code idevicesyslog archive} and {@code log collect} give: nothing in it is in a form that is public. */
    private ConfigException logArchive(TarListing archive) {
        String found = archive.traces() == 0
                ? String.format(Locale.ROOT, "a tar archive of %,d files, no log archive", archive.files())
                : String.format(
                        Locale.ROOT,
                        "a log archive: %,d files of the unified log (tracev3), %,d bytes%s",
                        archive.traces(),
                        archive.traceBytes(),
                        archive.whole() ? "" : "; the archive is cut");
        Message message =
                Message.of(shown() + " holds no log that can be read here").with("found", found);
        return new ConfigException(
                archive.traces() == 0
                        ? message.with("next", "unpack it and name a log in it")
                        : message.with(
                                        "means",
                                        "Apple has not published the format of these files; only its own tool reads them")
                                .with(
                                        "next",
                                        "on a Mac: mkdir all.logarchive; tar -xf … -C all.logarchive; log show"
                                                + " --archive all.logarchive --info --debug --style ndjson > log.ndjson;"
                                                + " then relaunch read log.ndjson"));
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
        Message message = Message.of(shown() + " is no log of a device");
        String expected =
                "what idevicesyslog or log show print, e.g. Nov 22 14:02:09 SpringBoard(FrontBoard)[34] <Notice>: …";
        String magic = HexFormat.of().formatHex(head);
        for (Map.Entry<String, Archive> archive : ARCHIVES.entrySet()) {
            if (magic.startsWith(archive.getKey())) {
                return new ConfigException(message.with(
                                "found",
                                "something compressed with "
                                        + archive.getValue().name())
                        .with("expected", expected)
                        .with("next", "unpack it first: " + archive.getValue().undo() + " … | relaunch read -"));
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
        if (new String(head, UTF_8).contains(LOGCAT)) {
            return "what logcat prints: the log of an Android device";
        }
        long lines = extent.lines() + (extent.endsInMidLine() ? 1 : 0);
        return String.format(Locale.ROOT, "no record in %,d line%s", lines, lines == 1 ? "" : "s");
    }
}
