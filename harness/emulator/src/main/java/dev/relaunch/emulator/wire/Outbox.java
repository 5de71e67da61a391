package dev.relaunch.emulator.wire;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;

/** The messages that wait for one client, so that who has them need not wait for it. A client that lets too many pile up is hung up on. */
public final class Outbox<T> {

    private static final int MESSAGES_MAX = 256;

    private final Deque<T> waiting = new ArrayDeque<>();
    private final Socket socket;
    private final Delivery<T> delivery;
    private boolean open = true;

    private Outbox(Socket socket, Delivery<T> delivery) {
        this.socket = socket;
        this.delivery = delivery;
    }

    /** Delivers, in a thread of this name, until {@link #close} or until the client has gone. */
    public static <T> Outbox<T> start(String name, Socket socket, Delivery<T> delivery) {
        Outbox<T> outbox = new Outbox<>(socket, delivery);
        Thread thread = new Thread(outbox::deliver, name);
        thread.setDaemon(true);
        thread.start();
        return outbox;
    }

    public synchronized void put(T message) {
        if (waiting.size() >= MESSAGES_MAX) {
            close();
        }
        if (open) {
            waiting.add(message);
            notifyAll();
        }
    }

    private void deliver() {
        try {
            while (awaitMessage()) {
                delivery.send(take());
            }
        } catch (IOException gone) {
            close();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean awaitMessage() throws InterruptedException {
        while (open && waiting.isEmpty()) {
            wait();
        }
        return open;
    }

    private synchronized T take() {
        return waiting.remove();
    }

    /** Forgets what waits, and closes the socket. */
    public synchronized void close() {
        open = false;
        waiting.clear();
        notifyAll();
        Connections.closeQuietly(socket);
    }

    /** How a message goes out. */
    public interface Delivery<T> {
        void send(T message) throws IOException;
    }
}
