package dev.relaunch.model;

/** The positions of Settings &gt; General &gt; Background App Refresh that an app can find itself under. */
public enum BackgroundAppRefresh {
    OFF("off", "off"),
    OFF_FOR_APP("off-for-app", "on, but off for the app"),
    /** A position that only devices with cellular data have. */
    WIFI_ONLY("wifi-only", "on, over Wi-Fi only"),
    ON("on", "on");

    private final String key;
    private final String label;

    BackgroundAppRefresh(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The word for it in files and on the command line. */
    public String key() {
        return key;
    }

    /** The words for it after "Background App Refresh". */
    public String label() {
        return label;
    }
}
