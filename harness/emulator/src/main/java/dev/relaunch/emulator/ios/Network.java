package dev.relaunch.emulator.ios;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the device reaches the Internet. */
final class Network {

    private final List<Runnable> listeners = new ArrayList<>();
    private Link link = Link.WIFI;

    /** Calls this after each change. */
    void observe(Runnable listener) {
        listeners.add(listener);
    }

    Link link() {
        return link;
    }

    boolean reachable() {
        return link != Link.NONE;
    }

    /** Costs the user nothing: what {@code requiresInexpensiveNetworking} waits for. */
    boolean inexpensive() {
        return link == Link.WIFI;
    }

    void change(Link to) {
        if (link != to) {
            link = to;
            listeners.forEach(Runnable::run);
        }
    }

    enum Link {
        WIFI,
        CELLULAR,
        NONE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
