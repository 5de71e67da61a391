package dev.relaunch.emulator.service.companion;

import dev.relaunch.emulator.ios.DeviceIdentity;
import dev.relaunch.emulator.wire.Connections;
import java.util.Optional;

/** A watch as its phone reaches it: who it is, and what answers on its ports. */
public interface Companion {

    DeviceIdentity identity();

    /** What answers on this port of the watch; empty where it refuses the connection. */
    Optional<Connections.Handler> port(int port);
}
