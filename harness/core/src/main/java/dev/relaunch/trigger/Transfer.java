package dev.relaunch.trigger;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.relaunch.model.LabClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One upload or download that the transfer server expects, holds, and finishes when it is told to. */
public final class Transfer {

    private static final Duration FINISH_BOUND = Duration.ofSeconds(30);

    private final Kind kind;
    private final String id;
    private final long size;
    private final String url;
    private final LabClock clock;
    private final Consumer<TransferEvent> log;
    private State state = State.EXPECTED;
    private boolean released;
    private boolean closed;

    /** Which way the bytes go. */
    public enum Kind {
        UPLOAD("upload"),
        DOWNLOAD("download");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** The word for it in the transfer's address. */
        public String path() {
            return path;
        }
    }

    /** How far the transfer has come, as the server sees it. */
    public enum State {
        /** No request has come. */
        EXPECTED,
        /** A request has come. */
        STARTED,
        /** All that the server needs has come, or all that it gives for now has gone; the rest waits for {@link #finish}. */
        HELD,
        /** The exchange is complete. */
        FINISHED,
        /** The client went away before the exchange was complete; it may come back, and then it is started again. */
        ABANDONED;

        /** The word for it in the transfer server's channel. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Transfer(Kind kind, String id, long size, String url, LabClock clock, Consumer<TransferEvent> log) {
        this.kind = kind;
        this.id = id;
        this.size = size;
        this.url = url;
        this.clock = clock;
        this.log = log;
    }

    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** How many bytes the client sends or gets. */
    public long size() {
        return size;
    }

    /** The address that the app is given: {@code http://127.0.0.1:40123/upload/u-17?bytes=8388608}. */
    public String url() {
        return url;
    }

    public synchronized State state() {
        return state;
    }

    /** Waits for a request, for at most this much lab time; returns whether one has come. */
    public boolean awaitStarted(Duration bound) throws InterruptedException {
        return clock.await(bound, () -> state() != State.EXPECTED);
    }

    /** Waits until the transfer is held, for at most this much lab time; returns whether it is or was. */
    public boolean awaitHeld(Duration bound) throws InterruptedException {
        return clock.await(bound, () -> state() != State.EXPECTED && state() != State.STARTED);
    }

    /**
     * Lets go of the transfer: the exchange is completed, and so is every later request for it.
     *
     * @return the state when the exchange was over or the client known to be gone; within 30 s of wall time, after which it is
     *     whatever it is. A transfer that nobody has asked for stays {@link State#EXPECTED}.
     */
    @CanIgnoreReturnValue
    public synchronized State finish() throws InterruptedException {
        if (!released) {
            released = true;
            say("released", 0, "");
            notifyAll();
        }
        long deadline = System.nanoTime() + FINISH_BOUND.toNanos();
        for (long left = FINISH_BOUND.toNanos();
                left > 0 && (state == State.STARTED || state == State.HELD);
                left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return state;
    }

    /** The exchange has come so far. */
    synchronized void reached(State next, long bytes, String detail) {
        state = next;
        say(next.key(), bytes, detail);
        notifyAll();
    }

    /** Waits until the transfer is let go of, at most so long; returns whether it is. */
    synchronized boolean awaitRelease(Duration bound) throws InterruptedException {
        long deadline = System.nanoTime() + bound.toNanos();
        for (long left = bound.toNanos(); left > 0 && !released && !closed; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        if (closed) {
            throw new InterruptedException("the transfer server was closed");
        }
        return released;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void say(String event, long bytes, String detail) {
        Instant now = clock.now();
        log.accept(new TransferEvent(now, id, event, bytes, detail));
    }
}
