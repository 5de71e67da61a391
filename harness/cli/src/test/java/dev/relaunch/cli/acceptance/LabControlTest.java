package dev.relaunch.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** A served lab of several devices, commanded from a shell, and what the host's own tools see of it. */
public final class LabControlTest {

    private static final Duration TOOL_MAX = Duration.ofSeconds(20);
    private static final Duration END_MAX = Duration.ofSeconds(15);
    private static final String APP = "com.example.fieldrecorder";

    private final Scratch scratch = Scratch.of("lab-control");
    private final ChildProcess lab =
            Relaunch.start(scratch, "lab", "--json", "--lab", labFile().toString());
    private JsonNode served = Answer.of("{}").json();

    private Path labFile() {
        return scratch.file("lab.yaml", """
                kind: emulated
                devices:
                  - {alias: phone, os: "18"}
                  - {alias: newer, os: "26", language: de}
                  - {alias: wrist, os: watchOS 11}
                  - {alias: hidden, os: watchOS 11, listed: false}
                """);
    }

    @BeforeClass
    public void awaitLab() {
        // Three devices, and the end.
        lab.awaitLines("}", 4, Relaunch.RUN_MAX);
        served = Answer.of(lab.out()).json();
    }

    @AfterClass(alwaysRun = true)
    public void close() {
        Family.of(lab, scratch).interrupt();
        lab.await(END_MAX);
        lab.close();
        scratch.close();
    }

    private String udid(String alias) {
        for (JsonNode device : served.path("devices")) {
            if (device.path("alias").asText().equals(alias)) {
                return device.path("udid").asText();
            }
        }
        throw new AssertionError("no " + alias + " in " + served);
    }

    private Ended ctl(int exit, String... arguments) {
        String[] command = new String[arguments.length + 2];
        command[0] = "lab";
        command[1] = "ctl";
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        Map<String, String> environment =
                Map.of("RELAUNCH_LAB", served.path("RELAUNCH_LAB").asText());
        try (ChildProcess child = Relaunch.start(scratch, environment, command)) {
            return child.await(TOOL_MAX).with(exit);
        }
    }

    private ChildProcess tool(String... command) {
        String muxer = served.path("USBMUXD_SOCKET_ADDRESS").asText();
        return ChildProcess.start(scratch, Map.of("USBMUXD_SOCKET_ADDRESS", muxer), List.of(command));
    }

    private List<String> listed() {
        try (ChildProcess tool = tool("idevice_id", "-l")) {
            return tool.await(TOOL_MAX).with(0).out().lines().toList();
        }
    }

    @Test
    public void watchIsServedWithoutWebDriverAgentAndListedOnlyIfItIsToBe() {
        assertThat(served.path("devices")).hasSize(3);
        for (JsonNode device : served.path("devices")) {
            assertThat(device.path("webDriverAgent").asText().isEmpty())
                    .isEqualTo(device.path("alias").asText().equals("wrist"));
        }
        assertThat(listed()).containsExactlyInAnyOrder(udid("phone"), udid("newer"), udid("wrist"));
        assertThat(ctl(0).out()).contains("phone", "wrist", "hidden", "the same as");
    }

    @Test
    public void unpluggedPhoneIsGoneForTheHostUntilItIsPluggedInAgain() {
        assertThat(ctl(0, "unplug", "newer").out())
                .isEqualTo("newer: unplugged from now on (libimobiledevice/libimobiledevice#1653)\n");
        assertThat(listed()).doesNotContain(udid("newer"));

        ctl(0, "plug", udid("newer"));
        assertThat(listed()).contains(udid("newer"));
    }

    @Test
    public void whatBefallsThePhoneIsInItsLog() {
        try (ChildProcess log = tool("idevicesyslog", "-u", udid("phone"))) {
            log.awaitLines("[connected", 1, TOOL_MAX);

            ctl(0, "push", "phone", APP, "alert");
            log.awaitLines(APP, 1, TOOL_MAX);
            ctl(0, "open-url", "phone", APP, "fieldrecorder://now");
            log.awaitLines("Bootstrapping app<" + APP, 1, TOOL_MAX);
            ctl(0, "jetsam", "phone", APP);
            log.awaitLines("termination reported by launchd (1, ", 1, TOOL_MAX);
            ctl(0, "lock", "phone");
            assertThat(ctl(0, "pass", "lab", "600").out()).startsWith("lab: 10 min");
        }
    }

    @Test
    public void lockedPhoneWithAFaultStartsNoService() {
        ctl(0, "fault", "phone", "passcode-locked");
        try (ChildProcess tool = tool("ideviceprovision", "-u", udid("phone"), "list")) {
            assertThat(tool.await(TOOL_MAX).err()).contains("Could not start service");
        }
        ctl(0, "fault", "phone", "passcode-locked", "off");
        try (ChildProcess tool = tool("ideviceprovision", "-u", udid("phone"), "list")) {
            assertThat(tool.await(TOOL_MAX).with(0).out()).contains("0 provisioning profiles");
        }
    }

    @Test
    public void mistakesAreTheCallers() {
        assertThat(ctl(3, "unplugg", "phone").err()).contains("perhaps you meant \"unplug\"");
        assertThat(ctl(3, "lock").err()).contains("which device is to do \"lock\"?", "phone, newer, wrist, hidden");
    }

    /** Without the variable it is found by the notice that the lab leaves, which fits where it is the only one. */
    @Test
    public void labIsFoundWithoutItsAddress() {
        String[] command = {"lab", "ctl", "low-power", "newer", "off"};
        try (ChildProcess child = Relaunch.start(scratch, command)) {
            Ended ended = child.await(TOOL_MAX).withoutStackTrace();

            assertThat(ended.code() == 0 ? ended.out() : ended.err())
                    .matches(Pattern.compile(
                            "newer: Low Power Mode is off\n|\\d+ labs are being served.*--at ADDRESS.*",
                            Pattern.DOTALL));
        }
    }
}
