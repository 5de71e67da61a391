package dev.relaunch.emulator.ios;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the user has set for Background App Refresh; the defaults suite {@code com.apple.mt} of the device. An app that was never touched is on. */
final class RefreshSettings implements Power.Listener {

    private final Set<String> off = new HashSet<>();
    private final List<Listener> listeners = new ArrayList<>();
    private final Power power;
    private boolean trial;
    private Master master = Master.WIFI_AND_CELLULAR;

    RefreshSettings(Power power) {
        this.power = power;
        power.observe(this);
    }

    void observe(Listener listener) {
        listeners.add(listener);
    }

    /** What the user has chosen, whatever Low Power Mode makes of it. */
    Master master() {
        return master;
    }

    void master(Master chosen) {
        boolean before = on();
        master = chosen;
        tellIfSwitched(before);
    }

    /** Whether anything may refresh at all: Low Power Mode turns it off by itself (Apple, {@code backgroundRefreshStatus}). */
    boolean on() {
        return master != Master.OFF && !power.lowPowerMode() && !trial;
    }

    /** Whether a trial that Apple runs from its servers holds it off (iOS 27), whatever the user has chosen. */
    boolean trial() {
        return trial;
    }

    void trial(boolean now) {
        if (trial != now) {
            boolean before = on();
            trial = now;
            listeners.forEach(Listener::trialSwitched);
            tellIfSwitched(before);
        }
    }

    @Override
    public void lowPowerModeSwitched() {
        tellIfSwitched(master != Master.OFF && power.lowPowerMode() && !trial);
    }

    private void tellIfSwitched(boolean before) {
        if (before != on()) {
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
        return on() && isOn(bundleId);
    }

    /** The choices for all apps, as a cellular iPhone offers them. */
    enum Master {
        OFF("refresh.off"),
        WIFI("refresh.wifi"),
        WIFI_AND_CELLULAR("refresh.wifiAndCellular");

        private final String key;

        Master(String key) {
            this.key = key;
        }

        /** Of its name among the words. */
        String key() {
            return key;
        }
    }

    /** Who is told, as by the notification {@code kKeepAppsUpToDateEnabledChangedNotification}. */
    interface Listener {
        /** It is off for all apps now, or no longer is. */
        void masterSwitched();

        void appSwitched();

        default void trialSwitched() {}
    }
}
