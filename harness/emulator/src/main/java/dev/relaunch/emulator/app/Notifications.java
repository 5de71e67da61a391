package dev.relaunch.emulator.app;

import java.util.function.Consumer;

/** {@code UIApplication.registerForRemoteNotifications}. What arrives comes to {@link App#didReceiveRemoteNotification} and its neighbours. */
public interface Notifications {

    /** The token comes in a moment, on the main queue; the same one at every launch. */
    void register(Consumer<String> token);
}
