package dev.relaunch.emulator.wda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.ios.Phone;
import dev.relaunch.emulator.ios.Preset;
import dev.relaunch.emulator.ios.SystemLog;
import dev.relaunch.emulator.ios.VirtualClock;
import dev.relaunch.model.LabClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** WebDriverAgent on a whole emulated phone: what it does to apps, to a locked screen, and what goes wrong with it. */
@Test(singleThreaded = true)
public final class WdaOnPhoneTest {

    private static final String RECORDER = "com.example.fieldrecorder";

    private final List<String> log = new CopyOnWriteArrayList<>();
    private VirtualClock clock;
    private Phone phone;
    private WdaServer server;
    private WdaClient client;

    @BeforeMethod
    public void start() throws Exception {
        clock = VirtualClock.running();
        phone = Phone.of(clock, Preset.iOS18().lockedWith("2580"), 5, Set.of());
        log.clear();
        phone.log().attach(new SystemLog.Reader() {
            @Override
            public void accept(LogLine line) {
                log.add(line.process() + " " + line.text());
            }

            @Override
            public boolean isDrained() {
                return true;
            }
        });
        server = WdaServer.start(phone);
        client = new WdaClient(URI.create("http://127.0.0.1:" + server.address().getPort()));
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        server.close();
        phone.close();
        clock.close();
    }

    private void does(String command, String name, String value) {
        phone.control().perform(command, Map.of(name, value));
    }

    @Test
    public void launchIsAToolsAndTerminationIsNoForceQuit() throws Exception {
        String session = client.session();

        client.post(session + "/wda/apps/launch", "{'bundleId':'" + RECORDER + "'}");
        assertThat(client.post(session + "/wda/apps/terminate", "{'bundleId':'" + RECORDER + "'}")
                        .value()
                        .asBoolean())
                .isTrue();

        assertThat(log)
                .anyMatch(line -> line.contains("Received request to open \"" + RECORDER + "\" from testmanagerd:"));
        assertThat(log).noneMatch(line -> line.contains("SBIconView") || line.contains("killed from app switcher"));
    }

    @Test
    public void sessionForAnAppStartsItAndEndsIt() throws Exception {
        String session = client.post(
                        "/session",
                        "{'capabilities':{'firstMatch':[{'bundleId':'" + RECORDER + "'}],'alwaysMatch':{}}}")
                .json()
                .path("sessionId")
                .asText();
        assertThat(phone.screen().active().bundleId()).isEqualTo(RECORDER);

        does("crash", "bundle", RECORDER);
        WdaClient.Answer crashed = client.get("/session/" + session + "/wda/activeAppInfo");
        assertThat(crashed.error()).isEqualTo("invalid element state");
        assertThat(crashed.value().path("message").asText()).contains("is not running, possibly crashed");

        client.post("/session/" + session + "/wda/apps/launch", "{'bundleId':'" + RECORDER + "'}");
        client.delete("/session/" + session);
        assertThat(phone.testmanagerd().orElseThrow().state(RECORDER)).isEqualTo(1);
    }

    @Test
    public void passcodeIsEnteredOnThePadAndNotByUnlock() throws Exception {
        String session = client.session();
        client.post(session + "/wda/lock", "{}");
        assertThat(client.get(session + "/wda/locked").value().asBoolean()).isTrue();

        WdaClient.Answer refused;
        try (LabClock.Hurry hurry = clock.hurry()) {
            assertThat(hurry).isNotNull();
            refused = client.post(session + "/wda/unlock", "{}");
        }
        assertThat(refused.value().path("message").asText())
                .contains("Timed out while waiting until the screen gets unlocked");

        for (String digit : List.of("2", "5", "8", "0")) {
            String key = client.post(session + "/element", "{'using':'accessibility id','value':'" + digit + "'}")
                    .element();
            client.post(session + "/element/" + key + "/click", "{}");
        }
        assertThat(client.get(session + "/wda/locked").value().asBoolean()).isFalse();
    }

