package dev.relaunch.device.libimobiledevice;

import static dev.relaunch.command.testing.GoldenText.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.relaunch.command.Command;
import dev.relaunch.command.testing.FakeCommandRunner;
import dev.relaunch.model.LabException;
import dev.relaunch.recording.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class IdeviceTest {

    private static final String UDID = "00008110-000A1D3C0E2A801E";
    private static final String LOCKDOWN = "ERROR: Could not connect to lockdownd: ";

    private static Idevice phone(FakeCommandRunner runner) {
        return new IdeviceTools(runner, "127.0.0.1:27015").device(UDID, "phone-1");
    }

    @Test
    public void valuesAreAskedOfTheOneDeviceOverTheLabsMuxer() {
        FakeCommandRunner tools = new FakeCommandRunner().on("ideviceinfo", 0, "18.5\n", "");
        assertThat(phone(tools).info("ProductVersion")).hasValue("18.5");
        Command asked = tools.asked().get(0);
        assertThat(asked.args()).containsExactly("-u", UDID, "-k", "ProductVersion");
        assertThat(asked.environment()).containsEntry("USBMUXD_SOCKET_ADDRESS", "127.0.0.1:27015");
    }

    @Test
    public void aKeyThatTheDeviceDoesNotKnowIsEmpty() {
        assertThat(phone(new FakeCommandRunner().on("ideviceinfo", 0, "\n", "")).info("NoSuchKey"))
                .isEmpty();
    }

    @Test
    public void clockAndZoneAreRead() {
        FakeCommandRunner tools = new FakeCommandRunner()
                .on("ideviceinfo -u " + UDID + " -k TimeIntervalSince1970", 0, "1795356000.250000\n", "")
                .on("ideviceinfo -u " + UDID + " -k TimeZone", 0, "Europe/Berlin\n", "");
        assertThat(phone(tools).time()).isEqualTo(Instant.parse("2026-11-22T14:00:00.250Z"));
        assertThat(phone(tools).clockOffset(new TestClock())).isEqualTo(Duration.ofMillis(250));
        assertThat(phone(tools).zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @DataProvider
    Object[][] troubles() {
        return new Object[][] {
            {"locked", LOCKDOWN + "Password protected (-17)\n"},
            {"denied", LOCKDOWN + "User denied pairing (-18)\n"},
            {"pending", LOCKDOWN + "Pairing dialog response pending (-19)\n"},
            {"stale", LOCKDOWN + "Invalid HostID (-21)\n"},
            {"tls", LOCKDOWN + "SSL error (-5)\n"},
            {"unknown", LOCKDOWN + "Mux error (-8)\n"},
        };
    }

    @Test(dataProvider = "troubles")
    public void whatLockdownRefusesIsToldWithItsMeaning(String name, String stderr) {
        FakeCommandRunner tools = new FakeCommandRunner().on("ideviceinfo", 255, "", stderr);
        assertGolden("idevice-" + name, failure(() -> phone(tools).requiredInfo("ProductVersion")));
    }

    @Test
    public void anAbsentDeviceIsToldWithThoseThatAreThere() {
        FakeCommandRunner tools = new FakeCommandRunner()
                .on("ideviceinfo", 255, "ERROR: Device " + UDID + " not found!\n", "")
                .on("idevice_id", 0, "00008120-001122334455B02F\n00008130-001122334455C03D\n", "");
        assertGolden("idevice-absent", failure(() -> phone(tools).requiredInfo("ProductVersion")));
    }

    @Test
    public void noMuxerIsNotTakenForNoDevice() {
        assertThat(new IdeviceTools(new FakeCommandRunner().on("idevice_id", 0, "", ""), "").udids())
                .isEmpty();
        FakeCommandRunner tools = new FakeCommandRunner()
                .on("ideviceinfo", 255, "ERROR: Device " + UDID + " not found!\n", "")
                .on("idevice_id", 255, "", "ERROR: Unable to retrieve device list!\n");
        assertGolden("idevice-no-muxer", failure(() -> phone(tools).requiredInfo("ProductVersion")));
    }

    @Test
    public void appsAreListedInTheOldSpellingAndInTheNew() {
        InstalledApp recorder = new InstalledApp("com.example.fieldrecorder", "1", "Field Recorder, \"Pro\"");
        String rows = "com.example.fieldrecorder, \"1\", \"Field Recorder, \"Pro\"\"\n";
        FakeCommandRunner old = new FakeCommandRunner()
                .on("ideviceinstaller --help", 0, "Usage: ideviceinstaller OPTIONS\n  -l, --list-apps\tList apps\n", "")
                .on(
                        "ideviceinstaller -u " + UDID + " -l",
                        0,
                        "CFBundleIdentifier, CFBundleVersion, CFBundleDisplayName\n" + rows,
                        "");
        FakeCommandRunner fresh = new FakeCommandRunner()
                .on("ideviceinstaller --help", 0, "COMMANDS:\n  list               List installed apps\n", "")
                .on(
                        "ideviceinstaller -u " + UDID + " list",
                        0,
                        "CFBundleIdentifier, CFBundleShortVersionString, CFBundleDisplayName\n" + rows,
                        "");
        assertThat(phone(old).apps()).containsExactly(recorder);
        assertThat(phone(fresh).apps()).containsExactly(recorder);
    }

    @Test
    public void crashReportsAreCopiedAndStayOnTheDevice() {
        FakeCommandRunner tools = new FakeCommandRunner().on("idevicecrashreport", 0, "Copy: a.ips\n", "");
        phone(tools).pullCrashReports(Path.of("reports"));
        assertThat(tools.asked().get(0).args()).containsExactly("-u", UDID, "-k", "-e", "reports");
    }

    private static String failure(ThrowingCallable call) {
        return catchThrowableOfType(LabException.class, call).message().render();
    }
}
