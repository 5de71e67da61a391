package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.ios.PowerAction;
import dev.relaunch.emulator.testing.BenchDevice;
import dev.relaunch.emulator.testing.Ports;
import dev.relaunch.emulator.testing.RawHost;
import dev.relaunch.emulator.testing.Tool;
import dev.relaunch.emulator.testing.ToolRun;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

/** The lab as the unmodified tools of the distribution see it. */
public final class IdeviceToolsTest {

    private static final String FIRST = "00008120-001A2B3C4D5E6001";
    private static final String SECOND = "00008120-001A2B3C4D5E6002";

    private static final String OLD = "00008110-001A2B3C4D5E6003";

    private final BenchDevice first = new BenchDevice(FIRST);
    private final BenchDevice old = new BenchDevice(OLD, "16.7.10");
    private final EmulatedLab lab = EmulatedLab.start(List.of(first, new BenchDevice(SECOND), old));

    @AfterClass(alwaysRun = true)
    public void closeLab() {
        lab.close();
    }

    private String run(String... command) throws InterruptedException {
        return Tool.run(lab.usbmuxd().tools(), command);
    }

    @Test
    public void toolsListAllDevices() throws Exception {
        assertThat(run("idevice_id", "-l").lines()).containsExactlyInAnyOrder(FIRST, SECOND, OLD);
    }

    @Test
    public void toolsReachTheLabOverItsUnixSocket() throws Exception {
        String unix = "UNIX:" + lab.usbmuxd().appium();

        assertThat(Tool.run(unix, "ideviceinfo", "-u", SECOND, "-k", "UniqueDeviceID"))
                .isEqualTo(SECOND);
    }

    @Test
    public void ideviceinfoReadsValues() throws Exception {
        assertThat(run("ideviceinfo", "-u", FIRST, "-k", "ProductVersion")).isEqualTo("18.5");
        assertThat(run("ideviceinfo", "-u", FIRST, "-k", "TimeZone")).isEqualTo("Europe/Berlin");
        assertThat(run("ideviceinfo", "-u", FIRST, "-k", "TimeZoneOffsetFromUTC"))
                .startsWith("3600");
        assertThat(run("ideviceinfo", "-u", FIRST, "-k", "TimeIntervalSince1970"))
                .startsWith(String.valueOf(BenchDevice.NOW.getEpochSecond()));
        assertThat(run("ideviceinfo", "-u", FIRST)).contains("DeviceName: Anna's iPhone", "SerialNumber: F2LXXXXXXX");
        assertThat(run("ideviceinfo", "-u", FIRST, "-q", "com.apple.mobile.battery"))
                .contains("BatteryCurrentCapacity: 100");
    }

    @Test
    public void withoutASessionOnlyPublicValuesAreTold() throws Exception {
        assertThat(run("ideviceinfo", "-s", "-u", FIRST))
                .contains("ProductType: iPhone15,4")
                .doesNotContain("Serial");
    }

    @Test
    public void hostIsPairedFromTheStart() throws Exception {
        assertThat(run("idevicepair", "-u", SECOND, "validate")).contains("SUCCESS: Validated pairing");
    }

    @Test
    public void hostThatUnpairsIsPairedAgainWhenItAsks() throws Exception {
        assertThat(run("idevicepair", "-u", SECOND, "unpair")).contains("SUCCESS: Unpaired");
        assertThat(run("idevicepair", "-u", SECOND, "pair")).contains("SUCCESS: Paired");
        assertThat(run("ideviceinfo", "-u", SECOND, "-k", "SerialNumber")).isEqualTo("F2LXXXXXXX");
    }

    @Test
    public void ideviceinstallerListsUserApps() throws Exception {
        assertThat(run("ideviceinstaller", "-u", FIRST, "-l"))
                .contains("com.example.recorder, \"42\", \"Recorder\"")
                .doesNotContain("com.apple.Preferences");
        assertThat(run("ideviceinstaller", "-u", FIRST, "-l", "-o", "list_all")).contains("com.apple.Preferences");
    }

    @Test
    public void ideviceIdTellsNamesAndRefusesStrangers() throws Exception {
        assertThat(run("idevice_id", FIRST)).isEqualTo("Anna's iPhone");
        assertThat(ToolRun.of(lab.usbmuxd().tools(), "idevice_id", "nobody").exit())
                .isNotZero();
    }

    @Test
    public void idevicenameSetsTheName() throws Exception {
        assertThat(run("idevicename", "-u", SECOND, "Bench 2")).contains("Bench 2");
        assertThat(run("idevicename", "-u", SECOND)).isEqualTo("Bench 2");
    }

