package dev.relaunch.emulator.app;

/** Why a transfer failed: the cases of {@code NSURLErrorDomain} that the lab has. */
public enum TransferError {
    CANNOT_CONNECT("NSURLErrorDomain -1004 cannot connect to host"),
    CONNECTION_LOST("NSURLErrorDomain -1005 network connection lost"),
    /** Apple: {@code NSURLErrorBackgroundTaskCancelledReason} {@code userForceQuitApplication}. */
    USER_FORCE_QUIT("NSURLErrorDomain -999 cancelled userForceQuitApplication"),
    /** Apple: {@code NSURLErrorBackgroundTaskCancelledReason} {@code backgroundUpdatesDisabled}. */
    BACKGROUND_UPDATES_DISABLED("NSURLErrorDomain -999 cancelled backgroundUpdatesDisabled");

    private final String text;

    TransferError(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
