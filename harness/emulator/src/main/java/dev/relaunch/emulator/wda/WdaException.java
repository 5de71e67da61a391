package dev.relaunch.emulator.wda;

/** A command that WebDriverAgent answers with an error. */
final class WdaException extends RuntimeException {

    private final WdaError error;

    WdaException(WdaError error, String message) {
        super(message);
        this.error = error;
    }

    WdaError error() {
        return error;
    }

    /** Never null, unlike the inherited one. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
