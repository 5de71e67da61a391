package dev.relaunch.emulator.service;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSString;
import dev.relaunch.emulator.wire.DeviceLinkMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * com.apple.mobile.screenshotr: gives what the screen shows as a PNG.
 *
 * <p>It speaks DeviceLink, and speaks first.
 */
public final class Screenshotr implements Service {

    /** No client takes a higher one than its own; libimobiledevice 1.3.0 has 300. */
    private static final int VERSION = 300;

    private final Supplier<byte[]> png;

    /** Draws the screen with this. */
    public Screenshotr(Supplier<byte[]> png) {
        this.png = png;
    }

    @Override
    public String name() {
        return "com.apple.mobile.screenshotr";
    }

    @Override
    public boolean developer() {
        return true;
    }

    @Override
    public void serve(Client client) throws IOException {
        try (Socket socket = client.secure()) {
            OutputStream out = socket.getOutputStream();
            DeviceLinkMessage.of("DLMessageVersionExchange", new NSNumber(VERSION), new NSNumber(0))
                    .write(out);
            while (true) {
                Optional<DeviceLinkMessage> message = DeviceLinkMessage.read(socket.getInputStream());
                if (message.isEmpty()) {
                    return;
                }
                Optional<DeviceLinkMessage> reply = answer(message.get());
                if (reply.isEmpty()) {
                    return;
                }
                reply.get().write(out);
            }
        }
    }

    /** Empty where the host has said good-bye, or what nobody says here. */
    private Optional<DeviceLinkMessage> answer(DeviceLinkMessage message) {
        boolean asked = message.name().equals("DLMessageProcessMessage")
                && !message.arguments().isEmpty()
                && message.arguments().get(0) instanceof NSDictionary request
                && new NSString("ScreenShotRequest").equals(request.get("MessageType"));
        if (asked) {
            NSDictionary reply = new NSDictionary();
            reply.put("MessageType", "ScreenShotReply");
            reply.put("ScreenShotData", new NSData(png.get()));
            return Optional.of(DeviceLinkMessage.of("DLMessageProcessMessage", reply));
        }
        return message.name().equals("DLMessageVersionExchange")
                ? Optional.of(DeviceLinkMessage.of("DLMessageDeviceReady"))
                : Optional.empty();
    }
}
