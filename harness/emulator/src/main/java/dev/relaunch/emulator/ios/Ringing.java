package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ios.daemon.Callservicesd;

/** Brings the calls that apps report on the screen. */
record Ringing(CallScreen screen, InstalledApps apps, Words words) implements Callservicesd.Screen {

    @Override
    public void ring(String bundleId, String caller, Runnable accepted, Runnable declined) {
        screen.ring(caller, words.name(apps.get(bundleId).manifest()), accepted, declined);
    }

    @Override
    public void silence() {
        screen.silence();
    }
}
