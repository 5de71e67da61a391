package dev.relaunch.emulator.control;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.model.RelaunchException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a lab's commands on a port of the loopback interface.
 *
 * <p>{@code GET /} says which devices there are, how they are and what can be done to them; {@code POST /<device>/<command>} with the
 * arguments as a JSON object does it, and answers {@code {"done": "a sentence"}} or {@code {"error": …}}. A page in a browser cannot use it: it
 * answers only to its own name, and takes only {@code application/json}.
 */
public final class ControlServer implements AutoCloseable {

    private static final int BODY_MAX = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final HttpServer server;
    private final ExecutorService threads;
    private final LabControls controls;

    private ControlServer(HttpServer server, LabControls controls) {
        this.server = server;
        this.controls = controls;
        this.threads = Executors.newCachedThreadPool(body -> {
            Thread thread = new Thread(body, "lab control");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Starts it on any free port.
     *
     * @throws LabException where there is none
     */
    public static ControlServer start(LabControls controls) {
        try {
            InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new ControlServer(HttpServer.create(any, 0), controls);
        } catch (IOException cannot) {
            throw new LabException(
                    Message.of("the lab's control port cannot be opened")
                            .with("means", String.valueOf(cannot.getMessage())),
                    cannot);
        }
    }

    /** {@code http://127.0.0.1:40123}. */
    public URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (RelaunchException told) {
                answer = Answer.refused(told instanceof ConfigException ? 400 : 500, told.message());
            } catch (RuntimeException ours) {
                // Whoever asked must learn of it; the server would only close the connection.
                answer = Answer.refused(
                        500,
                        Message.of("the lab failed to do that; this is a bug in it")
                                .with("means", ours.toString()));
            }
            byte[] body = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Answer(int status, Object body) {

        static Answer refused(int status, Message message) {
            Map<String, String> facts = new LinkedHashMap<>();
            message.facts().forEach(fact -> facts.put(fact.key(), fact.value()));
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("error", message.headline());
            body.put("facts", facts);
            return new Answer(status, body);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        if (!host.equals(address().getAuthority())
                && !host.equals("localhost:" + address().getPort())) {
            return Answer.refused(403, Message.of("the control port answers only to " + address()));
        }
        List<String> path =
                List.of(exchange.getRequestURI().getPath().substring(1).split("/"));
        if (exchange.getRequestMethod().equals("GET") && path.equals(List.of(""))) {
            return new Answer(200, controls.described());
        }
        if (!exchange.getRequestMethod().equals("POST") || path.size() != 2) {
            return Answer.refused(
                    404,
                    Message.of("the control port has no " + exchange.getRequestMethod() + " "
                                    + exchange.getRequestURI().getPath())
                            .with("there are", "GET / and POST /<device>/<command>"));
        }
        return new Answer(200, Map.of("done", controls.perform(path.get(0), path.get(1), arguments(exchange))));
    }

    private static Map<String, String> arguments(HttpExchange exchange) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!type.startsWith("application/json")) {
            throw new ConfigException(Message.of("a command's arguments are told as application/json, not " + type));
        }
        byte[] body = exchange.getRequestBody().readNBytes(BODY_MAX + 1);
        if (body.length > BODY_MAX) {
            throw new ConfigException(Message.of("a command's arguments are longer than " + BODY_MAX + " bytes"));
        }
        try {
            JsonNode tree = JSON.readTree(new String(body, StandardCharsets.UTF_8));
            if (!tree.isObject()) {
                throw new ConfigException(
                        Message.of("a command's arguments are a JSON object").with("asked", tree.getNodeType() + ""));
            }
            Map<String, String> arguments = new LinkedHashMap<>();
            tree.properties().forEach(field -> arguments.put(field.getKey(), text(field.getValue())));
            return arguments;
        } catch (JacksonException noJson) {
            throw new ConfigException(
                    Message.of("a command's arguments are no JSON").with("means", noJson.getOriginalMessage()), noJson);
        }
    }

    /** A push's payload may be told as it is. */
    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
