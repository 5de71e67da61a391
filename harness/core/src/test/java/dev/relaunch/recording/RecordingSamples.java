package dev.relaunch.recording;

import dev.relaunch.model.OsVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What tests record with. */
public final class RecordingSamples {

    public static final OsVersion IOS = new OsVersion("iOS", 18, 5);

    public static final RunInfo INFO = new RunInfo(
            RunInfo.FORMAT,
            "BackgroundUrlSessionTest.finishedUploadRelaunchesAppAfterDebugExit",
            Instant.parse("2026-11-22T14:00:00Z"),
            "embedded lab (emulated devices)",
            true,
            1,
            new RunInfo.Device(
                    "00008110-000A1D3C0E2A801E",
                    "phone-1",
                    "iPhone14,5",
                    IOS,
                    "iphone-face-id-ios18",
                    Duration.ofMillis(-1200),
                    "UTC"),
            new RunInfo.App(
                    "field-recorder",
                    "com.example.fieldrecorder",
                    "FieldRecorder",
                    "1",
                    Map.of("didFinishLaunching", List.of("[relaunch] didFinishLaunching"))),
            Map.of("relaunch", "0.1.0"));

    private RecordingSamples() {}
}
