package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.emulator.ios.daemon.World;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class PresetTest {

    @DataProvider
    public static Object[][] phones() {
        return new Object[][] {
            {Os.IOS_16, "application<" + RECORDER + ">", "iPhone14,7", "16.7.10"},
            {Os.IOS_17, "app<" + RECORDER + ">", "iPhone15,4", "17.6.1"},
            {Os.IOS_18, "app<" + RECORDER + "(", "iPhone15,4", "18.5"},
            {Os.IOS_26, "app<" + RECORDER + "(", "iPhone15,4", "26.1"},
            {Os.IOS_27, "app<" + RECORDER + "(", "iPhone15,4", "27.0"},
        };
    }

    @Test(dataProvider = "phones")
    public void eachSystemSpellsAppsInItsWay(Os os, String spelling, String productType, String version) {
        try (Bench bench = new Bench(Preset.of(os), 7)) {
            bench.launchRecorder();

            assertThat(bench.phone().identity().productType()).isEqualTo(productType);
            assertThat(bench.phone().identity().productVersion()).isEqualTo(version);
            assertThat(bench.log())
                    .anyMatch(line -> line.startsWith("runningboardd: Creating and launching job for: " + spelling));
        }
    }

    @Test
    public void everyPresetIsFoundByItsName() {
        for (Os os : Os.ALL) {
            assertThat(Os.named(os.name())).contains(os);
        }
        assertThat(Os.named("iOS 26")).contains(Os.IOS_26);
        assertThat(Os.named("15")).isEmpty();
    }

    @Test
    public void homeButtonPhoneKnowsThatItHasOne() {
        try (Bench bench = new Bench(Preset.iOS18().on(Model.IPHONE_SE), 7)) {
            assertThat(bench.phone().status().homeButton()).isTrue();
            assertThat(bench.screen().height()).isEqualTo(667);
        }
        assertThatThrownBy(() -> Preset.iOS18().on(Model.WATCH)).hasMessage("no Apple Watch runs 18");
    }

    @Test
    public void watchSpeaksThroughCarousel() {
        try (Bench bench = new Bench(Preset.of(Os.WATCHOS_11), 7)) {
            assertThat(bench.phone().identity().deviceClass()).isEqualTo("Watch");
            bench.command("prewarm", "bundle", RECORDER);
            assertThat(bench.lines())
                    .extracting(LogLine::process)
                    .contains("Carousel")
                    .doesNotContain("SpringBoard");
        }
    }

    @Test
    public void identityComesFromTheSeedUnlessItIsGiven() {
        assertThat(udid(1)).isEqualTo(udid(1)).isNotEqualTo(udid(2)).startsWith("00008120-");
        try (VirtualClock clock = VirtualClock.byHand(Bench.START);
                Phone phone = Phone.of(clock, Preset.iOS18().called("00008110-000A1D3C0E2A801E"), 1, Set.of())) {
            assertThat(phone.identity().udid()).isEqualTo("00008110-000A1D3C0E2A801E");
        }
    }

    private static String udid(long seed) {
        return Preset.iOS18().identity(Choices.seeded(seed).of("identity")).udid();
    }

    @Test
    public void seedsLiveInBothWorldsUnlessTheyAreToldWhich() {
        for (World world : World.values()) {
            assertThat(LongStream.range(0, 64).mapToObj(seed -> new Worlds(seed, Map.of()).holds(world)))
                    .as(world.key())
                    .contains(true, false);
            assertThat(new Worlds(3, Map.of(world, true)).holds(world)).isTrue();
            assertThat(new Worlds(3, Map.of(world, false)).holds(world)).isFalse();
        }
    }
}
