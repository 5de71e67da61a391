package dev.relaunch.emulator.ios;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the user has set for Background App Refresh; the defaults suite {@code com.apple.mt} of the device. An app that was never touched is on. */
final class RefreshSettings {

    private final Set<String> off = new HashSet<>();
    private final List<Listener> listeners = new ArrayList<>();
    private Master master = Master.WIFI_AND_CELLULAR;

    void observe(Listener listener) {
        listeners.add(listener);
    }

    Master master() {
        return master;
    }

    void master(Master chosen) {
        boolean switched = (chosen == Master.OFF) != (master == Master.OFF);
        master = chosen;
        if (switched) {
            listeners.forEach(Listener::masterSwitched);
        }
    }

    /** The app's own switch, whatever the master says. */
    boolean isOn(String bundleId) {
        return !off.contains(bundleId);
    }

    void turn(String bundleId, boolean on) {
        if (on) {
            off.remove(bundleId);
        } else {
            off.add(bundleId);
        }
        listeners.forEach(Listener::appSwitched);
    }

    /** Whether the app may refresh, as {@code UIApplication.backgroundRefreshStatus} says. */
    boolean available(String bundleId) {
        return master != Master.OFF && isOn(bundleId);
    }

    /** The choices for all apps, as a cellular iPhone offers them. */
    enum Master {
        OFF("Off"),
        WIFI("Wi-Fi"),
        WIFI_AND_CELLULAR("Wi-Fi & Cellular Data");

        private final String label;

        Master(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Who is told, as by the notification {@code kKeepAppsUpToDateEnabledChangedNotification}. */
    interface Listener {
        /** It is off for all apps now, or no longer is. */
        void masterSwitched();

        void appSwitched();
    }
}
