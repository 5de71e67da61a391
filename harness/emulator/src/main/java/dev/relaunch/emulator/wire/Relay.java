package dev.relaunch.emulator.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Carries bytes between two connections, both ways, until both ends have finished or one is broken. */
public final class Relay {

    private static final int CHUNK_BYTES = 64 * 1024;

    private Relay() {}

    /** Relays in this thread and one more of the connections; both ends are closed when it returns. */
    public static void between(Connections connections, End one, End other) throws IOException {
        connections.keep(one);
        connections.keep(other);
        try (one;
                other) {
            connections.run("relay", () -> pump(other, one));
            pump(one, other);
            // This direction is finished; the other thread reads on until its peer has finished too.
            one.awaitFinished();
        } finally {
            connections.release(one);
            connections.release(other);
        }
    }

    private static void pump(End from, End to) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        try {
            for (int n = from.read(chunk); n >= 0; n = from.read(chunk)) {
                to.write(chunk, n);
            }
            to.finish();
        } catch (IOException broken) {
            // What cannot be carried on is told to both peers by closing.
            Connections.closeQuietly(from);
            Connections.closeQuietly(to);
            throw broken;
        } finally {
            to.markFinished();
        }
    }

    /** One end of a relay. */
    public abstract static class End implements Closeable {

        private final CountDownLatch finished = new CountDownLatch(1);

        abstract int read(byte[] chunk) throws IOException;

        abstract void write(byte[] chunk, int length) throws IOException;

        /** Says that nothing more will be written. */
        abstract void finish() throws IOException;

        void markFinished() {
            finished.countDown();
        }

        void awaitFinished() throws IOException {
            try {
                finished.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", ended);
            }
        }

        public static End of(Socket socket) {
            return new SocketEnd(socket);
        }

        /**
         * An HTTP server whose every reply has a body: head and body are carried on as one piece.
         *
         * <p>The JDK's server writes them one after the other, and iproxy, which leaves Nagle's algorithm on, would hold the second back
         * for the 40 ms until the first is acknowledged.
         */
        public static End ofHttpServer(Socket socket) {
            return new HttpServerEnd(socket);
        }

        /** JDK 17's stream adapters of a channel let a waiting read block every write, so a channel is used as it is. */
        public static End of(SocketChannel channel) {
            return new ChannelEnd(channel);
        }
    }

    private static class SocketEnd extends End {
        private final Socket socket;

        SocketEnd(Socket socket) {
            this.socket = socket;
        }

        @Override
        int read(byte[] chunk) throws IOException {
            return read(chunk, 0);
        }

        final int read(byte[] chunk, int from) throws IOException {
            return socket.getInputStream().read(chunk, from, chunk.length - from);
        }

        @Override
        void write(byte[] chunk, int length) throws IOException {
            socket.getOutputStream().write(chunk, 0, length);
        }

        @Override
        void finish() throws IOException {
            socket.shutdownOutput();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static final class HttpServerEnd extends SocketEnd {

        private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

        HttpServerEnd(Socket socket) {
            super(socket);
        }

        @Override
        int read(byte[] chunk) throws IOException {
            int length = super.read(chunk);
            while (endsWithHead(chunk, length) && length < chunk.length) {
                int more = read(chunk, length);
                if (more < 0) {
                    break;
                }
                length += more;
            }
            return length;
        }

        private static boolean endsWithHead(byte[] chunk, int length) {
            int from = length - END_OF_HEAD.length;
            return from >= 0 && Arrays.equals(chunk, from, length, END_OF_HEAD, 0, END_OF_HEAD.length);
        }
    }

    private static final class ChannelEnd extends End {
        private final SocketChannel channel;

        ChannelEnd(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        int read(byte[] chunk) throws IOException {
            return channel.read(ByteBuffer.wrap(chunk));
        }

        @Override
        void write(byte[] chunk, int length) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, length);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        void finish() throws IOException {
            channel.shutdownOutput();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
