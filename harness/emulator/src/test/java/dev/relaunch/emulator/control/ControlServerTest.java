package dev.relaunch.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.ios.Arguments;
import dev.relaunch.emulator.ios.Command;
import dev.relaunch.emulator.ios.Control;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

public final class ControlServerTest {

    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newHttpClient();
    private ControlServer server;

    @BeforeClass
    public void serve() {
        Control control = Control.outside();
        control.add(List.of(Command.of(
                "ring",
                "Rings the bell.",
                ControlServerTest::ring,
                Command.Parameter.required("times", "1 to 3"),
                Command.Parameter.optional("payload", "what it sings"))));
        LabControls controls = new LabControls();
        controls.add("00008120-000A", "phone-1", control, () -> Map.of("bells", 1));
        server = ControlServer.start(controls);
    }

    @AfterClass
    public void close() {
        server.close();
    }

    private static String ring(Arguments arguments) {
        return "rang " + arguments.number("times", 1, 3) + " times"
                + arguments.optional("payload").map(song -> ", singing " + song).orElse("");
    }

    @Test
    public void itSaysWhatThereIsToDo() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(server.address().resolve("/")).GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"udid\" : \"00008120-000A\"", "\"bells\" : 1", "\"usage\" : \"ring TIMES [PAYLOAD]\"");
    }

    @Test
    public void aCommandIsDoneToTheDeviceThatIsNamedByUdidOrAlias() throws Exception {
        for (String name : List.of("phone-1", "00008120-000A")) {
            HttpResponse<String> answer = post("/" + name + "/ring", JSON, "{\"times\": 2}");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"done\" : \"rang 2 times\"");
        }
    }

    @Test
    public void anArgumentMayBeJsonItself() throws Exception {
        assertThat(post("/phone-1/ring", JSON, "{\"times\": 1, \"payload\": {\"aps\": {\"badge\": 1}}}")
                        .body())
                .contains("singing {\\\"aps\\\":{\\\"badge\\\":1}}");
    }

    @Test
    public void whatCannotBeDoneIsSaidWithTheWayOut() throws Exception {
        assertRefused(post("/phone-1/rong", JSON, "{}"), 400, "perhaps you meant \\\"ring\\\"");
        assertRefused(post("/phone-2/ring", JSON, "{}"), 400, "phone-1");
        assertRefused(post("/phone-1/ring", JSON, "{}"), 400, "\\\"times\\\" is missing: 1 to 3");
        assertRefused(post("/phone-1/ring", JSON, "{\"times\": 9}"), 400, "no whole number from 1 to 3");
        assertRefused(post("/phone-1/ring", JSON, "{\"times\": 1, \"tunes\": 1}"), 400, "takes no \\\"tunes\\\"");
        assertRefused(post("/phone-1/ring", JSON, "[1]"), 400, "are a JSON object");
        assertRefused(post("/phone-1/ring", JSON, "{"), 400, "are no JSON");
        assertRefused(post("/phone-1/ring", JSON, "[".repeat(60_000)), 400, "are no JSON");
        assertRefused(post("/phone-1/ring", JSON, " ".repeat(70_000)), 400, "longer than 65536 bytes");
        assertRefused(post("/phone-1", JSON, "{}"), 404, "POST /<device>/<command>");
    }

    /** What a page in a browser can send without being asked: any form, and any request under a name that leads to this host. */
    @Test
    public void aPageInABrowserCanDoNothing() throws Exception {
        assertRefused(post("/phone-1/ring", "text/plain", "{\"times\": 1}"), 400, "application/json");
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("phone-1");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.body()).contains("\"error\"").contains(words);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        URI target = server.address().resolve(path);
        return send(HttpRequest.newBuilder(target).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(server.address().getHost(), server.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
