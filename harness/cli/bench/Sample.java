package dev.relaunch.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes a capture that looks like a busy phone's: about 130 bytes a line, a seventh of the lines continuation lines, one record in
 * fifty about the life of an app. The same size and seed give the same file.
 */
final class Sample {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ROOT);

    /** What a phone says all day; {@code #} stands for a random number, {@code @} for a random app that is nobody's concern. */
    private static final String[] CHATTER = {
        "locationd[82] <Notice>: {\"msg%{public}.0s\":\"#Spi, Consumption\", \"event\":\"activity\", \"samples\":#}",
        "CommCenter[99] <Notice>: #I Serving cell: lat #, lon #; state registered, band 3, rsrp -#, rsrq -11, technology LTE",
        "wifid(IO80211)[61] <Notice>: WiFi:[#]: LQM-WiFi: rssi=-# txrate=# rxrate=# snr=#",
        "kernel(AppleH13CamIn)[0] <Notice>: #: AppleH13CamIn::power_off_hardware - flushing # buffers",
        "symptomsd(SymptomEvaluator)[123] <Notice>: Data Usage for @ on flow # - WiFi in/out: #/#, WiFi delta_in/delta_out: #/#",
        "bluetoothd[84] <Notice>: Received advertisement for device #, rssi -#, channel 37",
        "mediaserverd(CoreMedia)[31] <Notice>: <<<< FigPlayerInterstitial >>>> updateItemTimes: (#) scheduled event # in # s",
        "apsd(PersistentConnection)[88] <Notice>: 2026-11-22 14:02:09 +0100 apsd[88]: <APSNetworkMonitor: 0x1003#> wifi is historically cheap? YES",
        "SpringBoard(UserNotificationsServer)[36] <Notice>: [@] Load # pending notification dictionaries of section #",
        "SpringBoard(FrontBoard)[36] <Notice>: [osservice<com.apple.accessibility#>:#] Workspace connection invalidated; no scenes left",
        "backboardd(CoreBrightness)[67] <Notice>: ALS: sample=[#, #, #, #] Lux=#.# Nits=#.#",
        "nsurlsessiond(CFNetwork)[97] <Notice>: [C# Hostname#aca#:443 tcp, bundle id: @, tls, indefinite] start",
        "runningboardd(RunningBoard)[35] <Notice>: [osservice<com.apple.nanotimekit#>:#] Set jetsam priority to 40 [0] flag[1]",
        "dasd(DuetActivitySchedulerDaemon)[81] <Notice>: 'com.apple.CacheDelete.daily:#' CurrentScore: 0.#, DecisionToRun:0",
        "identityservicesd(IDSFoundation)[91] <Info>: Looking up session for token #, found # endpoints on # devices",
        "powerd[62] <Notice>: Battery capacity change posted(0x#). Capacity:#% Source:Battery; next estimate in # s",
        "analyticsd[70] <Debug>: Aggregate com.apple.power.#: # samples dropped, # merged; nothing to upload",
        "rapportd(CoreUtils)[66] <Info>: BLE NearbyInfo changed: device # flags 0x#, rssi -#, activity level #",
    };

    /** Records of several lines: the header's text, and what follows without one. */
    private static final String[][] LONG = {
        {
            "runningboardd(RunningBoard)[35] <Notice>: Acquiring assertion targeting [osservice<com.apple.SpringBoard>:36] from originator [osservice<com.apple.backboardd>:67] with description <RBSAssertionDescriptor| \"touch\" ID:35-67-# target:36 attributes:[",
            "\t<RBSDomainAttribute| domain:\"com.apple.frontboard\" name:\"Workspace-BackgroundActive\" sourceEnvironment:\"(null)\">",
            "\t<RBSAcquisitionCompletionAttribute| policy:AfterApplication>",
            "\t]>",
        },
        {
            "dasd[81] <Notice>: com.apple.healthd.medications.scheduler:#:[",
            "\t{name: Device Activity Policy, policyWeight: 20.000, response: {33, 0.00, [{deviceActivity == 1}]}}",
            "\t{name: Thermal Policy, policyWeight: 5.000, response: {100, 0.00, [{thermalLevel > 10}]}}",
            " ], Decision: AMNP}",
        },
        {
            "healthd(HealthDaemon)[71] <Notice>: Aggregation of # samples deferred: {",
            "    \"quantityType\" : \"HKQuantityTypeIdentifierStepCount\", \"source\" : \"com.apple.health.#\", \"count\" : #, \"anchor\" : #",
            "}",
        },
    };

    /** The life of an app, in eight records. */
    private static final String[] LIFE = {
        "SpringBoard(FrontBoard)[36] <Notice>: [FBSystemService][0xc652] Received request to open \"com.example.recorder\" from nsurlsessiond:97.",
        "SpringBoard(SpringBoard)[36] <Notice>: Executing suspended-activation immediately: OpenApplication(com.example.recorder)ForRequester(nsurlsessiond.97)",
        "SpringBoard(FrontBoard)[36] <Notice>: Bootstrapping app<com.example.recorder(8E2D3F40-0000-4000-8000-000000000001)> with intent background",
        "runningboardd(RunningBoard)[35] <Notice>: Now tracking process: [app<com.example.recorder(8E2D3F40-0000-4000-8000-000000000001)>:~]",
        "runningboardd(RunningBoard)[35] <Notice>: Calculated state for app<com.example.recorder(8E2D3F40-0000-4000-8000-000000000001)>: running-active (role: Background) (endowments: (null))",
        "runningboardd(RunningBoard)[35] <Notice>: [app<com.example.recorder(8E2D3F40-0000-4000-8000-000000000001)>:~] Suspending task.",
        "CommCenter(RunningBoardServices)[99] <Notice>: Received state update for ~ (app<com.example.recorder(8E2D3F40-0000-4000-8000-000000000001)>, running-suspended-NotVisible",
        "runningboardd(RunningBoard)[35] <Notice>: [app<com.example.recorder(8E2D3F40-0000-4000-8000-000000000001)>:~] termination reported by launchd (1, 7, 9)",
    };

    private final Random random = new Random(8814);
    private LocalDateTime now = LocalDateTime.of(2026, 11, 22, 14, 2, 9);
    private int records;
    private int pid = 800;

    private byte[] next() {
        StringBuilder text = new StringBuilder();
        if (++records % 400 == 0) {
            now = now.plusSeconds(1);
        }
        if (records % 50 == 0) {
            int step = records / 50 % LIFE.length;
            pid += step == 0 ? 1 : 0;
            line(text, LIFE[step].replace("~", Integer.toString(pid)));
        } else if (records % 17 == 0) {
            String[] lines = LONG[random.nextInt(LONG.length)];
            line(text, lines[0]);
            for (int i = 1; i < lines.length; i++) {
                fill(text, lines[i]);
            }
        } else {
            line(text, CHATTER[random.nextInt(CHATTER.length)]);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(StringBuilder text, String template) {
        text.append(STAMP.format(now)).append(" Lab-iPhone ");
        fill(text, template);
    }

    private void fill(StringBuilder text, String template) {
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '#') {
                text.append(random.nextInt(10_000));
            } else if (c == '@') {
                text.append("com.example.other").append(random.nextInt(40));
            } else {
                text.append(c);
            }
        }
        text.append('\n');
    }

    static void write(Path file, long size) throws IOException {
        Sample sample = new Sample();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (long written = 0; written < size; ) {
                byte[] record = sample.next();
                out.write(record);
                written += record.length;
            }
        }
    }

    /** The first records, each with its continuation lines. */
    List<byte[]> records(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }
}
