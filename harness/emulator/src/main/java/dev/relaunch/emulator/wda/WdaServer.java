package dev.relaunch.emulator.wda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.relaunch.emulator.ios.Device;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * WebDriverAgent's HTTP server for one device, on a loopback port of its own; the device's port 8100 leads to it.
 *
 * <p>It speaks as WebDriverAgent 16.12.9 does, so that the unmodified XCUITest driver takes it for one. To
 * commands that the real one does not know it says {@code unknown command}; what an emulated device cannot do is an {@code unsupported operation}.
 */
public final class WdaServer implements AutoCloseable {

    /** Where WebDriverAgent listens on a device. */
    public static final int DEVICE_PORT = 8100;

    private static final int BODY_BYTES_MAX = 1 << 20;

    static {
        // Else each answer on a kept-alive connection waits 40 ms for an acknowledgement of its headers.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final InetSocketAddress address;
    private final ExecutorService workers;
    private final Device device;
    private final Faults faults = new Faults();
    private final Agent agent;
    private final Routes routes = new Routes();
    private @Nullable HttpServer server;
    private boolean closed;

    private WdaServer(InetSocketAddress address, ExecutorService workers, Device device) {
        this.address = address;
        this.workers = workers;
        this.device = device;
        this.agent = new Agent(device, faults);
        Touch touch = new Touch(agent);
        new SessionCommands(agent).register(routes);
        new AppCommands(agent).register(routes);
        new ElementCommands(agent, touch).register(routes);
        new GestureCommands(agent, touch).register(routes);
        new KeyboardCommands(agent, touch).register(routes);
        new AlertCommands(agent, touch).register(routes);
        new ScreenCommands(agent).register(routes);
        new DeviceCommands(agent).register(routes);
        device.onBoot(this::bootChanged);
    }

    /** It ends with the device, and whoever looks after the bench starts it again. */
    private synchronized void bootChanged(boolean up) {
        boolean listens = server != null;
        if (!up) {
            stop();
        } else if (!listens && !faults.has(WdaFault.CRASHED) && !closed) {
            restart();
        }
    }

    /** Starts serving the device. */
    public static WdaServer start(Device device) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger count = new AtomicInteger();
        ExecutorService workers = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "WebDriverAgent " + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        WdaServer wda = new WdaServer(http.getAddress(), workers, device);
        wda.listen(http);
        return wda;
    }

    private void listen(HttpServer http) {
        http.setExecutor(workers);
        http.createContext("/", this::handle);
        http.start();
        server = http;
    }

    public InetSocketAddress address() {
        return address;
    }

    /**
     * Brings a fault about, or takes it away again.
     *
     * @throws UncheckedIOException where what has crashed cannot be started again
     */
    public synchronized void fault(WdaFault fault, boolean present) {
        faults.put(fault, present);
        if (fault == WdaFault.CRASHED) {
            if (present) {
                stop();
            } else if (server == null) {
                restart();
            }
        }
    }

    private void restart() {
        synchronized (agent) {
            agent.end();
        }
        try {
            listen(HttpServer.create(address, 0));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void stop() {
        HttpServer running = server;
        server = null;
        if (running != null) {
            running.stop(0);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        stop();
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (faults.has(WdaFault.DEAD_AFTER_REBOOT)) {
                // The connection ends without an answer.
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
            Reply reply = body.length > BODY_BYTES_MAX
                    ? refusal(WdaError.INVALID_ARGUMENT.because(
                            "The request is larger than " + BODY_BYTES_MAX + " bytes"))
                    : answer(exchange, body);
            byte[] json = Json.bytes(envelope(reply.value));
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
            exchange.getResponseHeaders().set("Server", "WebDriverAgent/1.0");
            exchange.sendResponseHeaders(reply.status, json.length);
            exchange.getResponseBody().write(json);
        }
    }

    private Reply answer(HttpExchange exchange, byte[] body) {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        Optional<Routes.Match> match = routes.find(method, path);
        if (match.isEmpty()) {
            return refusal(
                    WdaError.UNKNOWN_COMMAND.because("Unhandled endpoint: " + path + " with parameters " + query));
        }
        Call call = new Call(match.get().variables(), query, Json.arguments(body));
        try {
            return new Reply(200, run(method, path, match.get().command(), call));
        } catch (WdaException refused) {
            return refusal(refused);
        } catch (StackOverflowError tooDeep) {
            return refusal(WdaError.UNKNOWN_ERROR.because("The arguments are nested too deeply"));
        } catch (RuntimeException ours) {
            // As an exception that nobody expected is answered by WebDriverAgent; the text says where to look.
            return refusal(WdaError.UNKNOWN_ERROR.because(ours.toString()));
        }
    }

    /** WebDriverAgent does one command at a time, and answers for its health beside. */
    private @Nullable Object run(String method, String path, Routes.Command command, Call call) {
        faults.beforeCommand(device);
        if (path.equals("/status")) {
            return command.run(call);
        }
        synchronized (agent) {
            agent.log().command(method, path);
            if (call.path().containsKey("session")) {
                // Raises where the session is not, or no longer, there, whatever the command.
                agent.session(call);
            }
            return command.run(call);
        }
    }

    private static Reply refusal(WdaException refused) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("error", refused.error().word());
        value.put("message", refused.reason());
        value.put("traceback", "");
        return new Reply(refused.error().status(), value);
    }

    private Map<String, @Nullable Object> envelope(@Nullable Object value) {
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("value", value);
        synchronized (agent) {
            envelope.put("sessionId", agent.session().map(Session::id).orElse(null));
        }
        return envelope;
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private record Reply(int status, @Nullable Object value) {}
}
