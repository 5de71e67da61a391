package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.testng.annotations.Test;

/** The whole text of the app's lives, as a reader of the log sees them. {@code -Dgolden.update=true} writes them anew. */
public final class DeviceLogTextTest {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    @Test
    public void resumeAfterSuspension() throws IOException, InterruptedException {
        try (HoldingServer server = new HoldingServer();
                Bench bench = new Bench()) {
            bench.launchRecorder();
            bench.startTransfer("relaunch.transfer.upload", server.url("/upload/u-1?bytes=100"));
            bench.untilArrived(() -> server.received() >= 0);
            bench.goHome();
            bench.pass(3_000);
            finish(server, bench);
            assertGolden("log-resume-after-suspension", bench, server);
        }
    }

    @Test
    public void relaunchAfterDebugExit() throws IOException, InterruptedException {
        try (HoldingServer server = new HoldingServer();
                Bench bench = new Bench()) {
            bench.launchRecorder();
            bench.startTransfer("relaunch.transfer.upload", server.url("/upload/u-1?bytes=100"));
            bench.untilArrived(() -> server.received() >= 0);
            bench.tap("relaunch.exit");
            finish(server, bench);
            assertGolden("log-relaunch-after-debug-exit", bench, server);
        }
    }

    @Test
    public void silenceAfterForceQuit() throws IOException, InterruptedException {
        try (HoldingServer server = new HoldingServer();
                Bench bench = new Bench()) {
            bench.launchRecorder();
            bench.startTransfer("relaunch.transfer.upload", server.url("/upload/u-1?bytes=100"));
            bench.untilArrived(() -> server.received() >= 0);
            bench.forceQuitRecorder();
            server.release();
            bench.pass(60_000);
            assertGolden("log-silence-after-force-quit", bench, server);
        }
    }

    private static void finish(HoldingServer server, Bench bench) throws InterruptedException {
        server.release();
        bench.untilArrived(() -> bench.firstLine("indefinite] cancelled").isPresent());
        bench.pass(10_000);
    }

    private static void assertGolden(String name, Bench bench, HoldingServer server) throws IOException {
        String port = server.url("").replaceAll(".*:", "");
        String text = bench.lines().stream()
                .filter(line -> line.text().contains(RECORDER)
                        || line.process().equals("FieldRecorder")
                        || line.process().equals("nsurlsessiond"))
                .map(DeviceLogTextTest::printed)
                .collect(Collectors.joining("\n", "", "\n"))
                .replace(":" + port + " tcp", ":PORT tcp");
        Path golden = Path.of("src/test/resources/golden", name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    private static String printed(LogLine line) {
        String library = line.library().isEmpty() ? "" : "(" + line.library() + ")";
        return TIME.format(line.at()) + " " + line.process() + library + "[" + line.pid() + "] <" + line.level() + ">: "
                + line.text();
    }
}
