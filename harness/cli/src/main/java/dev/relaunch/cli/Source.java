package dev.relaunch.cli;

import dev.relaunch.evidence.Packing;
import dev.relaunch.evidence.crash.CrashReader;
import dev.relaunch.evidence.crash.CrashReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file to be read, whatever it is: told by what stands in it, never by its name. */
record Source(String name, @Nullable LocalDate date) {

    /** Enough of the beginning to know a report by. */
    private static final int HEAD = 1 << 14;

    /**
     * What the file tells.
     *
     * @throws dev.relaunch.model.ConfigException when it cannot be read, or is neither a log nor a report
     */
    Told told() {
        Optional<CrashReport> report = report();
        return report.isPresent()
                ? new Told.Report(name, report.get())
                : new Told.Log(name, new LogFile(name, date).story());
    }

    /** The report, where it is one. A file that cannot be opened is none; reading it as a log says why. */
    private Optional<CrashReport> report() {
        if (name.equals(LogFile.STANDARD_INPUT)) {
            return ofStandardInput();
        }
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (PushbackInputStream stream = new PushbackInputStream(Packing.unpacked(Files.newInputStream(file)), HEAD)) {
            return read(stream);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<CrashReport> ofStandardInput() {
        PushbackInputStream stream = new PushbackInputStream(System.in, HEAD);
        // What was looked at is handed on: the log's reader takes standard input for itself.
        System.setIn(stream);
        try {
            return read(stream);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<CrashReport> read(PushbackInputStream stream) throws IOException {
        byte[] head = stream.readNBytes(HEAD);
        stream.unread(head);
        return CrashReader.mayBegin(head) ? CrashReader.read(bounded(stream)) : Optional.empty();
    }

    private static byte[] bounded(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(CrashReader.BYTES_MAX + 1);
        return bytes.length > CrashReader.BYTES_MAX ? Arrays.copyOf(bytes, CrashReader.BYTES_MAX) : bytes;
    }
}
