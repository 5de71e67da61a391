package dev.relaunch.emulator.service.afc;

/** A file that a host has open, and how far it has come in it. */
final class OpenFile {

    private final String path;
    private final boolean readable;
    private final boolean writable;
    private final boolean appending;
    private long position;

    private OpenFile(String path, boolean readable, boolean writable, boolean appending) {
        this.path = path;
        this.readable = readable;
        this.writable = writable;
        this.appending = appending;
    }

    /**
     * Opens a path in one of AFC's modes: 1 {@code r}, 2 {@code r+}, 3 {@code w}, 4 {@code w+}, 5 {@code a}, 6 {@code a+}. All but the first make the file.
     *
     * @throws IllegalArgumentException for any other mode
     */
    static OpenFile of(String path, long mode) {
        if (mode < 1 || mode > 6) {
            throw new IllegalArgumentException("mode " + mode);
        }
        return new OpenFile(path, mode != 3 && mode != 5, mode != 1, mode >= 5);
    }

    String path() {
        return path;
    }

    boolean readable() {
        return readable;
    }

    boolean writable() {
        return writable;
    }

    /** Whether writing begins at the end of the file each time. */
    boolean appending() {
        return appending;
    }

    long position() {
        return position;
    }

    void position(long where) {
        position = where;
    }
}
