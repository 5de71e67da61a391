package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.RemoteNotification;

/**
 * A push as APNs hands it to the device.
 *
 * @param priority {@code apns-priority}: 10, 5 or 1
 */
public record Push(String bundleId, PushKind kind, int priority, RemoteNotification payload) {

    String topic() {
        return kind.topic(bundleId);
    }
}
