package dev.relaunch.emulator;

import static dev.relaunch.emulator.fault.WireFault.MUX_STOPPED;
import static dev.relaunch.emulator.fault.WireFault.PAIR_RECORD_STALE;
import static dev.relaunch.emulator.fault.WireFault.PASSCODE_LOCKED;
import static dev.relaunch.emulator.fault.WireFault.PLIST_MALFORMED;
import static dev.relaunch.emulator.fault.WireFault.SERVICES_PROHIBITED;
import static dev.relaunch.emulator.fault.WireFault.TLS_BROKEN;
import static dev.relaunch.emulator.fault.WireFault.TRUST_DENIED;
import static dev.relaunch.emulator.fault.WireFault.TRUST_PENDING;
import static dev.relaunch.emulator.fault.WireFault.UNPLUGGED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.fault.WireFaults;
import dev.relaunch.emulator.ios.Os;
import dev.relaunch.emulator.testing.PhoneLab;
import dev.relaunch.emulator.testing.ToolRun;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/**
 * What each tool that ends by itself makes of each fault, and that it works as ever once the fault is over.
 *
 * <p>The phone is an old one, which has every service.
 */
public final class ToolsUnderFaultsTest {

    private static final String FOLDER = System.getProperty("java.io.tmpdir");

    /** Tools with what they print while nothing is wrong, in the order of the tables' columns. First those that ask lockdownd at most. */
    private static final List<Row> LOCKDOWN = List.of(
            row(ok("16\\.7\\.10"), "ideviceinfo", "-k", "ProductVersion"),
            row(ok("Lab-iPhone"), "idevicename"),
            row(ok("\\d\\d:\\d\\d:\\d\\d"), "idevicedate"),
            row(ok("SUCCESS"), "idevicepair", "validate"));

    /** Those that ask a service. */
    private static final List<Row> SERVICES = List.of(
            row(ok("CycleCount"), "idevicediagnostics", "diagnostics", "GasGauge"),
            row(ok("com\\.example\\.fieldrecorder"), "ideviceinstaller", "-l"),
            row(ok("com\\.example\\.posted"), "idevicenotificationproxy", "post", "com.example.posted"),
            row(ok("Done"), "idevicecrashreport", "-k", FOLDER),
            row(ok("ImagePresent: true"), "ideviceimagemounter", "-l"),
            row(ok("0 provisioning profiles"), "ideviceprovision", "list"),
            row(ok("^$"), "idevicesetlocation", "52.5", "13.4"),
            row(ok("Screenshot saved"), "idevicescreenshot", "/dev/null"),
            row(failed("com\\.example\\.nobody"), "idevicedebug", "run", "com.example.nobody"),
            row(failed("Could not start service com.apple.mobilebackup2"), "idevicebackup2", "backup", FOLDER));

    private static final List<Row> TOOLS =
            Stream.concat(LOCKDOWN.stream(), SERVICES.stream()).toList();

    /** It does not say why, whatever the reason is. */
    private static final Said BLAMES_THE_IMAGE = failed("Make sure a developer disk image is mounted");

    private static final Said BLAMES_ITS_FIRST_SERVICE = failed("Could not start installation proxy service");

    @DataProvider(parallel = true)
    public Object[][] faults() {
        Said list = ok("^[0-9A-F]{8}-[0-9A-F]{16}$");
        return new Object[][] {
            {UNPLUGGED, ok("^$"), nobody()},
            {MUX_STOPPED, failed("Unable to retrieve device list"), nobody()},
            {PLIST_MALFORMED, list, lockdownd("-3|PropertyList|PLIST", "QueryType failed", BLAMES_THE_IMAGE)},
            // The write to the broken connection may kill it.
            {TLS_BROKEN, list, lockdownd("-5|SSL", "-5|SSL", failed("^$|developer disk image"))},
            {TRUST_PENDING, list, lockdownd("-19|pending", "accept the trust dialog", BLAMES_THE_IMAGE)},
            {TRUST_DENIED, list, lockdownd("-18|denied", "user denied the trust dialog", BLAMES_THE_IMAGE)},
            {
                PAIR_RECORD_STALE,
                list,
                lockdownd("-21|InvalidHostID|Invalid HostID", "is not paired with this host", BLAMES_THE_IMAGE)
            },
            {PASSCODE_LOCKED, list, services()},
            {SERVICES_PROHIBITED, list, services()},
        };
    }

    /** The device is not there. */
    private static List<Said> nobody() {
        return TOOLS.stream()
                .map(tool -> failed("(?i)(no device found|device .* not found)"))
                .toList();
    }

    /** The fault keeps everybody from lockdownd. */
    private static List<Said> lockdownd(String error, String pairing, Said setLocation) {
        Said said = failed("Could not connect to lockdownd?.*(" + error + ")");
        Said unsaid = failed("Could not connect to lockdownd");
        return List.of(
                said,
                said,
                said,
                failed(pairing),
                said,
                unsaid,
                said,
                said,
                said,
                said,
                setLocation,
                said,
                BLAMES_ITS_FIRST_SERVICE,
                said);
    }

    /** The fault keeps everybody from services, but not from lockdownd. */
    private static List<Said> services() {
        List<Said> said = new ArrayList<>(LOCKDOWN.stream().map(Row::sound).toList());
        said.addAll(List.of(
                failed("Could not start diagnostics service"),
                failed("Could not start com.apple.mobile.installation_proxy"),
                failed("Could not start notification_proxy service"),
                // Its worst habit: it says nothing at all.
                failed("^$"),
                failed("Could not start mobile_image_mounter service"),
                failed("Could not start service \"com.apple.misagent\""),
                BLAMES_THE_IMAGE,
                failed("Could not start screenshotr service"),
                BLAMES_ITS_FIRST_SERVICE,
                // 1.3.0 crashes here, before it has printed what it had to say.
                failed("")));
        return said;
    }

    @Test(dataProvider = "faults")
    public void toolSaysWhatItCan(WireFault fault, Said list, List<Said> expected) throws Exception {
        try (PhoneLab lab = new PhoneLab(Os.IOS_16)) {
            WireFaults faults = lab.lab().faults(lab.udid());

            faults.begin(fault);
            check(ToolRun.of(lab.muxer(), "idevice_id", "-l"), list);
            check(lab, expected);
            faults.end(fault);
            check(ToolRun.of(lab.muxer(), "idevice_id", "-l"), ok(lab.udid()));
            check(lab, TOOLS.stream().map(Row::sound).toList());
        }
    }

    private static void check(PhoneLab lab, List<Said> expected) throws InterruptedException {
        for (int i = 0; i < TOOLS.size(); i++) {
            List<String> command = TOOLS.get(i).command();
            String[] arguments = command.subList(1, command.size()).toArray(new String[0]);
            check(lab.run(command.get(0), arguments), expected.get(i));
        }
    }

    private static void check(ToolRun run, Said expected) {
        assertThat(run.all()).as(run.command()).containsPattern(expected.pattern());
        assertThat(run.exit() == 0).as(run.toString()).isEqualTo(expected.ok());
    }

    private static Row row(Said sound, String... command) {
        return new Row(List.of(command), sound);
    }

    private static Said ok(String pattern) {
        return new Said(true, Pattern.compile(pattern));
    }

    private static Said failed(String pattern) {
        return new Said(false, Pattern.compile(pattern));
    }

    /** A tool, and what it says while nothing is wrong. */
    private record Row(List<String> command, Said sound) {}

    /** What a tool prints, and whether it calls that a success. */
    private record Said(boolean ok, Pattern pattern) {}
}
