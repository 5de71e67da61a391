package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.app.AppDefect;
import dev.relaunch.emulator.ios.daemon.World;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@NullUnmarked // TestNG fills the fields before each test
public final class BackgroundTransferTest {

    private static final String SESSION = RECORDER + ".transfer";
    private static final String HANDLE = "[relaunch] handleEventsForBackgroundURLSession session=" + SESSION;
    private static final String COMPLETE = "[relaunch] taskDidComplete session=" + SESSION + " error=none";
    private static final String FINISHED = "[relaunch] urlSessionDidFinishEvents session=" + SESSION;
    private static final String BOOTSTRAP = "SpringBoard: Bootstrapping app<" + RECORDER + "> with intent background";

    private HoldingServer server;
    private Bench bench;

    @BeforeMethod
    public void begin() throws IOException {
        server = new HoldingServer();
        bench = new Bench();
    }

    @AfterMethod
    public void end() {
        bench.close();
        server.close();
    }

    private void another(Bench with) {
        bench.close();
        bench = with;
    }

    private void uploadFromRecorder() throws InterruptedException {
        bench.launchRecorder();
        bench.startTransfer("relaunch.transfer.upload", server.url("/upload/u-17?bytes=300000"));
        bench.untilArrived(() -> server.received() >= 0);
        assertThat(server.received()).isEqualTo(300_000);
        assertThat(bench.see("relaunch.transfer.state").label()).contains("running");
    }

    private void finishTransfer() throws InterruptedException {
        bench.hush();
        server.release();
        bench.untilArrived(() -> bench.firstLine("indefinite] cancelled").isPresent());
        bench.pass(10_000);
    }

    @Test
    public void finishedTransferCallsTheDelegateOfARunningApp() throws InterruptedException {
        uploadFromRecorder();

        finishTransfer();

        assertThat(bench.appLog()).containsExactly(COMPLETE);
        assertThat(bench.see("relaunch.transfer.state").label()).contains("finished");
    }

    @Test
    public void finishedDownloadCallsTheDelegateToo() throws InterruptedException {
        bench.launchRecorder();
        bench.startTransfer("relaunch.transfer.download", server.url("/download/d-3?bytes=200000"));
        bench.untilArrived(() -> server.received() >= 0);

        finishTransfer();

        assertThat(bench.appLog()).containsExactly(COMPLETE);
    }

    @Test
    public void finishedTransferResumesASuspendedApp() throws InterruptedException {
        uploadFromRecorder();
        int pid = bench.screen().active().pid();
        bench.goHome();
        bench.pass(3_000);

        finishTransfer();

        assertThat(bench.appLog()).containsExactly(HANDLE, COMPLETE, FINISHED);
        assertThat(bench.lines().stream()
                        .filter(line -> line.process().equals("FieldRecorder"))
                        .map(LogLine::pid))
                .containsOnly(pid);
        assertThat(bench.log())
                .noneMatch(line -> line.contains("Bootstrapping"))
                .anyMatch(line -> line.contains("com.apple.nsurlsessiond.handlesession " + RECORDER + "." + SESSION))
                .anyMatch(line -> line.endsWith(":" + pid + "] Resuming task."))
                .anyMatch(line -> line.endsWith(":" + pid + "] Suspending task."));
    }

    @Test
    public void finishedTransferRelaunchesAnAppThatExited() throws InterruptedException {
        uploadFromRecorder();
        bench.tap("relaunch.exit");

        finishTransfer();

        assertRelaunched();
    }

    @Test
    public void finishedTransferRelaunchesAnAppThatTheSystemEnded() throws InterruptedException {
        uploadFromRecorder();
        bench.goHome();
        bench.pass(3_000);
        bench.command("jetsam", "bundle", RECORDER);

        finishTransfer();

        assertRelaunched();
    }

    private void assertRelaunched() {
        assertThat(bench.log())
                .containsSubsequence(
                        "SpringBoard: Executing suspended-activation immediately: OpenApplication(" + RECORDER
                                + ")ForRequester(nsurlsessiond.94)",
                        BOOTSTRAP)
                .anyMatch(line -> line.contains("running-active (role: Background)"))
                .anyMatch(line -> line.endsWith("Suspending task."))
                .noneMatch(line -> line.contains("-Visible"));
        assertThat(bench.appLog())
                .containsExactly("[relaunch] didFinishLaunching state=background", HANDLE, COMPLETE, FINISHED);
        assertThat(bench.screen().active().bundleId()).isEqualTo(SpringBoard.BUNDLE_ID);
    }

    @Test
    public void forceQuitCancelsTransfersAndNothingWakesTheApp() throws InterruptedException {
        uploadFromRecorder();
        bench.goHome();
        bench.pass(3_000);
        bench.forceQuitRecorder();
        bench.hush();

        server.release();
        bench.pass(600_000);

        assertThat(bench.appLog()).isEmpty();
        assertThat(bench.log()).noneMatch(line -> line.contains(RECORDER));

        bench.launchRecorder();
        assertThat(bench.appLog())
                .containsExactly(
                        "[relaunch] didFinishLaunching state=inactive",
                        "[relaunch] taskDidComplete session=" + SESSION
                                + " error=NSURLErrorDomain -999 cancelled userForceQuitApplication");
    }

