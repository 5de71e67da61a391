package dev.relaunch.emulator.wire;

import dev.relaunch.emulator.ios.LogLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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

    public SyslogFrame(ZoneId zone, String deviceName) {
        this.zone = zone;
        this.host = host(deviceName);
    }

    private static String host(String deviceName) {
        String host = deviceName.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return host.isEmpty() ? "iPhone" : host;
    }

    /** Appends the line with its frame. */
    public void append(LogLine line, ByteArrayOutputStream out) {
        ZonedDateTime at = line.at().atZone(zone);
        String day = (at.getDayOfMonth() < 10 ? " " : "") + at.getDayOfMonth();
        String header = MONTH.format(at) + " " + day + " " + TIME.format(at) + " " + host + " ";
        String image = line.library().isEmpty() ? "" : "(" + line.library() + ")";
        out.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        Vis.encode(line.process() + image + "[" + line.pid() + "] <" + line.level() + ">: " + line.text(), out);
        out.write('\n');
        out.write(0);
    }
}
