package dev.relaunch.emulator.wda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.ios.Phone;
import dev.relaunch.emulator.ios.Preset;
import dev.relaunch.emulator.ios.VirtualClock;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/**
 * What no driver would send: WebDriverAgent answers it with an error or ends the connection, and then still answers others.
 *
 * <p>Draws at random; {@code -Dfuzz.seed=N} repeats a draw.
 */
@Test(singleThreaded = true)
public final class HostileHttpTest {

    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);
    private static final int DRAWS = 400;

    private final VirtualClock clock = VirtualClock.running();
    private Phone phone;
    private WdaServer server;
    private WdaClient client;
    private String session;

    @BeforeClass
    public void start() throws Exception {
        phone = Phone.of(clock, Preset.iOS18(), 3, Set.of());
        server = WdaServer.start(phone);
        client = new WdaClient(URI.create("http://127.0.0.1:" + server.address().getPort()));
        session = client.session();
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        server.close();
        phone.close();
        clock.close();
    }

    private void stillAnswers() throws Exception {
        assertThat(client.get("/status").status()).isEqualTo(200);
        assertThat(client.get(session + "/window/size").status()).isEqualTo(200);
    }

    @DataProvider
    public Object[][] locators() {
        String deep = "[.//*".repeat(40) + "]".repeat(40);
        return new Object[][] {
            {"xpath", "//*" + deep},
            {"xpath", "/" + "/*".repeat(50_000)},
            {"xpath", "//*[following::*[preceding::*[descendant::*[ancestor::*]]]]"},
            {"xpath", "count(//*)"},
            {"xpath", "document('file:///etc/passwd')"},
            {"predicate string", "(".repeat(100_000) + "TRUEPREDICATE"},
            {"predicate string", "NOT ".repeat(100_000) + "TRUEPREDICATE"},
            {"predicate string", "name IN " + "{".repeat(100_000)},
            {"predicate string", "label MATCHES '(((a|.)*)*)*b'"},
            {"predicate string", "label MATCHES '" + "(".repeat(20_000) + "'"},
            {"predicate string", "label LIKE '" + "*a".repeat(500) + "'"},
            {"predicate string", "name == 'x'" + " OR name == 'y'".repeat(20_000)},
            {"class chain", "**/*/".repeat(2_000) + "*"},
            {"class chain", "**/*[`" + "a".repeat(100_000) + "`]"},
            {"class chain", "**/XCUIElementTypeAny[99999999999999999999]"},
            {"class name", "\u0000"},
        };
    }

    @Test(dataProvider = "locators")
    public void locatorsThatWouldTakeForEverAreAnsweredSoon(String using, String value) throws Exception {
        long begun = System.nanoTime();

        int status = client.send("POST", session + "/elements", Fuzz.json("using", using, "value", value))
                .status();

        assertThat(status).isIn(200, 400, 404, 500);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ANSWER_MAX);
        stillAnswers();
    }

    @Test
    public void anythingDrawnIsAnswered() throws Exception {
        Random random = new Random(SEED);
        List<String> failures = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            String method = Fuzz.method(random);
            String path = Fuzz.path(random, session);
            String body = Fuzz.body(random);
            int status = client.send(method, path, body).status();
            if (status < 200 || status > 599) {
                failures.add(method + " " + path + " " + body + " -> " + status);
            }
            if ((path.equals(session) && method.equals("DELETE")) || path.equals("/session")) {
                session = client.session();
            }
        }

        assertThat(failures).as("-Dfuzz.seed=" + SEED).isEmpty();
        session = client.session();
        stillAnswers();
    }

    @Test
    public void requestsThatNeverEndHoldNobodyUp() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (String half : List.of(
                    "",
                    "GET",
                    "GET /status HTTP/1.1\r\n",
                    "POST /session HTTP/1.1\r\nContent-Length: 9999999\r\n\r\n{",
                    "POST /session HTTP/1.1\r\nContent-Length: -5\r\n\r\n{}",
                    "POST /session HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n",
                    "\u0000\u0001\u0002\r\n\r\n",
                    "GET " + "/a".repeat(200_000) + " HTTP/1.1\r\n\r\n")) {
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.address().getPort());
                sockets.add(socket);
                write(socket, half);
            }
            stillAnswers();
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static void write(Socket socket, String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException refused) {
            // It may hang up in the middle of what it does not want to hear.
            assertThat(refused).hasMessageMatching("(?i).*(reset|broken pipe|abort).*");
        }
    }

    @Test
    public void bodiesBeyondAllMeasureAreRefused() throws Exception {
        WdaClient.Answer answer =
                client.send("POST", session + "/element", "{\"using\":\"" + "a".repeat(3 << 20) + "\"}");

        assertThat(answer.error()).isEqualTo("invalid argument");
        stillAnswers();
    }
}