    @Test
    public void alertStandsInTheWayOfFingersAndNotOfTheSource() throws Exception {
        String session = client.session();
        client.post(session + "/wda/apps/activate", "{'bundleId':'" + RECORDER + "'}");
        does("alert", "kind", "software-update");

        String exit = client.post(session + "/element", "{'using':'id','value':'relaunch.exit'}")
                .element();
        client.post(session + "/element/" + exit + "/click", "{}");
        assertThat(phone.screen().active().bundleId()).isEqualTo(RECORDER);

        assertThat(client.get(session + "/alert/text").value().asText()).startsWith("Software Update");
        client.post(session + "/alert/accept", "{'name':'Install Now'}");
        assertThat(client.get(session + "/alert/text").error()).isEqualTo("no such alert");
    }

    @Test
    public void whatAnAppWantsToBeAllowedIsAskedAndAnsweredOnTheScreen() throws Exception {
        String session = client.session();
        client.post(session + "/wda/apps/activate", "{'bundleId':'" + RECORDER + "'}");
        String arm = client.post(session + "/element", "{'using':'id','value':'relaunch.bluetooth.arm'}")
                .element();
        client.post(session + "/wda/element/" + arm + "/scrollTo", "{}");
        client.post(session + "/element/" + arm + "/click", "{}");

        assertThat(client.get(session + "/alert/text").value().asText())
                .startsWith("“Field Recorder” Would Like to Use Bluetooth");
        client.post(session + "/alert/accept", "{}");

        assertThat(client.get(session + "/alert/text").error()).isEqualTo("no such alert");
        assertThat(log).anyMatch(line -> line.contains("permission for=bluetooth answer=allowed"));
    }

    @Test
    public void alertsAreAnsweredByThemselvesWhereTheSessionSaysSo() throws Exception {
        String session = client.session();
        client.post(session + "/appium/settings", "{'settings':{'defaultAlertAction':'dismiss'}}");
        does("alert", "kind", "software-update");

        client.get(session + "/source");

        assertThat(client.get(session + "/alert/text").error()).isEqualTo("no such alert");
    }

    @Test
    public void crashedAgentListensAgainWithoutItsSession() throws Exception {
        String session = client.session();
        server.fault(WdaFault.CRASHED, true);
        assertThatThrownBy(() -> client.get("/status")).isInstanceOf(IOException.class);

        server.fault(WdaFault.CRASHED, false);

        assertThat(client.get("/status").status()).isEqualTo(200);
        assertThat(client.get(session + "/source").error()).isEqualTo("invalid session id");
    }

    @Test
    public void deadAgentTakesConnectionsAndAnswersNothing() throws Exception {
        server.fault(WdaFault.DEAD_AFTER_REBOOT, true);
        assertThatThrownBy(() -> client.get("/status")).isInstanceOf(IOException.class);
        server.fault(WdaFault.DEAD_AFTER_REBOOT, false);
        assertThat(client.get("/status").status()).isEqualTo(200);
    }

    @Test
    public void crashOfTestmanagerdHoldsUpEveryLookAndNothingElse() throws Exception {
        String session = client.session();
        server.fault(WdaFault.TESTMANAGERD_CRASHED, true);
        Instant before = clock.now();
        try (LabClock.Hurry hurry = clock.hurry()) {
            assertThat(hurry).isNotNull();
            client.get(session + "/source");
        }
        assertThat(Duration.between(before, clock.now())).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(90));

        server.fault(WdaFault.TESTMANAGERD_CRASHED, false);
        assertThat(client.get(session + "/window/size").status()).isEqualTo(200);
    }

    @Test
    public void everyFaultSaysWhereItIsTold() {
        for (WdaFault fault : WdaFault.values()) {
            assertThat(fault.issue()).matches("[\\w.-]+/[\\w.-]+#\\d+");
            assertThat(fault.key()).matches("[a-z-]+");
        }
    }
}
