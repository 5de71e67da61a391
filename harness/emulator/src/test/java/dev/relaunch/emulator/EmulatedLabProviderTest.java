package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.relaunch.emulator.testing.Tool;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import dev.relaunch.lab.Labs;
import dev.relaunch.lab.Usbmuxd;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.LabClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testng.annotations.Test;

public final class EmulatedLabProviderTest {

    private static final String UDID = "00008120-001A2B3C4D5E6007";

    private static LabFile file(List<String> defects, int wdaPort, String muxer) {
        LabFile.Device device = new LabFile.Device(UDID, "phone-1", "iphone-face-id-ios18", wdaPort);
        return new LabFile("emulated", 7, List.of(device), defects, "127.0.0.1", new Usbmuxd(muxer, ""));
    }

    @Test
    public void labFileOpensAPhoneThatTheToolsSee() throws Exception {
        try (Lab lab = Labs.open(file(List.of("forgets-session"), 8100, ""))) {
            String muxer = lab.usbmuxd().tools();

            assertThat(Tool.run(muxer, "idevice_id", "-l")).isEqualTo(UDID);
            assertThat(Tool.run(muxer, "ideviceinfo", "-u", UDID, "-k", "ProductVersion"))
                    .isEqualTo("18.5");
            assertThat(Tool.run(muxer, "ideviceinstaller", "-u", UDID, "-l")).contains("com.example.fieldrecorder");
            assertThat(lab.emulated()).isTrue();
            assertThat(lab.devices()).extracting(LabFile.Device::udid).containsExactly(UDID);
        }
    }

    @Test
    public void devicesAreWhatTheFileAsksFor() throws Exception {
        LabFile.Made made = new LabFile.Made(
                Optional.of("26"), Optional.of("iPhone SE"), Optional.of("de"), Optional.of("1234"), true);
        LabFile two = new LabFile(
                "emulated",
                7,
                List.of(device("", LabFile.Made.AS_USUAL), device("", made)),
                List.of(),
                Map.of("force-quit-survives-reboot", true),
                "127.0.0.1",
                Usbmuxd.OF_THE_HOST);

        try (Lab lab = Labs.open(two)) {
            assertThat(lab.devices())
                    .extracting(LabFile.Device::udid)
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
            String second = lab.devices().get(1).udid();
            String muxer = lab.usbmuxd().tools();
            assertThat(Tool.run(muxer, "ideviceinfo", "-u", second, "-k", "ProductVersion"))
                    .isEqualTo("26.1");
            assertThat(Tool.run(muxer, "ideviceinfo", "-u", second, "-k", "ProductType"))
                    .isEqualTo("iPhone14,6");
        }
    }

    @Test
    public void whatNoDeviceCanBeIsRefusedInWords() {
        assertThat(refusal(made(Optional.of("15"), Optional.empty(), Optional.empty())))
                .contains("an emulated device cannot have the os \"15\"", "there are   16, 17, 18, 26, 27, watchOS 11");
        assertThat(refusal(made(Optional.empty(), Optional.of("Newton"), Optional.empty())))
                .contains("the model \"Newton\"", "iPhone 14, iPhone 15, iPhone SE, iPad, Apple Watch");
        assertThat(refusal(made(Optional.of("watchOS 11"), Optional.of("iPad"), Optional.empty())))
                .contains("no iPad runs watchOS 11");
        assertThat(refusal(made(Optional.empty(), Optional.empty(), Optional.of("tlh"))))
                .contains("the language \"tlh\"", "en, en_GB, en_CN, de, ja");
        assertThatThrownBy(() -> Labs.open(new LabFile(
                        "emulated",
                        7,
                        List.of(device(UDID, LabFile.Made.AS_USUAL)),
                        List.of(),
                        Map.of("flat-earth", true),
                        "127.0.0.1",
                        Usbmuxd.OF_THE_HOST)))
                .hasMessageContaining("an emulated device lives in no world \"flat-earth\"");
    }

    private static LabFile.Made made(Optional<String> os, Optional<String> model, Optional<String> language) {
        return new LabFile.Made(os, model, language, Optional.empty(), true);
    }

    private static LabFile.Device device(String udid, LabFile.Made made) {
        return new LabFile.Device(udid, "phone-1", "iphone-face-id-ios18", 8100, made);
    }

    private static String refusal(LabFile.Made made) {
        LabFile file = new LabFile("emulated", 7, List.of(device(UDID, made)), List.of(), "127.0.0.1");
        return catchThrowableOfType(ConfigException.class, () -> Labs.open(file))
                .message()
                .render();
    }

    @Test
    public void labTimeHurriesWithoutLosingTheLog() throws Exception {
        try (Lab lab = Labs.open(file(List.of(), 8100, ""));
                Tool syslog = Tool.start(lab.usbmuxd().tools(), "idevicesyslog", "-x", "-u", UDID)) {
            syslog.awaitLine("[connected]");
            Instant before = lab.clock().now();
            try (LabClock.Hurry hurry = lab.clock().hurry()) {
                assertThat(hurry).isNotNull();
                Instant end = before.plus(Duration.ofMinutes(10));
                assertThat(lab.clock()
                                .await(
                                        Duration.ofMinutes(11),
                                        () -> lab.clock().now().isAfter(end)))
                        .isTrue();
            }
            assertThat(syslog.awaitLine("<Notice>")).contains("]");
            assertThat(syslog.seen()).noneMatch(line -> line.contains("messages dropped"));
        }
    }

    @Test
    public void whatTheEmbeddedLabDoesNotHaveIsTheFilesFault() {
        for (LabFile wrong : List.of(
                file(List.of("forgets-everything"), 8100, ""),
                file(List.of(), 8200, ""),
                file(List.of(), 8100, "0.0.0.0:27015"),
                file(List.of(), 8100, "127.0.0.1:99999"))) {
            assertThatThrownBy(() -> Labs.open(wrong)).isInstanceOf(ConfigException.class);
        }
    }
}
