package dev.relaunch.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testng.annotations.Test;

public final class ServedLabTest {

    private static final Duration TOOL_MAX = Duration.ofSeconds(20);
    private static final Duration END_MAX = Duration.ofSeconds(15);

    @Test
    public void theLabServesOtherClients() {
        try (Scratch scratch = Scratch.of("served-lab");
                ChildProcess lab = Relaunch.start(scratch, "lab", "--port", "0", "--json")) {
            lab.awaitLines("}", 2, Relaunch.RUN_MAX);
            Client client = new Client(scratch, Answer.of(lab.out()).json());

            assertThat(client.ask("idevice_id", "-l")).isEqualTo(client.udid());
            assertThat(client.ask("ideviceinfo", "-u", client.udid(), "-k", "ProductVersion"))
                    .isEqualTo("18.5");
            assertThat(client.ask("ideviceinstaller", "-u", client.udid(), client.spellingOfList()))
                    .contains("com.example.fieldrecorder");
            try (ChildProcess log = client.start("idevicesyslog", "-u", client.udid())) {
                log.awaitLines("[connected", 1, TOOL_MAX);
                log.awaitLines(" <Notice>: ", 2, TOOL_MAX);
            }

            Family family = Family.of(lab, scratch);
            assertThat(family.programs()).contains("java", "iproxy");
            family.interrupt();

            family.assertGoneWithin(END_MAX);
            assertThat(lab.await(END_MAX).withoutStackTrace().err()).isEmpty();
        }
    }

    /** Someone who knows of the lab what it printed. */
    private record Client(Scratch scratch, JsonNode lab) {

        String udid() {
            return lab.path("devices").path(0).path("udid").asText();
        }

        String ask(String... command) {
            try (ChildProcess tool = start(command)) {
                return tool.await(TOOL_MAX).with(0).out().strip();
            }
        }

        /** Since 1.2.0 it is a subcommand. */
        String spellingOfList() {
            return ask("ideviceinstaller", "--help").contains("-l, --list-apps") ? "-l" : "list";
        }

        ChildProcess start(String... command) {
            String address = lab.path("USBMUXD_SOCKET_ADDRESS").asText();
            return ChildProcess.start(scratch, Map.of("USBMUXD_SOCKET_ADDRESS", address), List.of(command));
        }
    }
}
