package dev.relaunch.emulator.service;

import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.ios.SystemLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The lines that wait to be sent to one client: bounded, and never blocking who logs.
 *
 * <p>When it is full, lines are dropped, and a line that says how many takes their place. (That a device drops is known; the words
 * it has for it are not, so these are our own.)
 */
final class LogQueue implements SystemLog.Reader {

    /** A client that takes nothing for this long is not waited for by anyone. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();

    /** Nor one that takes a little now and then, but has not caught up for this long. */
    private static final long BEHIND_NANOS_MAX = Duration.ofSeconds(10).toNanos();

    private static final int RELAY_PID = 84;

    private final int linesMax;
    private final LongSupplier nanos;
    private List<LogLine> waiting = new ArrayList<>();
    private long dropped;
    private boolean writing;
    private long behindSince;
    private long lastTaken;
    private boolean closed;

    LogQueue(int linesMax) {
        this(linesMax, System::nanoTime);
    }

    /**
     * @param nanos the time by which patience is measured
     */
    LogQueue(int linesMax, LongSupplier nanos) {
        this.linesMax = linesMax;
        this.nanos = nanos;
    }

    @Override
    public synchronized void accept(LogLine line) {
        if (closed) {
            return;
        }
        if (waiting.size() >= linesMax) {
            dropped++;
            return;
        }
        if (isEmpty()) {
            behindSince = nanos.getAsLong();
            lastTaken = behindSince;
            notifyAll();
        }
        mark(line);
        waiting.add(line);
    }

    private boolean isEmpty() {
        return waiting.isEmpty() && !writing;
    }

    private void mark(LogLine before) {
        if (dropped > 0) {
            String text = dropped + " messages dropped, the client did not keep up";
            waiting.add(new LogLine(before.at(), "syslog_relay", "", RELAY_PID, "Warning", text));
            dropped = 0;
        }
    }

    /**
     * Waits for lines and hands over all there are. Until the next call they count as being written.
     *
     * @return empty when closed
     */
    synchronized List<LogLine> take() throws InterruptedException {
        writing = false;
        lastTaken = nanos.getAsLong();
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        List<LogLine> taken = waiting;
        waiting = new ArrayList<>(Math.min(taken.size(), linesMax));
        writing = !taken.isEmpty();
        return taken;
    }

    /** Waits for so long, or until it is closed. */
    synchronized void pause(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toMillis(); left > 0 && !closed; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /** Forgets everything and takes nothing more. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        writing = false;
        notifyAll();
    }

    @Override
    public synchronized boolean isDrained() {
        long now = nanos.getAsLong();
        return isEmpty() || now - lastTaken > PATIENCE_NANOS || now - behindSince > BEHIND_NANOS_MAX;
    }
}
