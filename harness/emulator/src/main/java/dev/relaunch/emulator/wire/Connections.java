package dev.relaunch.emulator.wire;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The sockets and threads of one server: every thread is a named daemon, and {@link #close} ends all of them.
 *
 * <p>A peer that sends nonsense, or half of something, costs its own connection and nothing else.
 */
public final class Connections implements AutoCloseable {

    private static final int OPEN_MAX = 512;
    private static final long JOIN_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private final String name;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public Connections(String name) {
        this.name = name;
    }

    /** Gives each connection that comes in a thread of its own, until the server socket is closed. */
    public void accept(ServerSocket server, Handler handler) throws IOException {
        keep(server);
        run("accept", () -> {
            while (true) {
                Socket socket = server.accept();
                if (open.size() >= OPEN_MAX) {
                    socket.close();
                } else {
                    serve(socket, handler);
                }
            }
        });
    }

    private void serve(Socket socket, Handler handler) throws IOException {
        keep(socket);
        run("connection", () -> {
            try (socket) {
                socket.setTcpNoDelay(true);
                handler.serve(socket);
            } finally {
                open.remove(socket);
            }
        });
    }

    /** Closes the resource together with everything else here, if nobody has done so before. */
    public void keep(Closeable resource) throws IOException {
        open.add(resource);
        if (closed) {
            resource.close();
        }
    }

    /** Forgets a resource that its user has closed. */
    public void release(Closeable resource) {
        open.remove(resource);
    }

    /** Runs the task in a thread; an I/O error is a peer that went away, and ends the task quietly. */
    public void run(String what, Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException gone) {
                        // The other end left, or sent what cannot be read: nothing to tell anyone.
                    } finally {
                        threads.remove(Thread.currentThread());
                    }
                },
                name + " " + what);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Closes every socket and waits, for a bounded time, until the threads are gone. */
    @Override
    public void close() {
        closed = true;
        open.forEach(Connections::closeQuietly);
        open.clear();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(JOIN_MILLIS);
        boolean interrupted = false;
        for (Thread thread : threads) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || interrupted || thread == Thread.currentThread()) {
                continue;
            }
            try {
                thread.join(left);
            } catch (InterruptedException hurried) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes it; that it was broken before is no news. */
    static void closeQuietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException broken) {
            // It was on its way out in any case.
        }
    }

    /** What is done with one connection; the socket is closed afterwards. */
    public interface Handler {
        void serve(Socket socket) throws IOException;
    }

    /** What a thread does. */
    public interface Task {
        void run() throws IOException;
    }
}
