package dev.relaunch.emulator.usbmux;

import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.wire.Connections;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/** One device on its cable, from being plugged in to being pulled out, and the streams that lead to it. */
final class Attachment {

    private final int id;
    private final MuxDevice device;
    private final Map<Socket, Integer> streams = new ConcurrentHashMap<>();
    private volatile boolean detached;

    Attachment(int id, MuxDevice device) {
        this.id = id;
        this.device = device;
    }

    int id() {
        return id;
    }

    MuxDevice device() {
        return device;
    }

    /** Makes the handler's connection end with the cable. */
    Connections.Handler stream(int port, Connections.Handler handler) {
        return socket -> {
            streams.put(socket, port);
            try {
                if (!detached) {
                    handler.serve(socket);
                }
            } finally {
                streams.remove(socket);
            }
        };
    }

    /** Ends the streams to the chosen ports: with a reset, or as if the device had closed them. */
    void cut(IntPredicate ports, boolean reset) {
        streams.forEach((socket, port) -> {
            if (ports.test(port)) {
                end(socket, reset);
            }
        });
    }

    void detach() {
        detached = true;
        cut(port -> true, false);
    }

    private static void end(Socket socket, boolean reset) {
        try (socket) {
            if (reset) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException gone) {
            // It has ended already.
        }
    }

    NSDictionary message() {
        NSDictionary properties = new NSDictionary();
        properties.put("ConnectionSpeed", 480_000_000);
        properties.put("ConnectionType", "USB");
        properties.put("DeviceID", id);
        properties.put("LocationID", 0x14100000 + id);
        properties.put("ProductID", 0x12a8);
        properties.put("SerialNumber", device.udid());
        NSDictionary message = event("Attached");
        message.put("Properties", properties);
        return message;
    }

    NSDictionary event(String type) {
        NSDictionary message = new NSDictionary();
        message.put("MessageType", type);
        message.put("DeviceID", id);
        return message;
    }
}
