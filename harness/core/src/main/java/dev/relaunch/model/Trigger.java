package dev.relaunch.model;

/**
 * What should wake the app, and the processes that ask SpringBoard for it.
 *
 * <p>The requesters are the daemons that own the service, and where a launch may go through dasd, dasd as well. {@link #requesterSeen}
 * says for which of them there is a log of a real device.
 */
public enum Trigger {
    URL_SESSION("urlsession", "URLSession", "all tasks of a background URLSession are done", "nsurlsessiond"),
    SILENT_PUSH(
            "silent-push",
            "a silent push",
            "a push with content-available and no alert arrives",
            "dasd",
            "SpringBoard"),
    ALERT_PUSH("alert-push", "an alert push", "a push with an alert arrives and is not tapped", "SpringBoard", "dasd"),
    SERVICE_PUSH(
            "service-push",
            "an alert push with mutable-content",
            "a push arrives that a notification service extension may change",
            "SpringBoard"),
    TAPPED_PUSH("tapped-push", "a tap on a notification", "the user taps a notification", "SpringBoard"),
    VOIP_PUSH("voip-push", "a VoIP push", "a call arrives through PushKit", "callservicesd"),
    PUSH_TO_TALK(
            "push-to-talk", "a Push to Talk push", "somebody speaks on a joined Push to Talk channel", "callservicesd"),
    LOCATION_PUSH(
            "location-push", "a location push", "a push arrives for the Location Push Service Extension", "locationd"),
    REGION("region", "a crossed region", "the device crosses a monitored circular region", "locationd"),
    SIGNIFICANT_CHANGE(
            "significant-change", "a significant location change", "the device moves far enough", "locationd"),
    VISIT("visit", "a visit", "the user arrives at or leaves a place", "locationd"),
    STANDARD_LOCATION(
            "standard-location",
            "a standard location update",
            "the device moves while the app's standard location updates are on",
            "locationd"),
    APP_REFRESH("app-refresh", "BGAppRefreshTask", "iOS finds time for a submitted app refresh task", "dasd"),
    PROCESSING("processing", "BGProcessingTask", "iOS finds time for a submitted processing task", "dasd"),
    CONTINUED("continued", "BGContinuedProcessingTask", "the app goes to the background with a continued task", "dasd"),
    TASK_EXPIRY(
            "task-expiry",
            "the expiry of a background task",
            "the time of beginBackgroundTask runs out",
            "runningboardd"),
    HEALTHKIT(
            "healthkit",
            "HealthKit",
            "a sample comes for an observer query with background delivery",
            "healthd",
            "dasd"),
    BLUETOOTH("bluetooth", "Core Bluetooth", "an event comes for a manager with a restore identifier", "bluetoothd"),
    ACCESSORY("accessory", "an accessory", "an external accessory connects", "accessoryd"),
    AUDIO("audio", "an audio session", "audio plays or is to play", "mediaserverd"),
    LIVE_ACTIVITY(
            "live-activity", "a Live Activity push", "a push starts or updates a Live Activity", "liveactivitiesd"),
    WIDGET("widget", "a widget", "a widget's timeline is reloaded", "chronod"),
    APP_INTENT(
            "app-intent", "an App Intent", "an intent of the app runs from a widget, a shortcut or a control", "linkd"),
    WATCH_CONNECTIVITY(
            "watch-connectivity",
            "Watch Connectivity",
            "the other side of a pair transfers user info, context or a complication",
            "wcd"),
    WATCH_TASK(
            "watch-task",
            "a watchOS background task",
            "a watch app's background task comes due",
            "dasd",
            "nsurlsessiond"),
    CARPLAY("carplay", "CarPlay", "the phone connects to a car", "SpringBoard"),
    DEVICE_ACTIVITY(
            "device-activity", "Screen Time", "a monitored DeviceActivity interval begins or ends", "SpringBoard"),
    TAP("tap", "a tap on its icon", "the user opens the app from the Home screen or by a link", "SpringBoard"),
    PREWARM("prewarm", "prewarming", "iOS decides that the app will soon be opened", "dasd"),
    APP_UPDATE("app-update", "an update of the app", "a new version is installed", "installd");

    private final String key;
    private final String label;
    private final String happens;
    private final String daemon;
    private final String alternative;

    Trigger(String key, String label, String happens, String daemon) {
        this(key, label, happens, daemon, daemon);
    }

    Trigger(String key, String label, String happens, String daemon, String alternative) {
        this.key = key;
        this.label = label;
        this.happens = happens;
        this.daemon = daemon;
        this.alternative = alternative;
    }

    /** The word for it in files and on the command line. */
    public String key() {
        return key;
    }

    /** The words for it after "by". */
    public String label() {
        return label;
    }

    /** What happens, as a clause. */
    public String happens() {
        return happens;
    }

    /** The process that asks SpringBoard to open the app when this trigger fires: the likeliest, for a text. */
    public String daemon() {
        return daemon;
    }

    /**
     * Whether a log of a real device names the process that asks. Of the other triggers it is inferred from who owns the service, so
     * that another name beside a launch does not say that the launch was another trigger's.
     */
    public boolean requesterSeen() {
        return this == URL_SESSION || this == VOIP_PUSH || this == TAPPED_PUSH || this == TAP;
    }

    /** Whether a launch that this process asked for can be the trigger's doing. */
    public boolean askedBy(String process) {
        return process.equals(daemon) || process.equals(alternative);
    }
}
