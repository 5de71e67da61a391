package dev.relaunch.emulator.wda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.ios.SystemLog;
import dev.relaunch.emulator.testing.BenchDevice;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.Test;

/** The contract between the XCUITest driver and WebDriverAgent, over HTTP. */
@Test(singleThreaded = true)
public final class WdaServerTest {

    private final List<WdaServer> servers = new CopyOnWriteArrayList<>();

    private WdaClient serve(BenchDevice device) throws Exception {
        WdaServer server = WdaServer.start(device);
        servers.add(server);
        return new WdaClient(URI.create("http://127.0.0.1:" + server.address().getPort()));
    }

    @AfterMethod(alwaysRun = true)
    public void close() {
        servers.forEach(WdaServer::close);
        servers.clear();
    }

    private static BenchDevice device() {
        return new BenchDevice("00008120-001A2B3C4D5E6001");
    }

    @Test
    public void statusSaysThatItIsReady() throws Exception {
        WdaClient wda = serve(device());

        WdaClient.Answer status = wda.get("/status");

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.value().path("ready").asBoolean()).isTrue();
        assertThat(status.value().path("os").path("version").asText()).isEqualTo("18.5");
        assertThat(status.json().path("sessionId").isNull()).isTrue();
    }

    @Test
    public void newSessionReplacesTheOldOne() throws Exception {
        WdaClient wda = serve(device());
        String old = wda.session();
        String current = wda.session();

        assertThat(wda.get(old + "/window/size").error()).isEqualTo("invalid session id");
        assertThat(wda.post(old + "/element", "{'using':'id','value':'form.url'}")
                        .error())
                .isEqualTo("invalid session id");
        assertThat(wda.delete(current).value().isNull()).isTrue();
        assertThat(wda.delete(current).error()).isEqualTo("invalid session id");
    }

    @Test
    public void unknownCommandsAreToldSo() throws Exception {
        WdaClient wda = serve(device());

        WdaClient.Answer answer = wda.post(wda.session() + "/wda/siri/answer", "{'text':'hello'}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).isEqualTo("unknown command");
    }

    @Test
    public void everyLocatorFindsTheSameElement() throws Exception {
        WdaClient wda = serve(device());
        String session = wda.session();
        String byId = wda.post(session + "/element", "{'using':'accessibility id','value':'Wi-Fi'}")
                .element();

        assertThat(byId).isNotEmpty();
        for (String locator : List.of(
                "'name','value':'Wi-Fi'",
                "'id','value':'Wi-Fi'",
                "'class name','value':'XCUIElementTypeSwitch'",
                "'predicate string','value':'type == \\\"XCUIElementTypeSwitch\\\" AND value == \\\"1\\\"'",
                "'class chain','value':'**/XCUIElementTypeSwitch[1]'",
                "'xpath','value':'//XCUIElementTypeSwitch[@value=1]'")) {
            assertThat(wda.post(session + "/element", "{'using':" + locator + "}")
                            .element())
                    .as(locator)
                    .isEqualTo(byId);
        }
    }

    @Test
    public void whatIsNotThereIsNoSuchElement() throws Exception {
        WdaClient wda = serve(device());
        String session = wda.session();

        WdaClient.Answer none = wda.post(session + "/element", "{'using':'id','value':'nothing'}");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.error()).isEqualTo("no such element");
        assertThat(wda.post(session + "/elements", "{'using':'id','value':'nothing'}")
                        .value())
                .isEmpty();
        assertThat(wda.post(session + "/element", "{'using':'xpath','value':'//['}")
                        .error())
                .isEqualTo("invalid selector");
        assertThat(wda.post(session + "/element", "{'using':'magic','value':'x'}")
                        .error())
                .isEqualTo("invalid argument");
    }

    @Test
    public void childrenAreSearchedBelowTheirElement() throws Exception {
        WdaClient wda = serve(device());
        String session = wda.session();
        String row =
                wda.post(session + "/element", "{'using':'id','value':'row-2'}").element();

        String text = wda.post(
                        session + "/element/" + row + "/element",
                        "{'using':'class name','value':'XCUIElementTypeStaticText'}")
                .element();

        assertThat(wda.get(session + "/element/" + text + "/text").value().asText())
                .isEqualTo("Bar");
        assertThat(wda.post(
                                session + "/element/" + row + "/elements",
                                "{'using':'xpath','value':'//XCUIElementTypeStaticText'}")
                        .value())
                .hasSize(1);
    }

    @Test
    public void elementThatIsGoneIsStale() throws Exception {
        BenchDevice device = device();
        WdaClient wda = serve(device);
        String session = wda.session();
        String row =
                wda.post(session + "/element", "{'using':'id','value':'row-1'}").element();
        device.screen().removeRows();

        WdaClient.Answer click = wda.post(session + "/element/" + row + "/click", "{}");

        assertThat(click.status()).isEqualTo(404);
        assertThat(click.error()).isEqualTo("stale element reference");
        assertThat(wda.get(session + "/element/never-found/text").error()).isEqualTo("stale element reference");
    }

    @Test
    public void elementTellsWhatItIs() throws Exception {
        WdaClient wda = serve(device());
        String session = wda.session();
        String element = session + "/element/"
                + wda.post(session + "/element", "{'using':'id','value':'Wi-Fi'}")
                        .element();

        assertThat(wda.get(element + "/name").value().asText()).isEqualTo("XCUIElementTypeSwitch");
        assertThat(wda.get(element + "/displayed").value().asBoolean()).isTrue();
        assertThat(wda.get(element + "/enabled").value().asBoolean()).isTrue();
        assertThat(wda.get(element + "/attribute/value").value().asText()).isEqualTo("1");
        assertThat(wda.get(element + "/rect").value().toString())
                .isEqualTo("{\"x\":0,\"y\":200,\"width\":393,\"height\":50}");
        assertThat(wda.get(element + "/attribute/colour").error()).isEqualTo("invalid argument");
    }

    @Test
    public void clickTapsTheMiddleAndTypingBringsTheFocusFirst() throws Exception {
        BenchDevice device = device();
        WdaClient wda = serve(device);
        String session = wda.session();
        String field = session + "/element/"
                + wda.post(session + "/element", "{'using':'id','value':'form.url'}")
                        .element();

        wda.post(field + "/click", "{}");
        wda.post(field + "/value", "{'value':['h','i'],'text':'hi'}");
        assertThat(wda.get(field + "/text").value().asText()).isEqualTo("hi");
        wda.send("POST", field + "/clear", "");

        assertThat(device.screen().done()).containsExactly("tap 196,150", "tap 196,150", "type hi", "clear field");
        assertThat(wda.get(field + "/text").value().asText()).isEmpty();
    }

    @Test
    public void elementBelowTheScreenCannotBeTapped() throws Exception {
        BenchDevice device = device();
        WdaClient wda = serve(device);
        String session = wda.session();
        String below = wda.post(session + "/element", "{'using':'id','value':'form.send'}")
                .element();

        assertThat(wda.post(session + "/element/" + below + "/click", "{}").error())
                .isEqualTo("element not visible");
        assertThat(wda.post(session + "/wda/tap", "{'x':10,'y':900}").error()).isEqualTo("invalid element state");
        assertThat(device.screen().done()).isEmpty();
    }

    @Test
    public void onlyFieldsCanBeTypedInto() throws Exception {
        BenchDevice device = device();
        WdaClient wda = serve(device);
        String session = wda.session();
        String toggle = session + "/element/"
                + wda.post(session + "/element", "{'using':'id','value':'Wi-Fi'}")
                        .element();

        assertThat(wda.post(toggle + "/value", "{'text':'hi'}").error()).isEqualTo("invalid element state");
        assertThat(wda.post(toggle + "/clear", "{}").error()).isEqualTo("invalid element state");
        assertThat(device.screen().done()).isEmpty();
    }

    @Test
    public void gesturesReachTheGlass() throws Exception {
        BenchDevice device = device();
        WdaClient wda = serve(device);
        String session = wda.session();

        wda.post(session + "/wda/tap", "{'x':10.4,'y':20}");
        wda.post(session + "/wda/touchAndHold", "{'x':10,'y':20,'duration':1.5}");
        wda.post(session + "/wda/dragfromtoforduration", "{'duration':0.5,'fromX':1,'fromY':2,'toX':3,'toY':4}");
        wda.post(
                session + "/wda/pressAndDragWithVelocity",
                "{'fromX':196,'fromY':850,'toX':196,'toY':400,'pressDuration':0,'velocity':400,'holdDuration':1}");
        wda.post(session + "/wda/swipe", "{'direction':'left'}");
        wda.post(session + "/wda/scroll", "{'direction':'down'}");
        wda.post(session + "/wda/pressButton", "{'name':'home'}");
        wda.post("/wda/homescreen", "{}");

        assertThat(device.screen().done())
                .containsExactly(
                        "tap 10,20",
                        "drag 10,20 10,20 pressed 1500 held 0",
                        "drag 1,2 3,4 pressed 500 held 0",
                        "drag 196,850 196,400 pressed 0 held 1000",
                        "drag 294,426 98,426 pressed 0 held 0",
                        "drag 196,639 196,213 pressed 0 held 0",
                        "home",
                        "home");
        assertThat(wda.post(session + "/wda/pressButton", "{'name':'siren'}").status())
                .isEqualTo(500);
        assertThat(wda.post(session + "/wda/swipe", "{'direction':'round'}").error())
                .isEqualTo("invalid argument");
    }

    @Test
    public void pointerActionsAreTapsPressesAndDrags() throws Exception {
        BenchDevice device = device();
        WdaClient wda = serve(device);
        String session = wda.session();
        String down = "{'type':'pointerDown'},";
        String up = "{'type':'pointerUp'}";

        perform(wda, session, move(5, 6) + down + up);
        perform(wda, session, move(5, 6) + down + "{'type':'pause','duration':800}," + up);
        perform(
                wda,
                session,
                move(196, 851) + down + "{'type':'pause','duration':100}," + move(196, 600) + move(196, 400)
                        + "{'type':'pause','duration':900}," + up);

        assertThat(device.screen().done())
                .containsExactly(
                        "tap 5,6", "drag 5,6 5,6 pressed 800 held 0", "drag 196,851 196,400 pressed 100 held 900");
        String two = "{'type':'pointer','id':'a','actions':[" + up + "]}";
        assertThat(wda.post(session + "/actions", "{'actions':[" + two + "," + two + "]}")
                        .error())
                .isEqualTo("unsupported operation");
        assertThat(wda.post(session + "/actions", "{'actions':[" + two + "]}").error())
                .isEqualTo("invalid argument");
    }

    private static String move(int x, int y) {
        return "{'type':'pointerMove','duration':50,'x':" + x + ",'y':" + y + ",'origin':'viewport'},";
    }

    private static void perform(WdaClient wda, String session, String items) throws Exception {
        String finger =
                "{'id':'finger','type':'pointer','parameters':{'pointerType':'touch'},'actions':[" + items + "]}";
        assertThat(wda.post(session + "/actions", "{'actions':[" + finger + "]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    public void pageSourceComesInThreeForms() throws Exception {
        WdaClient wda = serve(device());
        String session = wda.session();

        assertThat(wda.get(session + "/source?format=xml&scope=AppiumAUT")
                        .value()
                        .asText())
                .contains("<AppiumAUT>", "name=\"form.send\"", "label=\"Send &lt;now&gt;\"", "visible=\"false\"");
        assertThat(wda.get("/source?format=json").value().path("children")).hasSize(5);
        assertThat(wda.get("/source?format=description").value().asText())
                .contains("Switch, {{0.0, 200.0}, {393.0, 50.0}}, identifier: 'Wi-Fi'");
        assertThat(wda.get("/source?format=pdf").error()).isEqualTo("invalid argument");
        assertThat(wda.get("/source?scope=%3Cx%3E").error()).isEqualTo("invalid argument");
    }

    @Test
    public void screenshotIsAPictureOfTheScreen() throws Exception {
        WdaClient wda = serve(device());

        byte[] png = Base64.getDecoder().decode(wda.get("/screenshot").value().asText());

        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getHeight()).isEqualTo(852 * 3);
    }

    @Test
    public void deviceTellsAboutItself() throws Exception {
        WdaClient wda = serve(device());
        String session = wda.session();

        assertThat(wda.get("/wda/activeAppInfo").value().path("bundleId").asText())
                .isEqualTo("com.example.form");
        assertThat(wda.get(session + "/window/rect").value().path("height").asInt())
                .isEqualTo(852);
        assertThat(wda.get("/wda/screen").value().path("scale").asInt()).isEqualTo(3);
        assertThat(wda.get("/wda/locked").value().asBoolean()).isFalse();
        assertThat(wda.get(session + "/alert/text").error()).isEqualTo("no such alert");
        assertThat(wda.get("/wda/device/info").value().path("timeZone").asText())
                .isEqualTo("Europe/Berlin");
    }

    @Test
    public void settingsAreKeptForTheSession() throws Exception {
        WdaClient wda = serve(device());
        String session = wda.session();

        wda.post(session + "/appium/settings", "{'settings':{'snapshotMaxDepth':60,'unheardOf':1}}");

        assertThat(wda.get(session + "/appium/settings")
                        .value()
                        .path("snapshotMaxDepth")
                        .asInt())
                .isEqualTo(60);
        assertThat(wda.get(session + "/appium/settings").value().has("unheardOf"))
                .isFalse();
        assertThat(wda.get(wda.session() + "/appium/settings")
                        .value()
                        .path("snapshotMaxDepth")
                        .asInt())
                .isEqualTo(50);
    }

    @Test
    public void everyCommandButTheHealthCheckLeavesTracesInTheLog() throws Exception {
        BenchDevice device = device();
        WdaClient wda = serve(device);
        Traces traces = new Traces();
        device.log().attach(traces);

        wda.get("/status");
        assertThat(traces.lines).isEmpty();

        String session = wda.session();
        assertThat(traces.lines).extracting(LogLine::process).contains("WebDriverAgentRunner-Runner");
        traces.lines.clear();
        wda.get(session + "/wda/locked");
        assertThat(traces.lines).extracting(LogLine::library).contains("WebDriverAgentLib");
        traces.lines.clear();
        wda.get(session + "/source");
        assertThat(traces.lines)
                .filteredOn(line ->
                        line.process().equals("testmanagerd") && line.text().contains("Capturing hierarchy"))
                .hasSizeGreaterThan(15);
    }

    private static final class Traces implements SystemLog.Reader {
        private final List<LogLine> lines = new CopyOnWriteArrayList<>();

        @Override
        public void accept(LogLine line) {
            lines.add(line);
        }

        @Override
        public boolean isDrained() {
            return true;
        }
    }
}
