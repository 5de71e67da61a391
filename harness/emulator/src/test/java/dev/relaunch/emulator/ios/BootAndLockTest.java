package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.emulator.ios.daemon.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.testng.annotations.Test;

/** Lock screen, reboot, first unlock, and what goes with power. */
public final class BootAndLockTest {

    private static final Preset WITH_PASSCODE = Preset.iOS18().lockedWith("1234");

    private static void on(Preset preset, Consumer<Bench> story) {
        try (Bench bench = new Bench(preset, 7)) {
            story.accept(bench);
        }
    }

    @Test
    public void lockedScreenHidesTheAppAndUnlockingBringsItBack() {
        on(WITH_PASSCODE, bench -> {
            bench.launchRecorder();
            int pid = bench.screen().active().pid();

            bench.command("lock");
            bench.pass(3_000);

            assertThat(bench.screen().active().bundleId()).isEqualTo(SpringBoard.BUNDLE_ID);
            assertThat(bench.firstLine("Suspending task.")).isPresent();
            assertThatThrownBy(() -> bench.command("unlock", "passcode", "0000"))
                    .hasMessageContaining("the passcode is wrong");
            assertThat(bench.phone().status().locked()).isTrue();

            bench.command("unlock", "passcode", "1234");
            assertThat(bench.screen().active().pid()).isEqualTo(pid);
        });
    }

    @Test
    public void rebootEndsEverythingAndComesUpLocked() {
        on(WITH_PASSCODE, bench -> {
            bench.launchRecorder();
            Instant before = bench.phone().status().bootedAt();
            bench.hush();

            bench.command("reboot");
            bench.pass(10_000);
            assertThat(bench.phone().status().up()).isFalse();
            assertThat(bench.lines()).as("a device that is down writes nothing").isEmpty();

            bench.pass(20_000);
            DeviceStatus status = bench.phone().status();
            assertThat(status.up()).isTrue();
            assertThat(status.locked()).isTrue();
            assertThat(status.unlockedSinceBoot()).isFalse();
            assertThat(status.bootedAt()).isAfter(before);
            assertThat(bench.log().get(0)).startsWith("kernel: Darwin Kernel Version 24.0.0");

            bench.command("unlock", "passcode", "1234");
            assertThat(bench.phone().status().unlockedSinceBoot()).isTrue();
            bench.launchRecorder();
            assertThat(bench.log()).anyMatch(line -> line.contains("with intent foreground-interactive"));
        });
    }

    @Test
    public void forceQuitOutlivesARebootWhereTheWorldSaysSo() {
        assertThat(forceQuitAfterReboot(true)).isTrue();
        assertThat(forceQuitAfterReboot(false)).isFalse();
    }

    private static boolean forceQuitAfterReboot(boolean survives) {
        VirtualClock clock = VirtualClock.byHand(Bench.START);
        try (clock) {
            DeviceState state = DeviceState.of(
                    Preset.iOS18().living(Map.of(World.FORCE_QUIT_SURVIVES_REBOOT, survives)),
                    1,
                    clock,
                    Choices.seeded(1));
            state.forceQuits().add(RECORDER);
            state.boot().goDown();
            state.boot().comeUp();
            return state.forceQuits().contains(RECORDER);
        }
    }

    @Test
    public void lockedDeviceRestartsByItselfAfterThreeDays() {
        on(WITH_PASSCODE, bench -> {
            bench.command("lock");
            bench.pass(Duration.ofHours(71));
            assertThat(bench.phone().status().unlockedSinceBoot()).isTrue();

            bench.pass(Duration.ofHours(2));

            assertThat(bench.phone().status().unlockedSinceBoot()).isFalse();
        });
        on(Preset.of(Os.IOS_17).lockedWith("1234"), bench -> {
            bench.command("lock");
            bench.pass(Duration.ofHours(100));
            assertThat(bench.phone().status().unlockedSinceBoot())
                    .as("not before iOS 18")
                    .isTrue();
        });
    }

    @Test
    public void lowPowerModeTurnsBackgroundAppRefreshOff() {
        on(Preset.iOS18(), bench -> {
            bench.command("low-power", "mode", "on");
            assertThat(bench.log()).contains("dasd: BAR now disabled");
            bench.launchRecorder();
            assertThat(bench.see("relaunch.refresh").label()).contains("denied");

            bench.command("low-power", "mode", "off");
            assertThat(bench.log()).contains("dasd: BAR now enabled");
            assertThat(bench.see("relaunch.refresh").label()).contains("available");
        });
    }

    @Test
    public void clockStepMovesTheLogButNotWhatWaits() {
        on(Preset.iOS18(), bench -> {
            bench.launchRecorder();
            bench.goHome();
            bench.hush();
            bench.command("clock-step", "seconds", "-3600");
            bench.pass(3_000);

            LogLine suspended = bench.firstLine("Suspending task.").orElseThrow();
            assertThat(suspended.at()).isBefore(Bench.START);
            assertThat(bench.phone().now()).isBefore(Bench.START);
        });
    }

    @Test
    public void wifiOnlyDeviceHasNoCellularNetwork() {
        on(Preset.iOS18().on(Model.IPAD), bench -> {
            assertThat(bench.phone().status().cellular()).isFalse();
            assertThatThrownBy(() -> bench.command("network", "link", "cellular"))
                    .hasMessageContaining("Wi-Fi only");
            assertThat(bench.command("network", "link", "none")).isEqualTo("the network is none");
        });
    }
}
