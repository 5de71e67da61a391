package dev.relaunch.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.LabClock;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.recording.ChannelWriter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The server that the app transfers to and from: it holds every transfer until it is told to finish it.
 *
 * <p>{@code /upload/<id>} reads the whole body and holds the end of its answer; {@code /download/<id>} holds the end of the body. What
 * becomes of each transfer goes into the channel, a JSON object on a line.
 */
public final class TransferServer implements AutoCloseable {

    /** The name of its channel in the recording. */
    public static final String CHANNEL = "transfer-server";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final HttpServer server;
    private final ExecutorService threads;
    private final String host;
    private final ChannelWriter channel;
    private final LabClock clock;
    private final Map<String, Transfer> transfers = new ConcurrentHashMap<>();

    private TransferServer(HttpServer server, String host, ChannelWriter channel, LabClock clock) {
        this.server = server;
        this.host = host;
        this.channel = channel;
        this.clock = clock;
        this.threads = Executors.newCachedThreadPool(body -> {
            Thread thread = new Thread(body, "transfer server");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Starts a server on a free port of this address.
     *
     * @param host the address of this host under which the devices reach it
     * @throws LabException when this host does not have that address
     */
    public static TransferServer start(String host, ChannelWriter channel, LabClock clock) {
        try {
            return new TransferServer(HttpServer.create(new InetSocketAddress(host, 0), 0), host, channel, clock);
        } catch (IOException cannot) {
            throw new LabException(
                    Message.of("the transfer server cannot listen on " + host)
                            .with("means", String.valueOf(cannot.getMessage()))
                            .with(
                                    "next",
                                    "set \"transferHost\" in the lab file to an address of this host that the devices reach"),
                    cannot);
        }
    }

    /** Expects an upload of so many bytes, under an id of letters, digits and dashes. */
    public Transfer expectUpload(String id, long bytes) {
        return expect(Transfer.Kind.UPLOAD, id, bytes);
    }

    /** Expects a download of so many bytes, at least two: one to begin with and one to hold. */
    public Transfer expectDownload(String id, long bytes) {
        return expect(Transfer.Kind.DOWNLOAD, id, bytes);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Ends the server and every exchange with it; when this returns the port is free. */
    @Override
    public void close() {
        // The connections first: an exchange whose thread gives up on a live one would be completed by that.
        server.stop(0);
        transfers.values().forEach(Transfer::close);
        threads.shutdownNow();
    }

    private Transfer expect(Transfer.Kind kind, String id, long bytes) {
        if (!id.matches("[A-Za-z0-9-]+") || bytes < 2) {
            throw new HarnessBug(Message.of("cannot expect a transfer \"" + id + "\" of " + bytes + " bytes"));
        }
        String authority = (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
        String url = "http://" + authority + "/" + kind.path() + "/" + id + "?bytes=" + bytes;
        Transfer transfer = new Transfer(kind, id, bytes, url, clock, this::log);
        if (transfers.putIfAbsent(kind.path() + "/" + id, transfer) != null) {
            throw new HarnessBug(Message.of("transfer \"" + id + "\" is expected already"));
        }
        transfer.reached(Transfer.State.EXPECTED, 0, url);
        return transfer;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            Transfer transfer = transfers.get(path);
            int refusal = refusal(transfer, exchange.getRequestMethod());
            if (transfer == null || refusal != 0) {
                log(new TransferEvent(
                        clock.now(), path, "refused", 0, exchange.getRequestMethod() + " answered with " + refusal));
                exchange.sendResponseHeaders(refusal, -1);
                return;
            }
            new TransferExchange(transfer, exchange).serve();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** The status with which a request is refused; 0 for one that is served. */
    private static int refusal(@Nullable Transfer transfer, String method) {
        if (transfer == null) {
            return 404;
        }
        boolean fits = transfer.kind() == Transfer.Kind.UPLOAD
                ? method.equals("PUT") || method.equals("POST")
                : method.equals("GET");
        return fits ? 0 : 405;
    }

    private void log(TransferEvent event) {
        try {
            byte[] line = (JSON.writeValueAsString(event) + "\n").getBytes(StandardCharsets.UTF_8);
            channel.append(line, 0, line.length);
        } catch (JsonProcessingException cannot) {
            throw new HarnessBug(Message.of("an event of the transfer server cannot be written as JSON"), cannot);
        }
    }
}
