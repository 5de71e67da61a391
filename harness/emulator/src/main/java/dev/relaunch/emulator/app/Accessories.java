package dev.relaunch.emulator.app;

/** {@code EAAccessoryManager}, for the protocols of the manifest. */
public interface Accessories {

    /** {@code registerForLocalNotifications}. */
    void observe(Observer observer);

    /** {@code EAAccessoryDidConnect}. */
    interface Observer {
        void didConnect(String accessory);
    }
}
