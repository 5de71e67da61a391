package dev.relaunch.cli;

import java.util.List;
import org.testng.annotations.Test;

public final class ServedLabTest {

    private static final String UDID = "00008110-000A1D3C0E2A801E";

    @Test
    public void servedLabBeginsWithALineForTheShell() {
        ServedLab lab = new ServedLab(
                "embedded lab (emulated devices)",
                1,
                "127.0.0.1:27015",
                "/tmp/relaunch1/usbmuxd",
                "http://127.0.0.1:40124",
                List.of(new ServedLab.Served("phone-1", UDID, "http://127.0.0.1:40123")));

        Golden.assertMatches("lab", lab.text());
        Golden.assertMatches("lab-json", Json.of(lab) + "\n");
    }

    @Test
    public void devicesAreListedAsTheyDescribeThemselves() {
        DeviceRow row =
                new DeviceRow("phone-1", UDID, "Phone 1", "iPhone15,4", "18.5", "iphone-face-id-ios18", 8100, true);

        Golden.assertMatches("devices", DevicesCommand.text("embedded lab (emulated devices)", List.of(row)));
    }
}
