package dev.relaunch.emulator.service.companion;

import dev.relaunch.emulator.wire.Connections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ports of a phone that lead to a port of its watch. */
public final class ForwardedPorts {

    /** Above those that lockdownd gives to services. */
    private static final int FIRST = 63_000;

    private static final int LAST = 65_000;

    private final Map<Integer, Target> open = new LinkedHashMap<>();
    private int next = FIRST;

    /** What answers on this port of the phone. */
    public synchronized Optional<Connections.Handler> at(int port) {
        return Optional.ofNullable(open.get(port))
                .flatMap(target -> target.watch().port(target.port()));
    }

    /** Returns the port of the phone that leads there from now on. */
    synchronized int start(Companion watch, int port) {
        stop(port);
        int opened = next;
        next = next == LAST ? FIRST : next + 1;
        open.put(opened, new Target(watch, port));
        return opened;
    }

    /** Returns false where nothing led to this port of the watch. */
    synchronized boolean stop(int port) {
        return open.values().removeIf(target -> target.port() == port);
    }

    private record Target(Companion watch, int port) {}
}
