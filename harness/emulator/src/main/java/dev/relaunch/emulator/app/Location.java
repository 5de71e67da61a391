package dev.relaunch.emulator.app;

import java.util.function.Consumer;

/** {@code CLLocationManager}. What is monitored outlives the process; the manager does not, so an app makes it anew at every launch. */
public interface Location {

    void manager(Delegate delegate);

    /** {@code startMonitoring(for:)}, or a circular condition of {@code CLMonitor}. */
    void startMonitoring(Region region);

    void stopMonitoring(String regionId);

    void startMonitoringSignificantChanges();

    void startMonitoringVisits();

    /** {@code startUpdatingLocation} with {@code allowsBackgroundLocationUpdates}: with the mode {@code location} the app keeps running. */
    void startUpdating();

    void stopUpdating();

    /** {@code CLBackgroundActivitySession} with live updates (iOS 17 and newer): survives the end of the process, but not the user's. */
    void startBackgroundActivitySession();

    /** {@code startMonitoringLocationPushes}: pushes that start the app's location push extension. */
    void startMonitoringLocationPushes(Consumer<String> token);

    /** {@code CLLocationManagerDelegate}. */
    interface Delegate {
        void didUpdateLocations(Position position);

        void didEnterRegion(String regionId);

        void didExitRegion(String regionId);

        void didVisit(Position place);
    }
}
