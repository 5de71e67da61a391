package dev.relaunch.emulator.wire;

import dev.relaunch.emulator.ios.LogLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A log line as syslog_relay sends it: {@code Nov  2 16:13:36 Lab-iPhone Ex1(libfoo.dylib)[123] <Notice>: text}, newline, NUL.
 *
 * <p>The time is the device's wall time, without year or zone. The host never holds a space, for idevicesyslog takes everything up
 * to the next one for it.
 */
public final class SyslogFrame {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private final ZoneId zone;
    private final String host;
    private long second = Long.MIN_VALUE;
    private byte[] header = {};

    public SyslogFrame(ZoneId zone, String deviceName) {
        this.zone = zone;
        this.host = host(deviceName);
    }

    private static String host(String deviceName) {
        String host = deviceName.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return host.isEmpty() ? "iPhone" : host;
    }

    /** Appends the line with its frame. From one thread at a time. */
    public void append(LogLine line, ByteArrayOutputStream out) {
        out.writeBytes(header(line.at()));
        String image = line.library().isEmpty() ? "" : "(" + line.library() + ")";
        Vis.encode(line.process() + image + "[" + line.pid() + "] <" + line.level() + ">: " + line.text(), out);
        out.write('\n');
        out.write(0);
    }

    /** Time and host, which thousands of lines have in common. */
    private byte[] header(Instant at) {
        if (at.getEpochSecond() != second) {
            second = at.getEpochSecond();
            ZonedDateTime local = at.atZone(zone);
            String day = (local.getDayOfMonth() < 10 ? " " : "") + local.getDayOfMonth();
            String text = MONTH.format(local) + " " + day + " " + TIME.format(local) + " " + host + " ";
            header = text.getBytes(StandardCharsets.US_ASCII);
        }
        return header;
    }
}
