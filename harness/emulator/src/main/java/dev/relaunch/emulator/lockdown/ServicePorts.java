package dev.relaunch.emulator.lockdown;

import dev.relaunch.emulator.wire.Connections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ports on which started services wait for their client; each StartService gets a new one. */
final class ServicePorts {

    static final int FIRST = 49_152;
    static final int LAST = 61_999;

    private static final int OPEN_MAX = 1_024;

    private final Map<Integer, Connections.Handler> open = new LinkedHashMap<>();
    private int next = FIRST;

    /** Opens a port for the handler; where too many are open, the oldest is closed for newcomers. */
    synchronized int open(Connections.Handler handler) {
        int port = next;
        next = next == LAST ? FIRST : next + 1;
        open.put(port, handler);
        if (open.size() > OPEN_MAX) {
            Iterator<Integer> oldest = open.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return port;
    }

    synchronized Optional<Connections.Handler> at(int port) {
        return Optional.ofNullable(open.get(port));
    }

    synchronized void closeAll() {
        open.clear();
    }
}
