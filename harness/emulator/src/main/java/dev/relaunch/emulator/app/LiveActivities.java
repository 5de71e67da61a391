package dev.relaunch.emulator.app;

/** {@code ActivityKit}. Activities live in the system; the app hears of them while it runs. */
public interface LiveActivities {

    /** {@code Activity.request(attributes:content:pushType:)}; only while the app is in front. */
    void request(String activity);

    /** {@code Activity.activityUpdates}, {@code pushTokenUpdates} and {@code pushToStartTokenUpdates}. */
    void observe(Observer observer);

    interface Observer {
        void didStart(String activity);

        void didUpdate(String activity);

        void didReceiveToken(String activity, String token);
    }
}
