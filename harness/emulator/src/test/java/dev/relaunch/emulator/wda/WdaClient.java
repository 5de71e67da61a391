package dev.relaunch.emulator.wda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Talks to a WebDriverAgent as the driver does. */
final class WdaClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    WdaClient(URI server) {
        this.server = server;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body.replace('\'', '"'));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, "");
    }

    Answer send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json; charset=utf-8")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    /** Opens a session and returns the path that its commands begin with. */
    String session() throws IOException, InterruptedException {
        return "/session/"
                + post("/session", "{'capabilities':{'firstMatch':[{}],'alwaysMatch':{}}}")
                        .json()
                        .path("sessionId")
                        .asText();
    }

    /** An answer with its envelope. */
    record Answer(int status, JsonNode json) {

        JsonNode value() {
            return json.path("value");
        }

        String error() {
            return value().path("error").asText();
        }

        String element() {
            return value().path("ELEMENT").asText();
        }
    }
}
