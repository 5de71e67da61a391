package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
