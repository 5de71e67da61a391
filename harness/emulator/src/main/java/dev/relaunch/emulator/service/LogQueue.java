package dev.relaunch.emulator.service;

import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.ios.SystemLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines that wait to be sent to one client: bounded, and never blocking who logs.
 *
 * <p>When it is full, lines are dropped, and a line that says how many takes their place. (That a device drops is known; the words
 * it has for it are not, so these are our own.)
 */
final class LogQueue implements SystemLog.Reader {

    /** A client that takes nothing for this long is not waited for by anyone. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();

    private static final int RELAY_PID = 84;

    private final int linesMax;
    private List<LogLine> waiting = new ArrayList<>();
    private long dropped;
    private boolean writing;
    private long busySince;
    private boolean closed;

    LogQueue(int linesMax) {
        this.linesMax = linesMax;
    }

    @Override
    public synchronized void accept(LogLine line) {
        if (closed) {
            return;
        }
        if (waiting.isEmpty() && !writing) {
            busySince = System.nanoTime();
        }
        if (waiting.size() >= linesMax) {
            dropped++;
            return;
        }
        mark(line);
        waiting.add(line);
        notifyAll();
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
        busySince = System.nanoTime();
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        List<LogLine> taken = waiting;
        waiting = new ArrayList<>();
        writing = !taken.isEmpty();
        return taken;
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
        boolean empty = waiting.isEmpty() && !writing;
        return empty || System.nanoTime() - busySince > PATIENCE_NANOS;
    }
}
