package dev.relaunch.command;

/**
 * Told what a running process writes, as it comes; each stream from a thread of its own.
 *
 * <p>A method that throws ends the process: output that nobody takes is lost evidence.
 */
public interface ProcessOutput {

    /** Bytes of standard output; the array is only good during the call. */
    default void stdout(byte[] bytes, int from, int to) {}

    /** A line of standard error without its line end; lines beyond 4,096 bytes come in pieces. */
    default void stderr(String line) {}
}
