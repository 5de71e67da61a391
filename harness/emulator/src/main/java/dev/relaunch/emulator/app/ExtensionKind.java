package dev.relaunch.emulator.app;

/** The points at which a bundle can extend the system. Each runs as a process of its own; the app's is not touched. */
public enum ExtensionKind {
    NOTIFICATION_SERVICE("com.apple.usernotifications.service", "NotificationService"),
    LOCATION_PUSH("com.apple.location.push.service", "LocationPush"),
    WIDGET("com.apple.widgetkit-extension", "Widget"),
    APP_INTENTS("com.apple.appintents-extension", "Intents"),
    DEVICE_ACTIVITY_MONITOR("com.apple.deviceactivity.monitor-extension", "ActivityMonitor");

    private final String point;
    private final String suffix;

    ExtensionKind(String point, String suffix) {
        this.point = point;
        this.suffix = suffix;
    }

    /** {@code NSExtensionPointIdentifier}. */
    public String point() {
        return point;
    }

    /** The last part of its bundle id, and of its executable. */
    public String suffix() {
        return suffix;
    }
}
