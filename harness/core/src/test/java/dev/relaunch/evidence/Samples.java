package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Logs of every form, as devices and tools write them, that tell the same three records; and every way to read one. */
final class Samples {

    static final LocalDate ABOUT = LocalDate.of(2026, 11, 22);

    static final String SYSLOG = """
            [connected:00008110-000A]

            Nov 22 14:02:09 iPhone SpringBoard(FrontBoard)[36] <Notice>: Bootstrapping app<a.b> with intent background
            Nov 22 14:02:10 iPhone runningboardd(RunningBoard)[35] <Notice>: Acquiring assertion targeting [app<a.b>:812] attributes:[
            \t<RBSDomainAttribute| domain:"com.apple.frontboard">
            \t]>
            Nov 22 14:02:11 iPhone runningboardd(RunningBoard)[35] <Error>: [app<a.b>:812] Suspending task.
            """;

    static final String SUBSECONDS = """
            Nov 22 14:02:09.123456 SpringBoard(FrontBoard)[36] <Notice>: Bootstrapping app<a.b> with intent background
            Nov 22 14:02:10.000001 runningboardd(RunningBoard)[35] <Notice>: Acquiring assertion targeting [app<a.b>:812] attributes:[
            \t<RBSDomainAttribute| domain:"com.apple.frontboard">
            \t]>
            Nov 22 14:02:11.5 runningboardd(RunningBoard)[35] <Error>: [app<a.b>:812] Suspending task.
            """;

    static final String SHOW = """
            Filtering the log data using "process == \\"SpringBoard\\""
            Timestamp                       Thread     Type        Activity             PID    TTL \s
            2026-11-22 14:02:09.404958+0100 0x52a16    Default     0x0                  36     0    SpringBoard: (FrontBoard) [com.apple.FrontBoard:Process] Bootstrapping app<a.b> with intent background
            2026-11-22 14:02:10.000000+0100 0x52a16    Default     0xd1310              35     0    runningboardd: (RunningBoard) Acquiring assertion targeting [app<a.b>:812] attributes:[
            \t<RBSDomainAttribute| domain:"com.apple.frontboard">
            \t]>
            2026-11-22 14:02:11.000000+0100 0x52a16    Error       0x0                  35     0    runningboardd: (RunningBoard) [com.apple.runningboard:process] [app<a.b>:812] Suspending task.
            """;

    static final String SHOW_COMPACT = """
            Timestamp               Ty Process[PID:TID]
            2026-11-22 14:02:09.404 Df SpringBoard[36:a1da12] (FrontBoard) [com.apple.FrontBoard:Process] Bootstrapping app<a.b> with intent background
            2026-11-22 14:02:10.000 Df runningboardd[35:a1da12] (RunningBoard) [] Acquiring assertion targeting [app<a.b>:812] attributes:[
            \t<RBSDomainAttribute| domain:"com.apple.frontboard">
            \t]>
            2026-11-22 14:02:11.000 E  runningboardd[35:a1da12] (RunningBoard) [com.apple.runningboard:process] [app<a.b>:812] Suspending task.
            """;

    static final String SHOW_SYSLOG = """
            Timestamp                       (process)[PID]   \s
            2026-11-22 14:02:09.404958+0100  localhost SpringBoard[36]: (FrontBoard) [com.apple.FrontBoard:Process] Bootstrapping app<a.b> with intent background
            2026-11-22 14:02:10.000000+0100  localhost runningboardd[35]: (RunningBoard) Acquiring assertion targeting [app<a.b>:812] attributes:[
            \t<RBSDomainAttribute| domain:"com.apple.frontboard">
            \t]>
            2026-11-22 14:02:11.000000+0100  localhost runningboardd[35]: (RunningBoard) [app<a.b>:812] Suspending task.
            """;

    static final String SHOW_NDJSON = """
            {"timezoneName":"","messageType":"Default","eventType":"logEvent","timestamp":"2026-11-22 14:02:09.404958+0100","processID":36,"processImagePath":"\\/System\\/SpringBoard.app\\/SpringBoard","senderImagePath":"\\/System\\/FrontBoard","eventMessage":"Bootstrapping app<a.b> with intent background"}
            {"messageType":"Default","timestamp":"2026-11-22 14:02:10.000000+0100","backtrace":{"frames":[{"imageOffset":1}]},"processID":35,"processImagePath":"\\/usr\\/libexec\\/runningboardd","senderImagePath":"\\/System\\/RunningBoard","eventMessage":"Acquiring assertion targeting [app<a.b>:812] attributes:[\\n\\t<RBSDomainAttribute| domain:\\"com.apple.frontboard\\">\\n\\t]>"}
            {"messageType":"Error","timestamp":"2026-11-22 14:02:11.000000+0100","processID":35,"processImagePath":"\\/usr\\/libexec\\/runningboardd","senderImagePath":"\\/System\\/RunningBoard","eventMessage":"[app<a.b>:812] Suspending task."}
            {"count":3,"finished":1}
            """;

