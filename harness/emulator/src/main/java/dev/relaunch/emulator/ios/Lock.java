package dev.relaunch.emulator.ios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lock of the screen and of the data: locked or not, with which passcode, and whether it has been unlocked since the device booted. */
final class Lock implements Boot.Listener {

    private final List<Listener> listeners = new ArrayList<>();
    private final Optional<String> passcode;
    private boolean locked;
    private boolean unlockedSinceBoot = true;

    Lock(Optional<String> passcode) {
        this.passcode = passcode;
    }

    void observe(Listener listener) {
        listeners.add(listener);
    }

    boolean locked() {
        return locked;
    }

    boolean hasPasscode() {
        return passcode.isPresent();
    }

    /**
     * Whether files of class <i>complete until first user authentication</i> can be read. Without a passcode they always can.
     */
    boolean unlockedSinceBoot() {
        return unlockedSinceBoot;
    }

    /** It shows its lock screen. */
    @Override
    public void cameUp() {
        unlockedSinceBoot = !hasPasscode();
        locked = true;
    }

    void lock() {
        if (!locked) {
            locked = true;
            listeners.forEach(Listener::locked);
        }
    }

    /**
     * Opens it.
     *
     * @param entered not looked at where the device has no passcode
     * @return false where the passcode is wrong
     */
    boolean unlock(String entered) {
        if (!locked) {
            return true;
        }
        if (passcode.isPresent() && !passcode.orElseThrow().equals(entered)) {
            return false;
        }
        locked = false;
        boolean first = !unlockedSinceBoot;
        unlockedSinceBoot = true;
        if (first) {
            listeners.forEach(Listener::firstUnlocked);
        }
        listeners.forEach(Listener::unlocked);
        return true;
    }

    /** Who is told. */
    interface Listener {
        default void locked() {}

        default void unlocked() {}

        /** For the first time since the device booted; before {@link #unlocked}. Not on a device without a passcode. */
        default void firstUnlocked() {}
    }
}
