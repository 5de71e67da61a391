package dev.relaunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import dev.relaunch.lab.Labs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.testng.annotations.AfterClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** {@code relaunch lab ctl} against labs of this process. */
public final class LabCtlCommandTest {

    private static final String UDID = "00008110-000A1D3C0E2A801E";

    private final Lab lab = Labs.open(LabFile.emulated());
    private final Lab pair = Labs.open(two());

    @AfterClass(alwaysRun = true)
    public void close() {
        lab.close();
        pair.close();
    }

    private static LabFile two() {
        try {
            Path file = Files.createTempFile("lab", ".yaml");
            Files.writeString(file, "{kind: emulated, devices: [{alias: left}, {alias: right, os: \"26\"}]}");
            LabFile loaded = LabFile.load(file);
            Files.delete(file);
            return loaded;
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    /** What it prints, on either stream, with the address replaced. */
    private static String ctl(Lab lab, int exit, String... arguments) {
        return ctl(new TextConsole(), lab, exit, arguments);
    }

    private static String ctl(TextConsole console, Lab lab, int exit, String... arguments) {
        String address = lab.control().orElseThrow().toString();
        List<String> command = new ArrayList<>(List.of("lab", "ctl", "--at", address));
        command.addAll(List.of(arguments));
        assertThat(console.run(command.toArray(new String[0])))
                .as(console.out() + console.err())
                .isEqualTo(exit);
        return (console.out() + console.err()).replace(address, "ADDRESS");
    }

    @DataProvider
    public Object[][] widths() {
        return new Object[][] {{80}, {100}, {140}};
    }

    @Test(dataProvider = "widths")
    public void listingSaysWhatThereIsToDoInTheRoomThereIs(int columns) {
        String listing = ctl(new TextConsole(OptionalInt.of(columns)), lab, 0);

        assertThat(listing.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
        Golden.assertMatches("lab-ctl-" + columns, listing);
    }

    @Test
    public void devicesThatCanDoTheSameAreToldOnce() {
        assertThat(ctl(pair, 0)).containsOnlyOnce("low-power MODE").contains("the same as left");
    }

    @Test
    public void commandIsDoneToTheDeviceThatIsNamedOrTheOnlyOne() {
        assertThat(ctl(lab, 0, "lock")).isEqualTo("phone-1: locked\n");
        assertThat(ctl(lab, 0, "unlock", "phone-1")).isEqualTo("phone-1: unlocked\n");
        assertThat(ctl(lab, 0, "battery", UDID, "percent=20")).isEqualTo("phone-1: the battery is at 20 %\n");
        assertThat(ctl(lab, 0, "pass", "60")).startsWith("lab: 1 min");
        assertThat(ctl(pair, 0, "low-power", "right", "on")).isEqualTo("right: Low Power Mode is on\n");
        assertThat(ctl(lab, 0, "charger", "--json", "off")).contains("\"done\"", "the charger is off");
    }

    @Test
    public void faultIsToldWithItsIssue() {
        assertThat(ctl(lab, 0, "fault", "relay-silent"))
                .isEqualTo("phone-1: relay-silent from now on (libimobiledevice/libimobiledevice#1246)\n");
        assertThat(ctl(lab, 0, "fault", "wda-crashed"))
                .isEqualTo("phone-1: wda-crashed from now on (appium/WebDriverAgent#571)\n");
        assertThat(ctl(lab, 0, "fault", "services-died"))
                .isEqualTo("phone-1: services-died has happened (libimobiledevice/libimobiledevice#1304)\n");
        assertThat(ctl(lab, 0, "heal")).isEqualTo("phone-1: nothing is wrong any more\n");
    }

    @DataProvider
    public Object[][] mistakes() {
        return new Object[][] {
            {"unknown-command", lab, new String[] {"unplugg"}},
            {"unknown-fault", lab, new String[] {"fault", "relay-silentt"}},
            {"missing-argument", lab, new String[] {"push", "com.example.fieldrecorder"}},
            {"wrong-word", lab, new String[] {"low-power", "phone-1", "maybe"}},
            {"one-too-many", lab, new String[] {"lock", "phone-1", "twice"}},
            {"which-device", pair, new String[] {"lock"}},
            {"no-process", lab, new String[] {"jetsam", "com.example.nobody"}},
            {"trust-alert", lab, new String[] {"alert", "trust"}},
        };
    }

    @Test(dataProvider = "mistakes")
    public void mistakeIsToldWithTheWayOut(String name, Lab at, String[] arguments) {
        Golden.assertMatches("lab-ctl-" + name, ctl(at, 3, arguments));
    }

    @Test
    public void addressMustBeOneOfALab() {
        TextConsole text = new TextConsole();

        assertThat(text.run("lab", "ctl", "--at", "https://lab.example")).isEqualTo(3);

        assertThat(text.err()).contains("\"https://lab.example\" is no address of a lab's control port");
    }

    @Test
    public void labThatIsGoneIsALabThatCannotBeUsed() {
        Lab gone = Labs.open(LabFile.emulated());
        gone.close();

        assertThat(ctl(gone, 4, "lock")).contains("no lab answers at ADDRESS", "relaunch lab still runs");
    }

    @Test
    public void helpHasExamples() {
        TextConsole text = new TextConsole();

        assertThat(text.run("lab", "ctl", "--help")).isEqualTo(0);

        Golden.assertMatches("lab-ctl-help", text.out());
    }
}