    @Test
    public void forceQuitAfterAnExitStillCancels() throws InterruptedException {
        uploadFromRecorder();
        bench.tap("relaunch.exit");
        bench.forceQuitRecorder();
        bench.hush();

        server.release();
        bench.pass(60_000);

        assertThat(bench.log()).noneMatch(line -> line.contains(RECORDER));
    }

    @Test
    public void appOpenedAfterAForceQuitIsRelaunchedAgain() throws InterruptedException {
        bench.launchRecorder();
        bench.forceQuitRecorder();
        uploadFromRecorder();
        bench.tap("relaunch.exit");

        finishTransfer();

        assertRelaunched();
    }

    @Test
    public void transferWakesTheAppEvenWithoutBackgroundAppRefresh() throws InterruptedException {
        turnRefreshOff();
        uploadFromRecorder();
        bench.tap("relaunch.exit");

        finishTransfer();

        assertRelaunched();
    }

    @Test
    public void withoutRefreshTransfersAreCancelledWhereThePresetSaysSo() throws InterruptedException {
        another(new Bench(Preset.iOS18().living(Map.of(World.TRANSFERS_END_WITHOUT_REFRESH, true)), 7));
        turnRefreshOff();
        uploadFromRecorder();
        bench.hush();

        bench.goHome();
        server.release();
        bench.pass(60_000);

        assertThat(bench.log()).noneMatch(line -> line.contains("Resuming task."));
        assertThat(bench.appLog())
                .contains("[relaunch] taskDidComplete session=" + SESSION
                        + " error=NSURLErrorDomain -999 cancelled backgroundUpdatesDisabled");
    }

    private void turnRefreshOff() {
        bench.launch("Settings");
        bench.tap("General", "XCUIElementTypeStaticText");
        bench.tap("Background App Refresh", "XCUIElementTypeStaticText");
        bench.tap("AUTO_CONTENT_DOWNLOAD");
        bench.tap("Off", "XCUIElementTypeCell");
    }

    @Test
    public void debuggedAppGetsOnlyItsDelegateCalled() throws InterruptedException {
        uploadFromRecorder();
        bench.phone().debugger().attach(RECORDER);
        bench.goHome();
        bench.pass(10_000);

        finishTransfer();

        assertThat(bench.appLog()).containsExactly(COMPLETE);
    }

    @Test
    public void appThatForgetsItsSessionIsRelaunchedInVain() throws InterruptedException {
        another(new Bench(AppDefect.FORGETS_SESSION));
        uploadFromRecorder();
        bench.tap("relaunch.exit");

        finishTransfer();
        bench.pass(60_000);

        assertThat(bench.log()).contains(BOOTSTRAP);
        assertThat(bench.appLog()).containsExactly("[relaunch] didFinishLaunching state=background", HANDLE);
        LogLine acquired =
                bench.firstLine("com.apple.nsurlsessiond.handlesession").orElseThrow();
        LogLine killed =
                bench.firstLine("has active assertions beyond permitted time").orElseThrow();
        assertThat(Duration.between(acquired.at(), killed.at()))
                .isBetween(Duration.ofMillis(29_990), Duration.ofMillis(30_010));
        assertThat(bench.log())
                .as("0x2182bad3: the session's events were not dealt with in time")
                .anyMatch(line -> line.endsWith("termination reported by launchd (15, 562215635, 9)"));
    }

    @Test
    public void appThatForgetsItsSessionStillHasItWhenResumed() throws InterruptedException {
        another(new Bench(AppDefect.FORGETS_SESSION));
        uploadFromRecorder();
        bench.goHome();
        bench.pass(3_000);

        finishTransfer();

        assertThat(bench.appLog()).containsExactly(HANDLE, COMPLETE, FINISHED);
    }

    @Test
    public void transferToNobodyFails() throws InterruptedException {
        String dead = server.url("/upload/u-1?bytes=10");
        server.close();
        bench.launchRecorder();
        bench.startTransfer("relaunch.transfer.upload", dead);

        bench.untilArrived(
                () -> bench.appLog().stream().anyMatch(line -> line.contains("error=NSURLErrorDomain -1004")));

        assertThat(bench.see("relaunch.transfer.state").label().orElseThrow()).startsWith("failed: ");
    }

    @Test
    public void sameSeedGivesTheSameLogWithTransfersToo() throws InterruptedException, IOException {
        assertThat(story()).isEqualTo(story());
    }

    private static List<String> story() throws InterruptedException, IOException {
        try (HoldingServer server = new HoldingServer();
                Bench bench = new Bench()) {
            bench.launchRecorder();
            bench.startTransfer("relaunch.transfer.upload", server.url("/upload/u-17?bytes=300000"));
            bench.untilArrived(() -> server.received() >= 0);
            bench.tap("relaunch.exit");
            bench.pass(20_000);
            server.release();
            bench.untilArrived(() -> bench.firstLine("indefinite] cancelled").isPresent());
            bench.pass(60_000);
            String port = ":" + server.url("").replaceAll(".*:", "") + " tcp";
            return bench.lines().stream()
                    .map(line -> line.toString().replace(port, ":PORT tcp"))
                    .toList();
        }
    }
}
