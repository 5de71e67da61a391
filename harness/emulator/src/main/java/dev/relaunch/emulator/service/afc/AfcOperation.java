package dev.relaunch.emulator.service.afc;

import java.util.Arrays;
import java.util.Optional;

/** What a host asks for, with AFC's numbers (libimobiledevice {@code src/afc.h}). Those that are missing here are answered as not supported. */
enum AfcOperation {
    READ_DIRECTORY(0x03),
    TRUNCATE(0x07),
    REMOVE_PATH(0x08),
    MAKE_DIRECTORY(0x09),
    GET_FILE_INFO(0x0a),
    GET_DEVICE_INFO(0x0b),
    OPEN(0x0d),
    READ(0x0f),
    WRITE(0x10),
    SEEK(0x11),
    TELL(0x12),
    CLOSE(0x14),
    SET_SIZE(0x15),
    GET_CONNECTION_INFO(0x16),
    RENAME_PATH(0x18),
    LOCK(0x1b),
    SET_MODIFICATION_TIME(0x1e),
    REMOVE_PATH_AND_CONTENTS(0x22);

    /** Replies. */
    static final int STATUS = 0x01;

    static final int DATA = 0x02;
    static final int OPEN_RESULT = 0x0e;
    static final int TELL_RESULT = 0x13;

    private final int number;

    AfcOperation(int number) {
        this.number = number;
    }

    static Optional<AfcOperation> of(long number) {
        return Arrays.stream(values())
                .filter(operation -> operation.number == number)
                .findFirst();
    }
}
