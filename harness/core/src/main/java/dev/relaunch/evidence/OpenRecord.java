package dev.relaunch.evidence;

import java.time.LocalDateTime;

/** A record whose end has not come yet. */
final class OpenRecord {

    final TextBuffer text = new TextBuffer();

    /** Offset behind its last byte so far, without the newline. */
    long end;

    /** Number of its last line so far. */
    long lastLine;

    private final long offset;
    private final long line;
    private final LocalDateTime time;
    private final ProcessNames.Name name;
    private final int pid;
    private final String level;

    OpenRecord(long offset, long line, LocalDateTime time, ProcessNames.Name name, int pid, String level) {
        this.offset = offset;
        this.line = line;
        this.time = time;
        this.name = name;
        this.pid = pid;
        this.level = level;
        this.lastLine = line;
    }

    LogRecord close(boolean cut) {
        int length = (int) Math.min(Integer.MAX_VALUE, end - offset);
        String message = Vis.decode(text.bytes, 0, text.size);
        return new LogRecord(offset, length, line, time, name.process(), name.library(), pid, level, message, cut);
    }
}
