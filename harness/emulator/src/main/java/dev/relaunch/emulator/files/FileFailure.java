package dev.relaunch.emulator.files;

import java.io.IOException;

/** A file operation that could not be done, and why. */
public final class FileFailure extends IOException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    FileFailure(Reason reason, String path) {
        super(reason + ": " + path);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        NOT_FOUND,
        EXISTS,
        IS_DIRECTORY,
        NOT_A_DIRECTORY,
        DIRECTORY_NOT_EMPTY,
        NO_SPACE,
        PERMISSION_DENIED
    }
}
