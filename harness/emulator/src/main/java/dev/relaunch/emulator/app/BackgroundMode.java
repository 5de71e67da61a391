package dev.relaunch.emulator.app;

/** The values of {@code UIBackgroundModes} that the lab knows. */
public enum BackgroundMode {
    FETCH("fetch", true),
    REMOTE_NOTIFICATION("remote-notification", true),
    PROCESSING("processing", true),
    NEWSSTAND_CONTENT("newsstand-content", true),
    LOCATION("location", false),
    AUDIO("audio", false),
    BLUETOOTH_CENTRAL("bluetooth-central", false),
    BLUETOOTH_PERIPHERAL("bluetooth-peripheral", false),
    EXTERNAL_ACCESSORY("external-accessory", false),
    PUSH_TO_TALK("push-to-talk", false),
    VOIP("voip", false);

    private final String key;
    private final boolean refreshes;

    BackgroundMode(String key, boolean refreshes) {
        this.key = key;
        this.refreshes = refreshes;
    }

    /** The word for it in the Info.plist. */
    public String key() {
        return key;
    }

    /** Whether Settings lists an app with this mode under Background App Refresh. */
    public boolean refreshes() {
        return refreshes;
    }
}
