package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.wire.SyslogFrame;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.ZoneId;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The same seed and the same commands give the same log, byte for byte. */
public final class DeterminismTest {

    @DataProvider
    public static Object[][] systems() {
        return Os.ALL.stream().map(os -> new Object[] {os}).toArray(Object[][]::new);
    }

    @Test(dataProvider = "systems")
    public void sameSeedAndCommandsGiveTheSameBytes(Os os) {
        byte[] first = story(os, 11);

        assertThat(first).hasSizeGreaterThan(20_000).isEqualTo(story(os, 11)).isNotEqualTo(story(os, 12));
    }

    /** Everything that can befall a device, the noise included, as syslog_relay would send it. */
    private static byte[] story(Os os, long seed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Bench bench = new Bench(Preset.of(os).lockedWith("1234"), seed)) {
            bench.command("noise", "level", "quiet");
            bench.command("prewarm", "bundle", RECORDER);
            bench.pass(5_000);
            if (!os.has(Feature.WATCH)) {
                bench.launchRecorder();
                bench.command("overrun", "bundle", RECORDER, "what", "task");
                bench.goHome();
            }
            bench.command("lock");
            bench.pass(Duration.ofMinutes(1));
            bench.command("reboot");
            bench.pass(Duration.ofMinutes(1));
            bench.command("unlock", "passcode", "1234");
            bench.command("clock-step", "seconds", "-7200");
            bench.command("low-power", "mode", "on");
            bench.command("prewarm", "bundle", RECORDER);
            bench.command("crash", "bundle", RECORDER);
            bench.command("memory-pressure", "megabytes", "500");
            bench.command("noise", "level", "busy");
            bench.pass(2_000);
            SyslogFrame frame = new SyslogFrame(
                    ZoneId.of(bench.phone().identity().zone()),
                    bench.phone().identity().name());
            bench.lines().forEach(line -> frame.append(line, bytes));
            bench.phone().files().newCrashReports().forEach((name, report) -> bytes.writeBytes(report));
        }
        return bytes.toByteArray();
    }

    @Test
    public void dayWithoutNoiseIsHardlyAnyWork() {
        try (Bench bench = new Bench(Preset.iOS18(), 7)) {
            bench.launchRecorder();
            bench.goHome();
            long before = bench.clock().eventsPlanned();

            bench.pass(Duration.ofDays(1));

            assertThat(bench.clock().eventsPlanned() - before)
                    .as("what is planned costs, not what time passes")
                    .isLessThan(1_000);
        }
    }
}
