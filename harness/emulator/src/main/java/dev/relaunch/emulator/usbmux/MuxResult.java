package dev.relaunch.emulator.usbmux;

/** The {@code Number} of a Result message. */
enum MuxResult {
    OK(0),
    BAD_COMMAND(1),
    /** Also what a pair record that is not there is answered with: ENOENT. */
    BAD_DEVICE(2),
    CONNECTION_REFUSED(3),
    BAD_VERSION(6);

    private final int number;

    MuxResult(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
