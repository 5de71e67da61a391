package dev.relaunch.trigger;

import com.sun.net.httpserver.HttpExchange;
import dev.relaunch.trigger.Transfer.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One request for a transfer, from its first byte to its last.
 *
 * <p>While the transfer is held a byte goes out once a second: writing is the only way in which this server learns that the client is
 * gone. It is always a byte of the body, and never the last, so the client's task is not complete; and seldom enough that a held
 * transfer counts as idle.
 */
final class TransferExchange {

    private static final Duration DRIP = Duration.ofSeconds(1);
    /** How long a reset takes to come back over a lab's network, in milliseconds, with room to spare. */
    private static final long RESET_MILLIS = 50;

    private static final int FIRST_PART_MAX = 64 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Transfer transfer;
    private final HttpExchange exchange;
    private long moved;

    TransferExchange(Transfer transfer, HttpExchange exchange) {
        this.transfer = transfer;
        this.exchange = exchange;
    }

    /** Serves the request; a client that goes away is a state of the transfer, not an error. */
    void serve() throws InterruptedException {
        transfer.reached(State.STARTED, 0, exchange.getRequestMethod() + " from " + exchange.getRemoteAddress());
        try {
            boolean complete = transfer.kind() == Transfer.Kind.UPLOAD ? upload() : download();
            if (complete) {
                transfer.reached(State.FINISHED, moved, "");
            }
        } catch (IOException gone) {
            transfer.reached(State.ABANDONED, moved, String.valueOf(gone.getMessage()));
        }
    }

    private boolean upload() throws IOException, InterruptedException {
        InputStream body = exchange.getRequestBody();
        byte[] buffer = new byte[BUFFER];
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
            moved += n;
        }
        if (moved != transfer.size()) {
            String why = "the body has " + moved + " bytes; expected " + transfer.size();
            transfer.reached(State.ABANDONED, moved, why);
            byte[] answer = why.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, answer.length);
            exchange.getResponseBody().write(answer);
            return false;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        OutputStream answer = exchange.getResponseBody();
        transfer.reached(State.HELD, moved, "");
        while (!transfer.awaitRelease(DRIP)) {
            drip(answer);
        }
        drip(answer);
        letResetArrive();
        drip(answer);
        answer.write(("{\"transfer\":\"" + transfer.id() + "\",\"bytes\":" + moved + "}\n")
                .getBytes(StandardCharsets.UTF_8));
        answer.close();
        return true;
    }

    /**
     * The first write to a client that has gone succeeds, and only the reset that answers it makes the next one fail: without this
     * pause an end that nobody takes would count as taken. There is no other sign to wait for.
     */
    private static void letResetArrive() throws InterruptedException {
        Thread.sleep(RESET_MILLIS);
    }

    /** A blank before the answer's JSON. */
    private static void drip(OutputStream answer) throws IOException {
        answer.write(' ');
        answer.flush();
    }

    private boolean download() throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(200, transfer.size());
        OutputStream body = exchange.getResponseBody();
        send(body, Math.min(FIRST_PART_MAX, transfer.size() / 2));
        transfer.reached(State.HELD, moved, "");
        while (!transfer.awaitRelease(DRIP)) {
            send(body, Math.min(1, transfer.size() - moved - 1));
        }
        send(body, Math.min(1, transfer.size() - moved - 1));
        letResetArrive();
        send(body, transfer.size() - moved);
        body.close();
        return true;
    }

    private void send(OutputStream body, long bytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (long left = bytes; left > 0; ) {
            int n = (int) Math.min(buffer.length, left);
            body.write(buffer, 0, n);
            left -= n;
            moved += n;
        }
        body.flush();
    }
}
