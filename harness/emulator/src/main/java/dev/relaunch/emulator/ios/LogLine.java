package dev.relaunch.emulator.ios;

import java.time.Instant;

/**
 * One message of the device's system log, as its daemons wrote it.
 *
 * @param at device time
 * @param library the image that logged, without parentheses; empty where the process itself did
 * @param level {@code Notice}, {@code Error}, ...
 * @param text may hold newlines
 */
public record LogLine(Instant at, String process, String library, int pid, String level, String text) {

    /** The same, with another text. */
    public LogLine saying(String otherText) {
        return new LogLine(at, process, library, pid, level, otherText);
    }
}
