package dev.relaunch.emulator.app;

/** {@code UIApplication.applicationState} as an app finds it when it has been launched. */
public enum ApplicationState {
    /** The user opens it; it is not yet active. */
    INACTIVE("inactive"),
    /** The system launched it for an event; nobody sees it. */
    BACKGROUND("background");

    private final String key;

    ApplicationState(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
