package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.testing.BenchDevice;
import dev.relaunch.emulator.testing.Tool;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

/** The lab as the unmodified tools of the distribution see it. */
public final class IdeviceToolsTest {

    private static final String FIRST = "00008120-001A2B3C4D5E6001";
    private static final String SECOND = "00008120-001A2B3C4D5E6002";

    private final BenchDevice first = new BenchDevice(FIRST);
    private final EmulatedLab lab = EmulatedLab.start(List.of(first, new BenchDevice(SECOND)));

    @AfterClass(alwaysRun = true)
    public void closeLab() {
        lab.close();
    }

    private String run(String... command) throws InterruptedException {
        return Tool.run(lab.usbmuxd().tools(), command);
    }

    @Test
    public void toolsListAllDevices() throws Exception {
        assertThat(run("idevice_id", "-l").lines()).containsExactlyInAnyOrder(FIRST, SECOND);
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
    public void servicesOfTheDeveloperImageAreNotThere() throws Exception {
        assertThat(run("idevicescreenshot", "-u", FIRST)).contains("Could not start screenshotr service");
    }

    @Test
    public void iproxyLeadsToWebDriverAgent() throws Exception {
        int port = freePort();
        try (Tool iproxy =
                Tool.start(lab.usbmuxd().tools(), "iproxy", "-s", "127.0.0.1", "-u", FIRST, port + ":8100")) {
            HttpResponse<String> status = firstAnswer(URI.create("http://127.0.0.1:" + port + "/status"));

            assertThat(iproxy.process().isAlive()).isTrue();
            assertThat(status.body()).contains("WebDriverAgent is ready to accept commands", "\"18.5\"");
        }
    }

    /** iproxy does not say when it listens (its output is buffered): the first connection that it takes does. */
    private static HttpResponse<String> firstAnswer(URI uri) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            try {
                HttpRequest request = HttpRequest.newBuilder(uri).build();
                return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            } catch (ConnectException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.sleep(10);
            }
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
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
