package dev.relaunch.emulator.service;

import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.ios.DarwinNotifications;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.wire.Outbox;
import dev.relaunch.emulator.wire.PlistMessage;
import dev.relaunch.emulator.wire.Plists;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** com.apple.mobile.notification_proxy: posts notifications on the device for a host, and relays those that the host observes. */
public final class NotificationProxy implements Service {

    private static final int NAMES_MAX = 1_000;

    private final String name;
    private final DarwinNotifications center;

    /**
     * @param name it goes by {@code insecure_} too, for what needs no trust
     */
    public NotificationProxy(Device device, String name) {
        this.name = name;
        this.center = device.notifications();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void serve(Client client) throws IOException {
        Set<String> observed = ConcurrentHashMap.newKeySet();
        try (Socket socket = client.secure()) {
            Outbox<NSDictionary> outbox = Outbox.start(
                    "notification_proxy", socket, message -> PlistMessage.write(socket.getOutputStream(), message));
            DarwinNotifications.Observer relay = posted -> {
                if (observed.contains(posted)) {
                    outbox.put(message("RelayNotification", posted));
                }
            };
            center.add(relay);
            try {
                converse(socket, observed, outbox);
            } finally {
                center.remove(relay);
                outbox.close();
            }
        }
    }

    private void converse(Socket socket, Set<String> observed, Outbox<NSDictionary> outbox) throws IOException {
        while (true) {
            Optional<NSDictionary> request = PlistMessage.read(socket.getInputStream());
            if (request.isEmpty()) {
                return;
            }
            String notification = Plists.string(request.get(), "Name").orElse("");
            switch (Plists.string(request.get(), "Command").orElse("")) {
                case "PostNotification" -> center.post(notification);
                case "ObserveNotification" -> {
                    if (observed.size() < NAMES_MAX) {
                        observed.add(notification);
                    }
                }
                case "Shutdown" -> {
                    NSDictionary farewell = new NSDictionary();
                    farewell.put("Command", "ProxyDeath");
                    outbox.put(farewell);
                }
                default -> {
                    // It answers nothing, and so it does here.
                }
            }
        }
    }

    private static NSDictionary message(String command, String notification) {
        NSDictionary message = new NSDictionary();
        message.put("Command", command);
        message.put("Name", notification);
        return message;
    }
}
