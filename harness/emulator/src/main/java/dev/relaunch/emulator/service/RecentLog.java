package dev.relaunch.emulator.service;

import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.ios.SystemLog;
import dev.relaunch.emulator.wire.Plists;
import dev.relaunch.emulator.wire.SyslogFrame;
import dev.relaunch.emulator.wire.Tar;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines that the device has logged, and the archive that a host can have of them. */
final class RecentLog implements SystemLog.Reader {

    private static final int LINES_MAX = 5_000;

    private final Deque<LogLine> lines = new ArrayDeque<>();

    @Override
    public synchronized void accept(LogLine line) {
        if (lines.size() == LINES_MAX) {
            lines.remove();
        }
        lines.add(line);
    }

    @Override
    public boolean isDrained() {
        return true;
    }

    /**
     * A tar of a log archive's folder. A device's holds tracev3 files, whose format is not public; this one holds the lines as text, and
     * the {@code Info.plist} that goes with them.
     */
    byte[] archive(Instant since, Device device) {
        SyslogFrame frame = new SyslogFrame(
                ZoneId.of(device.identity().zone()), device.identity().name());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<LogLine> kept = since(since);
        for (LogLine line : kept) {
            frame.append(line, text);
        }
        NSDictionary info = new NSDictionary();
        info.put("OSArchiveVersion", 5);
        info.put("OSLoggingSupportVersion", device.identity().buildVersion());
        info.put("EndTimeRef", Long.toString(device.now().toEpochMilli()));
        Tar tar = new Tar(device.now());
        tar.add("system_logs.logarchive/Info.plist", Plists.xml(info));
        tar.add("system_logs.logarchive/lines.txt", text.toByteArray());
        return tar.bytes();
    }

    private synchronized List<LogLine> since(Instant since) {
        return lines.stream().filter(line -> !line.at().isBefore(since)).toList();
    }
}