    @Test
    public void idevicedateReadsTheDateAndCannotSetIt() throws Exception {
        assertThat(run("idevicedate", "-u", FIRST)).contains("Nov  2 15:13:36");
        assertThat(run("idevicedate", "-u", FIRST, "-c")).contains("Failed to set date");
    }

    @Test
    public void idevicepairTellsTheIdsOfTheHost() throws Exception {
        assertThat(run("idevicepair", "-u", FIRST, "systembuid")).matches("[0-9A-F-]{36}");
        assertThat(run("idevicepair", "-u", FIRST, "hostid")).matches("[0-9A-F-]{36}");
    }

    @Test
    public void idevicediagnosticsTellsOfTheBatteryAndOfWhatIsDeprecated() throws Exception {
        assertThat(run("idevicediagnostics", "-u", FIRST, "diagnostics", "All"))
                .contains("<key>FullChargeCapacity</key>");
        assertThat(run("idevicediagnostics", "-u", FIRST, "ioregentry", "AppleSmartBattery"))
                .contains("<key>CurrentCapacity</key>");
        assertThat(run("idevicediagnostics", "-u", FIRST, "ioreg", "IOPower")).contains("AppleSmartBattery");
        assertThat(run("idevicediagnostics", "-u", FIRST, "mobilegestalt", "ProductVersion"))
                .as("iOS 18")
                .contains("MobileGestaltDeprecated");
        assertThat(run("idevicediagnostics", "-u", OLD, "mobilegestalt", "ProductVersion"))
                .as("iOS 16")
                .contains("<string>16.7.10</string>");
    }

    @Test
    public void idevicediagnosticsReachesThePowerOfTheDevice() throws Exception {
        assertThat(run("idevicediagnostics", "-u", OLD, "restart")).contains("Restarting device");
        assertThat(old.asked().poll(5, TimeUnit.SECONDS)).isEqualTo(PowerAction.RESTART);
        assertThat(run("idevicediagnostics", "-u", OLD, "sleep")).contains("sleep");
        assertThat(old.asked().poll(5, TimeUnit.SECONDS)).isEqualTo(PowerAction.SLEEP);
        assertThat(run("idevicediagnostics", "-u", OLD, "shutdown")).contains("Shutting down");
        assertThat(old.asked().poll(5, TimeUnit.SECONDS)).isEqualTo(PowerAction.SHUT_DOWN);
    }

    /** It asks without a session, which idevicerestore has learnt to do better: only so a device does it. */
    @Test
    public void ideviceenterrecoveryFailsAndSaysBoth() throws Exception {
        assertThat(run("ideviceenterrecovery", SECOND)).contains("Failed to enter recovery mode", "successfully");
        try (RawHost host = RawHost.inSession(lab.usbmuxd().tools(), FIRST)) {
            host.ask(Map.of("Request", "EnterRecovery"));
            assertThat(first.asked().poll(5, TimeUnit.SECONDS)).isEqualTo(PowerAction.ENTER_RECOVERY);
        }
    }

    @Test
    public void idevicenotificationproxyObservesWhatIsPosted() throws Exception {
        try (Tool observer = Tool.start(
                lab.usbmuxd().tools(),
                "stdbuf",
                "-oL",
                "idevicenotificationproxy",
                "-u",
                FIRST,
                "observe",
                "com.example.first",
                "com.example.second")) {
            observer.awaitLine("com.example.second");
            // It says so before the request has arrived; what is posted until then is lost, as with a device.
            String line = "";
            for (int i = 0; i < 100 && line.isEmpty(); i++) {
                run("idevicenotificationproxy", "-u", FIRST, "post", "com.example.other", "com.example.first");
                line = observer.pollLine("> ", 50);
            }

            assertThat(line).isEqualTo("> com.example.first");
        }
    }

    @Test
    public void ideviceinstallerRemovesAppsOfTheUserOnly() throws Exception {
        assertThat(run("ideviceinstaller", "-u", SECOND, "-U", "com.example.recorder"))
                .contains("RemovingApplication", "Complete");
        assertThat(run("ideviceinstaller", "-u", SECOND, "-l")).doesNotContain("com.example.recorder");
        assertThat(run("ideviceinstaller", "-u", SECOND, "-U", "com.apple.Preferences"))
                .contains("ERROR");
        assertThat(run("ideviceinstaller", "-u", SECOND, "-l", "-o", "list_system"))
                .contains("com.apple.Preferences");
    }

    @Test
    public void ideviceinstallerListsEverythingAsXml() throws Exception {
        assertThat(run("ideviceinstaller", "-u", FIRST, "-l", "-o", "xml"))
                .contains("<key>CFBundleExecutable</key>", "/private/var/containers/Bundle/Application/");
    }

