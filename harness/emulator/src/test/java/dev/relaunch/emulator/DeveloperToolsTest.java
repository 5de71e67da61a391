package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.app.Position;
import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.ios.Os;
import dev.relaunch.emulator.ios.RunningProcess;
import dev.relaunch.emulator.ios.SystemLog;
import dev.relaunch.emulator.testing.PhoneLab;
import dev.relaunch.emulator.testing.Ports;
import dev.relaunch.emulator.testing.Scratch;
import dev.relaunch.emulator.testing.Tool;
import dev.relaunch.emulator.testing.ToolRun;
import dev.relaunch.model.LabClock;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.testng.annotations.AfterClass;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.Test;

/** The services of the developer image, as the distribution's tools find them on an old iPhone and on a newer one. */
public final class DeveloperToolsTest {

    private static final String APP = "com.example.tidetable";

    private final PhoneLab old = new PhoneLab(Os.IOS_16);
    private final PhoneLab newer = new PhoneLab(Os.IOS_18);

    @AfterMethod(alwaysRun = true)
    public void heal() {
        old.lab().faults(old.udid()).endAll();
        old.lab().developerImage(old.udid()).mount(new byte[1]);
    }

    @AfterClass(alwaysRun = true)
    public void close() {
        old.close();
        newer.close();
    }

    @Test
    public void placeIsSimulatedAndGivenBack() throws Exception {
        assertThat(old.run("idevicesetlocation", "--", "52.5163", "-13.3777").exit())
                .isZero();
        await(() -> old.phone().developer().simulatedLocation().isPresent());
        assertThat(old.phone().developer().simulatedLocation()).contains(new Position(52.5163, -13.3777));

        assertThat(old.run("idevicesetlocation", "reset").exit()).isZero();
        await(() -> old.phone().developer().simulatedLocation().isEmpty());
    }

    @Test
    public void screenshotIsThePictureOfTheScreen() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            Path file = scratch.folder().resolve("screen.png");

