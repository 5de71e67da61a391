package dev.relaunch.device;

import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback address that nobody listens on. */
public final class FreePorts {

    private FreePorts() {}

    /** A port that was free a moment ago; whoever takes it must be ready to find it taken. */
    public static int one() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new LabException(Message.of("this host has no free port on its loopback address"), none);
        }
    }
}
