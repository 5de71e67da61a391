package dev.relaunch.emulator.service.afc;

import dev.relaunch.emulator.files.FileFailure;

/** How an operation went, with AFC's numbers (libimobiledevice {@code afc.h}). */
enum AfcStatus {
    SUCCESS(0),
    OPERATION_HEADER_INVALID(2),
    UNKNOWN_PACKET_TYPE(6),
    INVALID_ARGUMENT(7),
    OBJECT_NOT_FOUND(8),
    OBJECT_IS_DIRECTORY(9),
    PERMISSION_DENIED(10),
    OPERATION_NOT_SUPPORTED(15),
    OBJECT_EXISTS(16),
    NO_SPACE_LEFT(18),
    DIRECTORY_NOT_EMPTY(33);

    private final int number;

    AfcStatus(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static AfcStatus of(FileFailure failure) {
        return switch (failure.reason()) {
            case NOT_FOUND -> OBJECT_NOT_FOUND;
            case EXISTS -> OBJECT_EXISTS;
            case IS_DIRECTORY -> OBJECT_IS_DIRECTORY;
            // A device answers readdir of a file with "read error" or "invalid", by its version; this is the plainer
            // one.
            case NOT_A_DIRECTORY -> INVALID_ARGUMENT;
            case DIRECTORY_NOT_EMPTY -> DIRECTORY_NOT_EMPTY;
            case NO_SPACE -> NO_SPACE_LEFT;
            case PERMISSION_DENIED -> PERMISSION_DENIED;
        };
    }
}