            assertThat(old.run("idevicescreenshot", file.toString()).out()).isEqualTo("Screenshot saved to " + file);

            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1170);
        }
    }

    @Test
    public void withoutItsImageTheOldPhoneHasNoDeveloperServices() throws Exception {
        old.lab().developerImage(old.udid()).unmount();

        assertDeclined(old);
    }

    @Test
    public void fromIos17OnTheyAreGoneEvenThoughAnImageIsMounted() throws Exception {
        assertThat(newer.lab().developerImage(newer.udid()).mounted()).isTrue();

        assertDeclined(newer);
    }

    private static void assertDeclined(PhoneLab lab) throws InterruptedException {
        ToolRun location = lab.run("idevicesetlocation", "1", "2");
        assertThat(location.out())
                .isEqualTo("ERROR: Could not start the simulatelocation service. Make sure a developer disk image is"
                        + " mounted!");
        assertThat(location.exit()).isEqualTo(255);
        ToolRun screenshot = lab.run("idevicescreenshot");
        assertThat(screenshot.out()).startsWith("Could not start screenshotr service!");
        assertThat(screenshot.exit()).isEqualTo(255);
        ToolRun debugger = lab.run("idevicedebug", "run", APP);
        assertThat(debugger.error()).startsWith("Could not start com.apple.debugserver!");
        assertThat(debugger.exit()).isEqualTo(255);
    }

    @Test
    public void imageIsMountedOnceAndListed() throws Exception {
        old.lab().developerImage(old.udid()).unmount();
        assertThat(old.run("ideviceimagemounter", "-l").out()).isEqualTo("Status: Complete\nImageSignature[0]:");
        try (Scratch scratch = Scratch.create()) {
            Path image = Files.write(scratch.folder().resolve("DeveloperDiskImage.dmg"), new byte[300_000]);
            Path signature = Files.writeString(scratch.folder().resolve("DeveloperDiskImage.dmg.signature"), "signed");
            String[] mount = {image.toString(), signature.toString()};

            assertThat(old.run("ideviceimagemounter", mount).out()).contains("done.\nMounting...\nDone.");
            assertThat(old.run("ideviceimagemounter", "-l").out()).contains("ImagePresent: true", "c2lnbmVk");
            assertThat(old.run("ideviceimagemounter", mount).out()).contains("Error: ImageMountFailed");
        }
        assertThat(newer.run("ideviceimagemounter", "-l").out())
                .as("its image is of another type")
                .isEqualTo("Status: Complete\nImageSignature[0]:");
    }

    @Test
    public void appUnderTheDebuggerIsNeverSuspendedAndDiesWithIt() throws Exception {
        List<String> log = new CopyOnWriteArrayList<>();
        old.phone().log().attach(new Lines(log));
        RunningProcess app;
        try (Tool debugger = old.start("idevicedebug", "run", APP)) {
            await(() -> running(APP) && contains(log, "About to ptrace(PT_ATTACHEXC, " + pid(APP) + ")"));
            app = process(APP);
            assertThat(log)
                    .anySatisfy(line -> assertThat(line)
                            .contains(
                                    "Received trusted open application request for \"" + APP + "\"", "; debugserver; "))
                    .anySatisfy(line -> assertThat(line).contains("debugserver will use ASL for internal logging."));

            old.phone().screen().pressHome();
            Instant later = old.phone().now().plus(Duration.ofMinutes(1));
            try (LabClock.Hurry hurry = old.clock().hurry()) {
                await(() -> old.phone().now().isAfter(later));
            }
            assertThat(log).noneMatch(line -> line.contains(":" + app.pid() + "] Suspending task."));
            assertThat(debugger.process().isAlive()).isTrue();
        }
        await(() -> !running(APP));
        await(() -> contains(log, "termination reported by launchd (2, 9, 9)"));
    }

    /** Only what arrives at the device can be told: the tool of 1.3.0 hands answers on when it has waited for five seconds. */
    @Test
    public void debuggerOfTheHostReachesAProcessThroughTheProxy() throws Exception {
        List<String> log = new CopyOnWriteArrayList<>();
        old.phone().log().attach(new Lines(log));
        String app = "com.example.birdlog";
        old.phone().developer().launch(app, false);
        int port = Ports.free();
        try (Tool proxy = old.start("idevicedebugserverproxy", Integer.toString(port));
                Socket debugger = Ports.connect(port)) {
            String attach = "vAttach;" + Integer.toHexString(pid(app));
            int sum = attach.chars().sum() & 0xff;
            debugger.getOutputStream().write("$%s#%02x".formatted(attach, sum).getBytes(StandardCharsets.US_ASCII));

            await(() -> contains(log, "About to ptrace(PT_ATTACHEXC, " + pid(app) + ")"));
            assertThat(proxy.process().isAlive()).isTrue();
        }
    }

    @Test
    public void proxySaysWhereThereIsNoDebugserver() throws Exception {
        int port = Ports.free();
        try (Tool proxy = newer.start("idevicedebugserverproxy", Integer.toString(port));
                Socket debugger = Ports.connect(port)) {
            proxy.awaitLine("Could not start debugserver on device!");
            assertThat(debugger.isConnected()).isTrue();
        }
    }

    @Test
    public void appThatIsNotInstalledIsNoneToDebug() throws Exception {
        assertThat(old.run("idevicedebug", "run", "com.example.nobody").error()).contains("com.example.nobody");
    }

    @Test
    public void dyingDebugserverTakesItsAppWithIt() throws Exception {
        String app = "com.example.metronome";
        try (Tool debugger = old.start("idevicedebug", "run", app)) {
            await(() -> running(app));
            old.lab().faults(old.udid()).begin(WireFault.SERVICES_DIED);

            await(() -> !running(app));
            // What the tool makes of it is not sure: it ends, or waits for ever.
            assertThat(debugger.seen()).isEmpty();
        }
    }

    @Test
    public void profilesAreNoneAndBackupsThereAreNot() throws Exception {
        assertThat(newer.run("ideviceprovision", "list").out())
                .contains("Device has 0 provisioning profiles installed");
        try (Scratch scratch = Scratch.create()) {
            assertThat(newer.run("idevicebackup2", "backup", scratch.toString()).all())
                    .contains("ERROR: Could not start service com.apple.mobilebackup2.");
        }
    }

    @Test
    public void lockedPhoneStartsNoneOfThem() throws Exception {
        old.lab().faults(old.udid()).begin(WireFault.PASSCODE_LOCKED);

        assertThat(old.run("idevicesetlocation", "1", "2").out())
                .as("the tool blames the image")
                .startsWith("ERROR: Could not start the simulatelocation service. Make sure a developer disk image");
    }

    private boolean running(String bundleId) {
        return old.phone().processes().stream()
                .anyMatch(process -> process.bundleId().equals(bundleId));
    }

    private RunningProcess process(String bundleId) {
        return old.phone().processes().stream()
                .filter(process -> process.bundleId().equals(bundleId))
                .findFirst()
                .orElseThrow();
    }

    private int pid(String bundleId) {
        return process(bundleId).pid();
    }

    private static boolean contains(List<String> log, String text) {
        return log.stream().anyMatch(line -> line.contains(text));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Keeps the texts. */
    private record Lines(List<String> texts) implements SystemLog.Reader {
        @Override
        public void accept(LogLine line) {
            texts.add(line.text());
        }

        @Override
        public boolean isDrained() {
            return true;
        }
    }
}
