package dev.relaunch.emulator.wda;

/** The errors of WebDriverAgent 16 (FBCommandStatus.m): the WebDriver word and the HTTP status. */
enum WdaError {
    NO_SUCH_ELEMENT("no such element", 404),
    STALE_ELEMENT("stale element reference", 404),
    NO_SUCH_ALERT("no such alert", 404),
    INVALID_SESSION("invalid session id", 404),
    UNKNOWN_COMMAND("unknown command", 404),
    INVALID_ARGUMENT("invalid argument", 400),
    INVALID_SELECTOR("invalid selector", 400),
    INVALID_ELEMENT_STATE("invalid element state", 400),
    ELEMENT_NOT_VISIBLE("element not visible", 400),
    TIMEOUT("timeout", 408),
    SESSION_NOT_CREATED("session not created", 500),
    UNSUPPORTED_OPERATION("unsupported operation", 500),
    UNKNOWN_ERROR("unknown error", 500);

    private final String word;
    private final int status;

    WdaError(String word, int status) {
        this.word = word;
        this.status = status;
    }

    String word() {
        return word;
    }

    int status() {
        return status;
    }

    /** The refusal to throw. */
    WdaException because(String message) {
        return new WdaException(this, message);
    }
}
