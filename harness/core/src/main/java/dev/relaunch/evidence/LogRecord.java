package dev.relaunch.evidence;

import java.time.LocalDateTime;

/**
 * One record of a device's log, continuation lines and all.
 *
 * @param offset of its first byte in the channel
 * @param length in bytes, so that {@code [offset, offset + length)} of the raw channel is this record
 * @param line number of its first line, counted from 1
 * @param time as the device wrote it; it has no year and no zone, so the reader is told both
 * @param process the name before the brackets, e.g. {@code SpringBoard}
 * @param library the image in parentheses; empty where there is none
 * @param level as written, e.g. {@code Notice}
 * @param message vis-decoded, with embedded newlines where the record has several lines
 */
public record LogRecord(
        long offset,
        int length,
        long line,
        LocalDateTime time,
        String process,
        String library,
        int pid,
        String level,
        String message) {

    /** The record on one line, as a finding quotes it: {@code 14:02:43 runningboardd  [app<…>:12] Suspending task.} */
    public String quote() {
        String first = message.lines().findFirst().orElse("");
        return time.toLocalTime().withNano(0) + " " + process + "  " + first;
    }
}
