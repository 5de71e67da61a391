package dev.relaunch.emulator.app;

/** What an app has to ask the user for. */
public enum Permission {
    NOTIFICATIONS("notifications"),
    LOCATION("location"),
    BLUETOOTH("bluetooth"),
    HEALTH("health");

    private final String key;

    Permission(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** What the user answered. */
    public enum Answer {
        NOT_DETERMINED("not determined"),
        DENIED("denied"),
        /** For the location: only while the app is used. */
        WHEN_IN_USE("when in use"),
        /** For the location: always. For all else: granted. */
        ALLOWED("allowed");

        private final String key;

        Answer(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
