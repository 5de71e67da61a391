package dev.relaunch.emulator.ios;

import java.util.ArrayList;
import java.util.List;

/** Battery, charger, and Low Power Mode. On the model thread only. */
final class Power {

    private final List<Listener> listeners = new ArrayList<>();
    private int percent = 100;
    private boolean charger = true;
    private boolean low;

    void observe(Listener listener) {
        listeners.add(listener);
    }

    int percent() {
        return percent;
    }

    /** Whether it is on external power; a cable to a computer is. */
    boolean onCharger() {
        return charger;
    }

    boolean lowPowerMode() {
        return low;
    }

    void battery(int newPercent) {
        percent = newPercent;
        listeners.forEach(Listener::powerChanged);
    }

    void charger(boolean connected) {
        charger = connected;
        listeners.forEach(Listener::powerChanged);
    }

    void lowPowerMode(boolean on) {
        if (low != on) {
            low = on;
            listeners.forEach(Listener::lowPowerModeSwitched);
        }
    }

    /** Who is told. */
    interface Listener {
        /** Battery or charger. */
        default void powerChanged() {}

        default void lowPowerModeSwitched() {}
    }
}
