package dev.relaunch.emulator.service.afc;

import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.files.FileTree;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.service.Service;
import dev.relaunch.emulator.wire.PlistMessage;
import dev.relaunch.emulator.wire.Plists;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/**
 * com.apple.mobile.house_arrest: shows the container of one app, and speaks AFC from then on.
 *
 * <p>Containers are given for apps that are signed for development, as a user's apps here are; never for the system's.
 */
public final class HouseArrest implements Service {

    private final Device device;

    public HouseArrest(Device device) {
        this.device = device;
    }

    @Override
    public String name() {
        return "com.apple.mobile.house_arrest";
    }

    @Override
    public void serve(Client client) throws IOException {
        try (Socket socket = client.secure()) {
            Optional<NSDictionary> request = PlistMessage.read(socket.getInputStream());
            if (request.isEmpty()) {
                return;
            }
            String bundleId = Plists.string(request.get(), "Identifier").orElse("");
            String error = refusal(Plists.string(request.get(), "Command").orElse(""), bundleId);
            NSDictionary reply = new NSDictionary();
            if (!error.isEmpty()) {
                reply.put("Error", error);
                PlistMessage.write(socket.getOutputStream(), reply);
                return;
            }
            FileTree tree = device.files().container(bundleId);
            reply.put("Status", "Complete");
            PlistMessage.write(socket.getOutputStream(), reply);
            new AfcSession(tree, device.identity().productType()).serve(socket);
        }
    }

    /** Empty where there is nothing to refuse. */
    private String refusal(String command, String bundleId) {
        if (!command.equals("VendContainer") && !command.equals("VendDocuments")) {
            return "InvalidCommand";
        }
        return device.apps().stream()
                        .anyMatch(app -> !app.system() && app.bundleId().equals(bundleId))
                ? ""
                : "ApplicationLookupFailed";
    }
}