    @Test
    public void inetcatLeadsToThePort() throws Exception {
        try (Tool inetcat = Tool.start(lab.usbmuxd().tools(), "inetcat", "-u", FIRST, "8100")) {
            inetcat.process()
                    .getOutputStream()
                    .write("GET /status HTTP/1.1\r\nHost: device\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            inetcat.process().getOutputStream().flush();

            assertThat(inetcat.awaitLine("200 OK")).startsWith("HTTP/1.1");
        }
    }

    /** From iOS 17 on lockdownd does not know them, whatever is mounted. */
    @Test
    public void servicesOfTheDeveloperImageAreNotThere() throws Exception {
        lab.developerImage(FIRST).mount(new byte[] {1});

        assertThat(run("idevicescreenshot", "-u", FIRST)).contains("Could not start screenshotr service");
        assertThat(run("idevicesetlocation", "-u", FIRST, "52.5", "13.4"))
                .contains("Could not start the simulatelocation service");
        assertThat(run("idevicedebug", "-u", FIRST, "run", "com.example.recorder"))
                .contains("Could not start com.apple.debugserver");
    }

    @Test
    public void backupsAreNotServed() throws Exception {
        String directory = System.getProperty("java.io.tmpdir");

        assertThat(run("idevicebackup", "-u", FIRST, "backup", directory)).contains("only compatible with iOS 3");
        assertThat(run("idevicebackup2", "-u", FIRST, "backup", directory))
                .contains("Could not start service com.apple.mobilebackup2");
    }

    @Test
    public void iproxyLeadsToWebDriverAgent() throws Exception {
        int port = Ports.free();
        try (Tool iproxy = Tool.start(lab.usbmuxd().tools(), "iproxy", "-s", "127.0.0.1", "-u", FIRST, port + ":8100");
                Socket listens = Ports.connect(port)) {
            HttpRequest status = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status"))
                    .build();

            assertThat(HttpClient.newHttpClient()
                            .send(status, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("WebDriverAgent is ready to accept commands", "\"18.5\"");
            assertThat(iproxy.process().isAlive()).isTrue();
            assertThat(listens.isConnected()).isTrue();
        }
    }

    @Test
    public void idevicesyslogPrintsWhatTheDeviceLogs() throws Exception {
        try (Tool syslog = Tool.start(lab.usbmuxd().tools(), "idevicesyslog", "-u", FIRST)) {
            syslog.awaitLine("[connected]");
            log("runningboardd", "RunningBoard", 35, "Café: \\d\n\tsecond line");
            log("Recorder", "", 890, "done");

            assertThat(syslog.awaitLine("Caf"))
                    .isEqualTo("Nov  2 16:13:36 runningboardd(RunningBoard)[35] <Notice>: Caf\\M-C\\M-): \\134d");
            assertThat(syslog.awaitLine("second")).isEqualTo("\tsecond line");
            assertThat(syslog.awaitLine("done")).isEqualTo("Nov  2 16:13:36 Recorder[890] <Notice>: done");
        }
    }

    @Test
    public void nothingIsLostBetweenConnectedAndTheFirstLine() throws Exception {
        for (int i = 0; i < 5; i++) {
            try (Tool syslog = Tool.start(lab.usbmuxd().tools(), "idevicesyslog", "-u", FIRST)) {
                syslog.awaitLine("[connected]");
                log("Recorder", "", 890, "right away");
                syslog.awaitLine("right away");
            }
        }
    }

    @Test
    public void tenThousandLinesArriveCompleteAndTheLogIsDrainedThen() throws Exception {
        try (Tool syslog = Tool.start(lab.usbmuxd().tools(), "idevicesyslog", "-u", FIRST)) {
            syslog.awaitLine("[connected]");
            for (int i = 0; i < 10_000; i++) {
                log("Recorder", "", 890, "line " + i);
            }
            log("Recorder", "", 890, "the end");
            syslog.awaitLine("the end");

            assertThat(syslog.seen()).hasSize(10_000);
            assertThat(first.log().isDrained()).isTrue();
        }
    }

    @Test
    public void readerThatIsKilledIsForgotten() throws Exception {
        try (Tool syslog = Tool.start(lab.usbmuxd().tools(), "idevicesyslog", "-u", FIRST)) {
            syslog.awaitLine("[connected]");
            syslog.process().destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
        log("Recorder", "", 890, "nobody reads this");

        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (!first.log().isDrained() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(first.log().isDrained()).isTrue();
    }

    private void log(String process, String library, int pid, String text) {
        first.log().write(new LogLine(first.now(), process, library, pid, "Notice", text));
    }
}
