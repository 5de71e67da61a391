package dev.relaunch.model;

/** Something about device or app that is not as it usually is when a trigger is pulled, and that iOS may take into account. */
public enum Circumstance {
    DEBUGGER("debugger", "a debugger attached"),
    LOW_POWER_MODE("low-power-mode", "Low Power Mode on"),
    /** By a passcode: without one nothing of it is encrypted. */
    LOCKED("locked", "device locked"),
    NO_NETWORK("no-network", "no network"),
    CELLULAR_ONLY("cellular-only", "cellular data alone, no Wi-Fi"),
    LOW_DATA_MODE("low-data-mode", "Low Data Mode on"),
    ON_BATTERY("on-battery", "on battery"),
    /** Less than 300 seconds ago: the time for which dasd holds everything back. */
    JUST_BOOTED("just-booted", "booted less than five minutes ago"),
    FORCE_QUIT_BEFORE_REBOOT("force-quit-before-reboot", "force quit before the reboot"),
    UNUSED_FOR_TWO_WEEKS("unused-for-two-weeks", "app not opened for two weeks"),
    NOTIFICATIONS_OFF("notifications-off", "notifications off for the app"),
    LOCATION_WHEN_IN_USE("location-when-in-use", "location allowed only while the app is in use"),
    APPROXIMATE_LOCATION("approximate-location", "precise location off");

    private final String key;
    private final String label;

    Circumstance(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The word for it in files and on the command line. */
    public String key() {
        return key;
    }

    /** The words for it in a list of conditions. */
    public String label() {
        return label;
    }
}
