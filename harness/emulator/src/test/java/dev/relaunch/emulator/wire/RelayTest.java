package dev.relaunch.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.testng.annotations.Test;

public final class RelayTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n";

    @Test
    public void headAndBodyOfAReplyTravelAsOnePiece() throws Exception {
        Client client = new Client();
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket near = new Socket(listening.getInetAddress(), listening.getLocalPort());
                Socket server = listening.accept();
                Connections connections = new Connections("relay test")) {
            server.setTcpNoDelay(true);
            connections.run("relay", () -> Relay.between(connections, client, Relay.End.ofHttpServer(near)));

            send(server, HEAD);
            assertThat(client.pieces.poll(100, TimeUnit.MILLISECONDS))
                    .as("the head alone")
                    .isNull();
            send(server, "null");
            assertThat(client.pieces.poll(5, TimeUnit.SECONDS)).isEqualTo(HEAD + "null");

            send(server, HEAD);
            server.shutdownOutput();
            assertThat(client.pieces.poll(5, TimeUnit.SECONDS))
                    .as("what came before the end")
                    .isEqualTo(HEAD);
        }
        assertThat(client.closed).isTrue();
    }

    private static void send(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    public void whatIsNotFinishedIsCarriedOnAfterTheOtherSideHas() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 2, InetAddress.getLoopbackAddress());
                Socket left = new Socket(listening.getInetAddress(), listening.getLocalPort());
                Socket leftEnd = listening.accept();
                Socket right = new Socket(listening.getInetAddress(), listening.getLocalPort());
                Socket rightEnd = listening.accept();
                Connections connections = new Connections("relay test")) {
            connections.run("relay", () -> Relay.between(connections, Relay.End.of(leftEnd), Relay.End.of(rightEnd)));
            right.setSoTimeout(5_000);
            left.setSoTimeout(5_000);

            send(left, "question");
            left.shutdownOutput();
            assertThat(right.getInputStream().readAllBytes()).asString().isEqualTo("question");
            send(right, "answer");
            right.shutdownOutput();

            assertThat(left.getInputStream().readAllBytes()).asString().isEqualTo("answer");
        }
    }

    /** An end that keeps what is written to it, piece by piece, and says nothing. */
    private static final class Client extends Relay.End {

        private final BlockingQueue<String> pieces = new LinkedBlockingQueue<>();
        private final BlockingQueue<List<Byte>> silence = new LinkedBlockingQueue<>();
        private volatile boolean closed;

        @Override
        int read(byte[] chunk) throws IOException {
            try {
                silence.take();
                return -1;
            } catch (InterruptedException ended) {
                throw new IOException(ended);
            }
        }

        @Override
        void write(byte[] chunk, int length) {
            pieces.add(new String(chunk, 0, length, StandardCharsets.US_ASCII));
        }

        @Override
        void finish() {
            silence.add(List.of());
        }

        @Override
        public void close() {
            closed = true;
            silence.add(List.of());
        }
    }
}
