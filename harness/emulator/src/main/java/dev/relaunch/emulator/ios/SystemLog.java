package dev.relaunch.emulator.ios;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The device's system log: a live stream without memory, as syslog_relay gives it. */
public final class SystemLog {

    private final List<Reader> readers = new CopyOnWriteArrayList<>();

    /** Hands the line to everyone who reads now; who comes later never sees it. */
    public synchronized void write(LogLine line) {
        readers.forEach(reader -> reader.accept(line));
    }

    public void attach(Reader reader) {
        readers.add(reader);
    }

    public void detach(Reader reader) {
        readers.remove(reader);
    }

    /** Whether every reader has passed on what it was given, so that virtual time may hurry on without outrunning the log. */
    public boolean isDrained() {
        return readers.stream().allMatch(Reader::isDrained);
    }

    /** Someone at the other end of a stream. Must not block: a reader that cannot keep up drops and marks, as a device does. */
    public interface Reader {
        void accept(LogLine line);

        boolean isDrained();
    }
}
