package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relaunch.emulator.testing.Clients;
import dev.relaunch.emulator.testing.Scratch;
import dev.relaunch.emulator.testing.ToolRun;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import dev.relaunch.lab.Labs;
import dev.relaunch.model.ConfigException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** A lab file with a device of every kind that there is, as hosts and holders of its control port find it. */
public final class ManyDevicesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> VERSIONS = Map.of(
            "old", "16.7.10", "usual", "17.6.1", "german", "18.5", "newer", "26.1", "newest", "27.0", "wrist", "11.5");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> udids = new TreeMap<>();
    private Lab lab = Labs.open(LabFile.emulated());

    @BeforeClass
    public void open() throws Exception {
        lab.close();
        lab = Labs.open(file("""
                kind: emulated
                seed: 3
                devices:
                  - {alias: old, os: "16", model: iPhone SE}
                  - {alias: usual, os: "17"}
                  - {alias: german, os: "18", language: de, passcode: "1234"}
                  - {alias: newer, os: "26", model: iPad}
                  - {alias: newest, os: "27"}
                  - {alias: wrist, os: watchOS 11}
                  - {alias: hidden, os: watchOS 11, listed: false}
                """));
        lab.devices().forEach(device -> udids.put(device.alias(), device.udid()));
    }

    @AfterClass(alwaysRun = true)
    public void close() {
        lab.close();
    }

    private static LabFile file(String yaml) throws Exception {
        try (Scratch scratch = Scratch.create()) {
            return LabFile.load(Files.writeString(scratch.folder().resolve("lab.yaml"), yaml));
        }
    }

    private List<String> listed() throws InterruptedException {
        return ToolRun.of(lab.usbmuxd().tools(), "idevice_id", "-l").lines();
    }

    @Test
    public void everyListedDeviceIsThereForEveryClient() throws Exception {
        assertThat(udids.keySet()).isEqualTo(new TreeMap<>(VERSIONS).keySet());
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(udids.values());
        for (Map.Entry<String, String> device : VERSIONS.entrySet()) {
            String udid = udids.get(device.getKey());
            assertThat(ToolRun.of(lab.usbmuxd().tools(), "ideviceinfo", "-u", udid, "-k", "ProductVersion")
                            .out())
                    .as(device.getKey())
                    .isEqualTo(device.getValue());
        }
        ToolRun goIos = ToolRun.of(lab.usbmuxd().tools(), Clients.goIos(), "list");
        assertThat(JSON.readTree(goIos.out()).path("deviceList"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(udids.values());
    }

    @Test
    public void eachDeviceIsControlledByItsOwnName() throws Exception {
        assertThat(post("/usual/unplug", "{}")).contains("unplugged from now on");
        assertThat(listed()).doesNotContain(udids.get("usual")).hasSize(5);
        assertThat(post("/" + udids.get("usual") + "/plug", "{}")).contains("unplugged no longer");
        assertThat(listed()).hasSize(6);

        post("/old/low-power", "{\"mode\": \"on\"}");
        assertThat(state("old").path("lowPowerMode").asBoolean()).isTrue();
        assertThat(state("usual").path("lowPowerMode").asBoolean()).isFalse();
    }

    @Test
    public void watchThatIsNotListedIsStillWornAndControlled() throws Exception {
        assertThat(state("hidden").isObject()).isTrue();
        assertThat(post("/hidden/battery", "{\"percent\": 12}")).contains("the battery is at 12 %");
        assertThat(post("/hidden/unplug", "{}")).contains("no such command");
    }

    @Test
    public void onlyWatchesOfAPhoneCanBeLeftOutOfTheList() {
        assertThatThrownBy(() -> Labs.open(file("""
                        kind: emulated
                        devices: [{alias: shy, listed: false}]
                        """)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("only a watch can be left out of the list of devices");
        assertThatThrownBy(() -> Labs.open(file("""
                        kind: emulated
                        devices: [{alias: alone, os: watchOS 11, listed: false}]
                        """)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("a watch that is not listed has no phone to be reached through");
    }

    private JsonNode state(String alias) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(control("/")).build();
        JsonNode all = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        for (JsonNode device : all.path("devices")) {
            if (device.path("alias").asText().equals(alias)) {
                return device.path("state");
            }
        }
        throw new AssertionError("no " + alias + " in " + all);
    }

    private String post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(control(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private URI control(String path) {
        return lab.control().orElseThrow().resolve(path);
    }
}
