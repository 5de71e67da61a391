package dev.relaunch.lab;

import static dev.relaunch.command.testing.GoldenText.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.relaunch.command.testing.FakeCommandRunner;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.LabException;
import java.util.List;
import java.util.Map;
import org.testng.annotations.Test;

public final class AttachedLabTest {

    private static final LabFile.Device PHONE =
            new LabFile.Device("00008110-000A1D3C0E2A801E", "lab-phone-3", "iphone-face-id-ios18", 8100);
    private static final LabFile.Device OTHER =
            new LabFile.Device("00008110-000A1D3C0E2A802F", "lab-phone-4", "iphone-face-id-ios18", 8100);

    private static LabFile file(Usbmuxd usbmuxd, LabFile.Device... devices) {
        return new LabFile("attached", 1, List.of(devices), List.of(), "127.0.0.1", usbmuxd);
    }

    private static Lab open(FakeCommandRunner tools, Map<String, String> environment, LabFile file) {
        return new AttachedLabProvider(() -> tools, environment).open(file);
    }

    private static FakeCommandRunner listing(String udids) {
        return new FakeCommandRunner().on("idevice_id -l", 0, udids, "");
    }

    @Test
    public void theMuxerOfTheEnvironmentIsUsedUnlessTheFileNamesOne() {
        FakeCommandRunner tools = listing(PHONE.udid() + "\n");
        Map<String, String> environment = Map.of("USBMUXD_SOCKET_ADDRESS", "UNIX:/run/other.sock");
        try (Lab lab = open(tools, environment, file(Usbmuxd.OF_THE_HOST, PHONE))) {
            assertThat(lab.usbmuxd()).isEqualTo(new Usbmuxd("UNIX:/run/other.sock", "/run/other.sock"));
            assertThat(lab.emulated()).isFalse();
        }
        Usbmuxd ofFile = new Usbmuxd("127.0.0.1:27015", "/run/mux.sock");
        try (Lab lab = open(tools, environment, file(ofFile, PHONE))) {
            assertThat(lab.usbmuxd()).isEqualTo(ofFile);
        }
        assertThat(tools.asked().get(1).environment()).containsEntry("USBMUXD_SOCKET_ADDRESS", "127.0.0.1:27015");
        try (Lab lab = open(listing(PHONE.udid() + "\n"), Map.of(), file(Usbmuxd.OF_THE_HOST, PHONE))) {
            assertThat(lab.usbmuxd()).isEqualTo(Usbmuxd.OF_THE_HOST);
        }
    }

    @Test
    public void devicesThatAreNotPluggedInAreNamed() {
        LabFile both = file(Usbmuxd.OF_THE_HOST, PHONE, OTHER);
        LabException one = catchThrowableOfType(
                LabException.class,
                () -> open(listing(PHONE.udid() + "\n"), Map.of(), both).close());
        assertGolden("lab-device-missing", one.message().render());
        LabException all = catchThrowableOfType(
                LabException.class, () -> open(listing(""), Map.of(), both).close());
        assertGolden("lab-devices-missing", all.message().render());
    }

    @Test
    public void aKindThatNobodyProvidesIsToldWithThoseThereAre() {
        LabFile grid = new LabFile("grid", 1, List.of(PHONE), List.of(), "127.0.0.1");
        ConfigException failure = catchThrowableOfType(
                ConfigException.class, () -> Labs.open(grid).close());
        assertGolden("lab-unknown-kind", failure.message().render());
    }
}
