package dev.relaunch.emulator.app;

/** The app's container: what is in it outlives the process, a reboot and an update. */
public interface Files {

    /** The text of a file; empty where there is none. */
    String read(String path);

    /** Appends to a file and has it on the disk when this returns. */
    void append(String path, String text);

    /** {@code flock} or SQLite's lock: held when the process is suspended, it costs the process its life (0xdead10cc). */
    void lock(String path);

    void unlock(String path);
}
