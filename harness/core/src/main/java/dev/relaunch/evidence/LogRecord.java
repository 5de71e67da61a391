package dev.relaunch.evidence;

import java.time.LocalDateTime;

/**
 * One record of a device's log, continuation lines and all.
 *
 * @param offset of its first byte in the channel
 * @param length in bytes without the last newline, so that {@code [offset, offset + length)} of the raw channel is this record
 * @param line number of its first line, counted from 1
 * @param time as the device wrote it; it has no year and no zone, so the reader is told both
 * @param process the name before the brackets, e.g. {@code SpringBoard}
 * @param library the image in parentheses; empty where there is none
 * @param level as written, e.g. {@code Notice}
 * @param message vis-decoded, with embedded newlines where the record has several lines
 * @param cut whether the text ended within this record's first line: it is a record, but says nothing that may be relied on
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
        String message,
        boolean cut) {

    /** A record that was read whole. */
    public LogRecord(
            long offset,
            int length,
            long line,
            LocalDateTime time,
            String process,
            String library,
            int pid,
            String level,
            String message) {
        this(offset, length, line, time, process, library, pid, level, message, false);
    }

    /** The same record, written at this time. */
    LogRecord at(LocalDateTime other) {
        return new LogRecord(offset, length, line, other, process, library, pid, level, message, cut);
    }

    /** The record on one line, as a finding quotes it: {@code 14:02:43 runningboardd  [app<…>:12] Suspending task.} */
    public String quote() {
        return Stamps.time(time) + " " + process + "  " + firstLine();
    }

    /** The message up to its first newline: where the daemons say what a sighting needs. */
    public String firstLine() {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
