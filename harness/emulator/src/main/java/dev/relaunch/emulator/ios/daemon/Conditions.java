package dev.relaunch.emulator.ios.daemon;

import java.time.Duration;

/** What daemons look at before they do anything. */
public interface Conditions {

    /** The user has unlocked the device since it booted, or it has no passcode. */
    boolean unlockedSinceBoot();

    boolean locked();

    /** There is a way to the internet. */
    boolean online();

    /** That way costs nothing: Wi-Fi. */
    boolean inexpensive();

    boolean lowPower();

    boolean charging();

    /** Somebody uses the device now, or did a moment ago. */
    boolean inUse();

    Duration sinceBoot();

    /** Background App Refresh is on for this app, by its own switch, the master's and Low Power Mode. */
    boolean refreshes(String bundleId);

    /** Background App Refresh is on only with Wi-Fi. */
    boolean refreshesOnWifiOnly();

    /** The user removed the app from the app switcher and has not opened it since. */
    boolean forceQuit(String bundleId);

    /** The app has run, for whatever reason, since the device booted. */
    boolean ranSinceBoot(String bundleId);
}
