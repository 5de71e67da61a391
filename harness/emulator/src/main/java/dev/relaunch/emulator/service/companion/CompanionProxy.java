package dev.relaunch.emulator.service.companion;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import dev.relaunch.emulator.ios.DeviceIdentity;
import dev.relaunch.emulator.service.PlistService;
import dev.relaunch.emulator.wire.Plists;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * com.apple.companion_proxy: names the watches that are paired with the phone, tells of them, and lends them ports of the phone.
 *
 * <p>It closes after each command (libimobiledevice#1148): hosts connect anew for the next. Only who listens for devices stays connected.
 */
public final class CompanionProxy extends PlistService {

    private final List<Companion> watches;
    private final ForwardedPorts ports;

    public CompanionProxy(List<Companion> watches, ForwardedPorts ports) {
        super("com.apple.companion_proxy");
        this.watches = List.copyOf(watches);
        this.ports = ports;
    }

    @Override
    protected boolean answer(NSDictionary request, Replies replies) throws IOException {
        String command = Plists.string(request, "Command").orElse("");
        replies.send(answer(command, request));
        // No watch comes or goes while the lab runs, so that a listener has nothing more to hear.
        return command.equals("StartListeningForDevices");
    }

    private NSDictionary answer(String command, NSDictionary request) {
        return switch (command) {
            case "GetDeviceRegistry", "StartListeningForDevices" -> registry();
            case "GetValueFromRegistry" -> value(request);
            case "StartForwardingServicePort" -> startForwarding(request);
            case "StopForwardingServicePort" ->
                ports.stop(Plists.integer(request, "GizmoRemotePortNumber").orElse(-1))
                        ? with("Command", new NSString("ComandSuccess"))
                        : error("InvalidPort");
            default -> error("UnsupportedCommand");
        };
    }

    private NSDictionary registry() {
        return watches.isEmpty()
                ? error("NoPairedWatches")
                : with(
                        "PairedDevicesArray",
                        new NSArray(watches.stream()
                                .map(watch -> new NSString(watch.identity().udid()))
                                .toArray(NSObject[]::new)));
    }

    private NSDictionary value(NSDictionary request) {
        String udid = Plists.string(request, "GetValueGizmoUDIDKey").orElse("");
        String key = Plists.string(request, "GetValueKeyKey").orElse("");
        Optional<Companion> watch = watches.stream()
                .filter(each -> each.identity().udid().equals(udid))
                .findFirst();
        if (watch.isEmpty()) {
            return error("NoMatchingWatch");
        }
        String value = property(watch.get().identity(), key);
        if (value.isEmpty()) {
            return error("UnsupportedWatchKey");
        }
        NSDictionary retrieved = new NSDictionary();
        retrieved.put(key, value);
        return with("RetrievedValueDictionary", retrieved);
    }

    /** Empty for a key that is not told. */
    private static String property(DeviceIdentity watch, String key) {
        return switch (key) {
            case "UniqueDeviceID" -> watch.udid();
            case "DeviceName", "name" -> watch.name();
            case "ProductType", "productType" -> watch.productType();
            case "ProductVersion", "systemVersion" -> watch.productVersion();
            case "BuildVersion" -> watch.buildVersion();
            case "DeviceClass" -> watch.deviceClass();
            case "SerialNumber" -> watch.serialNumber();
            default -> "";
        };
    }

    private NSDictionary startForwarding(NSDictionary request) {
        int port = Plists.integer(request, "GizmoRemotePortNumber").orElse(-1);
        if (watches.isEmpty()) {
            return error("NoPairedWatches");
        }
        if (port < 1 || port > 65_535) {
            return error("InvalidPort");
        }
        return with("CompanionProxyServicePort", NSObject.fromJavaObject(ports.start(watches.get(0), port)));
    }

    private static NSDictionary with(String key, NSObject value) {
        NSDictionary reply = new NSDictionary();
        reply.put(key, value);
        return reply;
    }

    private static NSDictionary error(String error) {
        return with("Error", new NSString(error));
    }
}
