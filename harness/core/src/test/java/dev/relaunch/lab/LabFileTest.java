package dev.relaunch.lab;

import static dev.relaunch.command.testing.GoldenText.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.relaunch.model.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testng.annotations.Test;

public final class LabFileTest {

    private static final String ATTACHED = """
            kind: attached
            transferHost: 192.168.1.10
            usbmuxd: {tools: "127.0.0.1:27015", appium: /run/mux.sock}
            devices:
              - {udid: 00008110-000A1D3C0E2A801E, alias: lab-phone-3}
              - {udid: 0123456789abcdef0123456789abcdef01234567, alias: lab-phone-4, profile: other, wdaPort: 8200}
            """;

    @Test
    public void anAttachedLabIsReadWhole() throws IOException {
        assertThat(load(ATTACHED))
                .isEqualTo(new LabFile(
                        "attached",
                        1,
                        List.of(
                                new LabFile.Device(
                                        "00008110-000A1D3C0E2A801E", "lab-phone-3", "iphone-face-id-ios18", 8100),
                                new LabFile.Device(
                                        "0123456789abcdef0123456789abcdef01234567", "lab-phone-4", "other", 8200)),
                        List.of(),
                        "192.168.1.10",
                        new Usbmuxd("127.0.0.1:27015", "/run/mux.sock")));
    }

    @Test
    public void theShortestEmulatedLabIsTheOneWithoutAFile() throws IOException {
        assertThat(load("kind: emulated\n")).isEqualTo(LabFile.emulated());
        assertThat(load("kind: emulated\nseed: 8814\ndefects: [session-not-recreated]\n"))
                .extracting(LabFile::seed, LabFile::defects)
                .containsExactly(8814L, List.of("session-not-recreated"));
    }

    @Test
    public void anEmulatedDeviceSaysWhatItIsToBe() throws IOException {
        LabFile lab = load("""
                kind: emulated
                worlds: {force-quit-survives-reboot: true, transfers-end-without-refresh: false}
                devices:
                  - {alias: new, os: "27", language: de}
                  - {alias: old, udid: 00008110-000A1D3C0E2A801E, os: "16", model: iPhone SE, passcode: "1234"}
                  - {alias: watch, os: watchOS 11, listed: false}
                """);

        assertThat(lab.worlds())
                .isEqualTo(Map.of("force-quit-survives-reboot", true, "transfers-end-without-refresh", false));
        assertThat(lab.devices())
                .containsExactly(
                        new LabFile.Device(
                                "",
                                "new",
                                "iphone-face-id-ios18",
                                8100,
                                new LabFile.Made(
                                        Optional.of("27"),
                                        Optional.empty(),
                                        Optional.of("de"),
                                        Optional.empty(),
                                        true)),
                        new LabFile.Device(
                                "00008110-000A1D3C0E2A801E",
                                "old",
                                "iphone-face-id-ios18",
                                8100,
                                new LabFile.Made(
                                        Optional.of("16"),
                                        Optional.of("iPhone SE"),
                                        Optional.empty(),
                                        Optional.of("1234"),
                                        true)),
                        new LabFile.Device(
                                "",
                                "watch",
                                "iphone-face-id-ios18",
                                8100,
                                new LabFile.Made(
                                        Optional.of("watchOS 11"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false)));
        assertThat(lab.seeded(9).worlds()).isEqualTo(lab.worlds());
    }

    @Test
    public void whatOnlyAnEmulatedDeviceCanBeToldIsUnknownToARealOne() throws IOException {
        assertGolden("lab-emulated-keys", refusal("""
                kind: attached
                transferHost: 192.168.1.10
                worlds: {force-quit-survives-reboot: true}
                devices:
                  - {udid: 00008110-000A1D3C0E2A801E, alias: a, os: "26"}
                """));
    }

    @Test
    public void allProblemsAreToldAtOnce() throws IOException {
        String broken = """
                kind: attached
                seeds: 3
                devices:
                  - {udid: "0000811", aliass: lab-phone-3}
                  - {udid: 00008110-000A1D3C0E2A801E, alias: a, wdaPort: 99999}
                  - {udid: 00008110-000A1D3C0E2A801E, alias: a}
                  - {udid: 00008110-000a1d3c0e2a801e, alias: b}
                  - lab-phone-5
                """;
        assertGolden("lab-problems", refusal(broken));
        assertGolden("lab-without-devices", refusal("kind: attached\n"));
    }

    private static String refusal(String yaml) {
        return catchThrowableOfType(ConfigException.class, () -> load(yaml))
                .message()
                .render();
    }

    private static LabFile load(String yaml) throws IOException {
        Path folder = Files.createTempDirectory("lab");
        Path file = folder.resolve("lab.yaml");
        try {
            Files.writeString(file, yaml);
            return LabFile.load(file);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
