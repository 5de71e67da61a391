package dev.relaunch.emulator.service;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.DeviceIdentity;
import dev.relaunch.emulator.ios.PowerAction;
import dev.relaunch.emulator.wire.Plists;
import java.io.IOException;
import java.util.Optional;

/**
 * com.apple.mobile.diagnostics_relay: restarts the device, puts it to sleep or off, and tells of its battery and its hardware.
 *
 * <p>MobileGestalt is a small subset up to iOS 17.3, and answers {@code MobileGestaltDeprecated} from 17.4 on, as devices do; WiFi and NAND
 * have been refused for longer.
 */
public final class DiagnosticsRelay extends PlistService {

    private final Device device;
    private final IoRegistry registry;

    public DiagnosticsRelay(Device device) {
        super("com.apple.mobile.diagnostics_relay");
        this.device = device;
        this.registry = new IoRegistry(device);
    }

    @Override
    protected boolean answer(NSDictionary request, Replies replies) throws IOException {
        String name = Plists.string(request, "Request").orElse("");
        Optional<PowerAction> power = switch (name) {
            case "Restart" -> Optional.of(PowerAction.RESTART);
            case "Shutdown" -> Optional.of(PowerAction.SHUT_DOWN);
            case "Sleep" -> Optional.of(PowerAction.SLEEP);
            default -> Optional.empty();
        };
        if (power.isPresent()) {
            replies.send(status("Success"));
            device.power(power.get());
            return true;
        }
        replies.send(
                switch (name) {
                    case "Goodbye" -> status("Success");
                    case "All", "GasGauge" -> diagnostics("GasGauge", registry.gasGauge());
                    case "WiFi" -> diagnostics("WiFi", status("WifiInfoDeprecated"));
                    case "NAND" -> diagnostics("NAND", status("NANDInfoDeprecated"));
                    case "MobileGestalt" -> diagnostics("MobileGestalt", gestalt(request));
                    case "IORegistry" -> registry(request);
                    default -> status("UnknownRequest");
                });
        return !name.equals("Goodbye");
    }

    private NSDictionary registry(NSDictionary request) {
        Optional<String> plane = Plists.string(request, "CurrentPlane");
        Optional<String> entry = Plists.string(request, "EntryName").or(() -> Plists.string(request, "EntryClass"));
        if (entry.isPresent()) {
            return registry.entry(entry.get())
                    .map(found -> diagnostics("IORegistry", found))
                    .orElseGet(() -> diagnostics());
        }
        return diagnostics("IORegistry", registry.plane(plane.orElse("IOService")));
    }

    private NSDictionary gestalt(NSDictionary request) {
        if (gestaltIsDeprecated()) {
            return status("MobileGestaltDeprecated");
        }
        DeviceIdentity identity = device.identity();
        NSDictionary known = new NSDictionary();
        known.put("BuildVersion", identity.buildVersion());
        known.put("DeviceClass", identity.deviceClass());
        known.put("DeviceName", identity.name());
        known.put("HWModelStr", identity.hardwareModel());
        known.put("MarketingNameString", identity.modelName());
        known.put("ProductType", identity.productType());
        known.put("ProductVersion", identity.productVersion());
        known.put("SerialNumber", identity.serialNumber());
        known.put("UniqueDeviceID", identity.udid());
        NSDictionary answer = status("Success");
        if (request.get("MobileGestaltKeys") instanceof NSArray keys) {
            for (NSObject key : keys.getArray()) {
                NSObject value = key instanceof NSString text ? known.get(text.getContent()) : null;
                if (value != null) {
                    answer.put(key.toString(), value);
                }
            }
        }
        return answer;
    }

    private boolean gestaltIsDeprecated() {
        String[] version = device.identity().productVersion().split("\\.");
        int major = Integer.parseInt(version[0]);
        int minor = version.length > 1 ? Integer.parseInt(version[1]) : 0;
        return major > 17 || (major == 17 && minor >= 4);
    }

    private static NSDictionary status(String text) {
        NSDictionary status = new NSDictionary();
        status.put("Status", text);
        return status;
    }

    private static NSDictionary diagnostics() {
        NSDictionary reply = status("Success");
        reply.put("Diagnostics", new NSDictionary());
        return reply;
    }

    private static NSDictionary diagnostics(String kind, NSDictionary found) {
        NSDictionary reply = diagnostics();
        Plists.child(reply, "Diagnostics").put(kind, found);
        return reply;
    }
}