    static final String SHOW_JSON = """
            [{
              "traceID" : 1,
              "eventMessage" : "Bootstrapping app<a.b> with intent background",
              "backtrace" : {
                "frames" : [
                  {
                    "imageOffset" : 366276
                  }
                ]
              },
              "processImagePath" : "\\/System\\/SpringBoard.app\\/SpringBoard",
              "senderImagePath" : "\\/System\\/FrontBoard",
              "timestamp" : "2026-11-22 14:02:09.404958+0100",
              "messageType" : "Default",
              "processID" : 36
            },{
              "eventMessage" : "Acquiring assertion targeting [app<a.b>:812] attributes:[\\n\\t<RBSDomainAttribute| domain:\\"com.apple.frontboard\\">\\n\\t]>",
              "processImagePath" : "\\/usr\\/libexec\\/runningboardd",
              "senderImagePath" : "\\/System\\/RunningBoard",
              "timestamp" : "2026-11-22 14:02:10.000000+0100",
              "messageType" : "Default",
              "processID" : 35
            },{
              "eventMessage" : "[app<a.b>:812] Suspending task.",
              "processImagePath" : "\\/usr\\/libexec\\/runningboardd",
              "senderImagePath" : "\\/System\\/RunningBoard",
              "timestamp" : "2026-11-22 14:02:11.000000+0100",
              "messageType" : "Error",
              "processID" : 35
            }]
            """;

    static final String CONSOLE = """
            default\t14:02:09.404958+0100\tSpringBoard\tFrontBoard\tBootstrapping app&lt;a.b&gt; with intent background
            > 默认\t2026-11-22 14:02:10.000000 +0100\trunningboardd\tAcquiring assertion targeting [app<a.b>:812] attributes:[
            \t<RBSDomainAttribute| domain:"com.apple.frontboard">
            \t]>
            14:02:11.000000+0100\trunningboardd\t35\tRunningBoard\t[app<a.b>:812] Suspending task.
            """;

    static final String APPIUM = """
            2026-11-22 14:02:08:001 - [Appium] Welcome to Appium v1.13.0
            2026-11-22 14:02:09:679 - [iOSLog] [IOS_SYSLOG_ROW] Nov 22 14:02:09 iPhone SpringBoard(FrontBoard)[36] <Notice>: Bootstrapping app<a.b> with intent background
            2026-11-22 14:02:10:001 - [iOSLog] [IOS_SYSLOG_ROW] Nov 22 14:02:10 iPhone runningboardd(RunningBoard)[35] <Notice>: Acquiring assertion targeting [app<a.b>:812] attributes:[
            2026-11-22 14:02:10:002 - [HTTP] --> GET /wd/hub/status
            2026-11-22 14:02:10:003 - [iOSLog] [IOS_SYSLOG_ROW ] \t<RBSDomainAttribute| domain:"com.apple.frontboard">
            2026-11-22 14:02:10:004 - [iOSLog] [IOS_SYSLOG_ROW ] \t]>
            [d2a1][XCUITestDriver@5a] [IOS_SYSLOG_ROW] Nov 22 14:02:11 iPhone runningboardd(RunningBoard)[35] <Error>: [app<a.b>:812] Suspending task.
            2026-11-22 14:02:12:001 - [HTTP] <-- GET /wd/hub/status 200
            """;

    private static final Signatures SIGNATURES = Signatures.bundled();

    private Samples() {}

    /** Everything that a scan says of a log. */
    record Read(List<LogRecord> records, List<SyslogReader.Marker> markers, long lines, long strays, boolean midLine) {}

    /** Reads bytes in portions that end at these offsets. */
    static Read read(Layout layout, byte[] bytes, int... ends) {
        List<LogRecord> records = new ArrayList<>();
        Resolver resolver = new Resolver(layout, ABOUT, records::add);
        RecordScan scan = new RecordScan(layout, Interest.ALL, resolver, 64);
        int from = 0;
        for (int end : ends) {
            scan.feed(bytes, from, end);
            from = end;
        }
        scan.feed(bytes, from, bytes.length);
        scan.finish();
        return new Read(records, resolver.markers(), scan.lines(), scan.strayLines(), scan.endsInMidLine());
    }

    static Read read(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return read(Layout.of(bytes, bytes.length), bytes);
    }

    /** Reads bytes in stretches that meet near these offsets. */
    static Read inStretches(byte[] bytes, int... starts) {
        List<LogRecord> records = new ArrayList<>();
        Resolver resolver = new Resolver(Layout.PLAIN, ABOUT, records::add);
        long lines = 0;
        long strays = 0;
        boolean midLine = false;
        for (int i = 0; i < starts.length; i++) {
            long to = i + 1 < starts.length ? starts[i + 1] : Long.MAX_VALUE;
            Stretch stretch = new Stretch(Interest.ALL, starts[i], to);
            try {
                stretch.read((into, at, length, position) -> part(bytes, into, at, Math.min(length, 50), position));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            stretch.tell(resolver);
            resolver.passed(stretch.scan().lines());
            lines += stretch.scan().lines();
            strays += stretch.scan().strayLines();
            midLine |= stretch.scan().endsInMidLine();
        }
        return new Read(records, resolver.markers(), lines, strays, midLine);
    }

    private static int part(byte[] bytes, byte[] into, int at, int length, long position) {
        int count = (int) Math.min(length, bytes.length - position);
        if (count <= 0) {
            return -1;
        }
        System.arraycopy(bytes, (int) position, into, at, count);
        return count;
    }

    static Story story(byte[] bytes) {
        Capture capture = new Capture(ABOUT, SIGNATURES, List.of());
        try {
            return capture.read(Packing.unpacked(new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
