package dev.relaunch.emulator.ios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.testng.annotations.Test;

public final class HttpTransferTest {

    private static final String HALF_AN_ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n1";

    @Test
    public void cancelledTransferClosesItsConnectionAndSaysNothing() throws IOException {
        cancelledAfter("");
    }

    @Test
    public void transferCancelledWithinItsAnswerClosesItsConnectionAtOnce() throws IOException {
        cancelledAfter(HALF_AN_ANSWER);
    }

    private static void cancelledAfter(String answered) throws IOException {
        AtomicInteger reports = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (VirtualClock clock = VirtualClock.byHand(Bench.START);
                ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/upload/u-1");
            TransferTask task = new TransferTask(1, new UUID(1, 2), url, 5);
            HttpTransfer transfer = new HttpTransfer(task, clock, threads, error -> reports.incrementAndGet());
            try (Socket accepted = server.accept()) {
                accepted.setSoTimeout(5_000);
                readRequest(accepted.getInputStream());
                accepted.getOutputStream().write(answered.getBytes(StandardCharsets.US_ASCII));

                transfer.cancel();

                assertThat(isEnded(accepted.getInputStream())).isTrue();
            }
            clock.advance(Duration.ofSeconds(1));
            assertThat(reports).hasValue(0);
        } finally {
            threads.shutdown();
        }
    }

    /** A peer that closes with an answer half read resets the connection; that is an end too. */
    private static boolean isEnded(InputStream in) throws IOException {
        try {
            return in.read() == -1;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith("\r\n\r\n")) {
            text.append(new String(in.readNBytes(1), StandardCharsets.US_ASCII));
        }
        assertThat(text).startsWith("POST /upload/u-1 HTTP/1.1\r\n").contains("Content-Length: 5\r\n");
        assertThat(in.readNBytes(5)).hasSize(5);
    }
}
