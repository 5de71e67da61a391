package dev.relaunch.emulator.usbmux;

import dev.relaunch.emulator.wire.Connections;
import java.util.Optional;

/** A device on the cable, as the muxer sees it: a UDID and ports. */
public interface MuxDevice {

    /** Listed as {@code SerialNumber}; clients compare it literally. */
    String udid();

    /** The pair record that this host already has, so that no tool needs to pair first. */
    byte[] pairRecord();

    /** What answers on this port; empty where the device refuses the connection. */
    Optional<Connections.Handler> port(int port);
}
