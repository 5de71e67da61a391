package dev.relaunch.command;

import java.util.concurrent.CompletableFuture;

/** A process that was started and may still run. */
public interface RunningProcess extends AutoCloseable {

    Command command();

    long pid();

    boolean alive();

    /**
     * Completes with the exit code once the process has ended and all of its output has been delivered; exceptionally when its
     * output could not be taken.
     */
    CompletableFuture<Integer> onExit();

    /**
     * Ends the process and all that it started: TERM, then KILL after two seconds. Returns when it is gone, and does nothing to one
     * that has ended.
     */
    void stop();

    @Override
    default void close() {
        stop();
    }
}
