package dev.relaunch.emulator.lockdown;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.DeviceIdentity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What GetValue tells of a device, by domain; an unpaired host sees only the public part. */
final class LockdownValues {

    /** The keys that a real device gives without a session, as far as emulated (facts: lockdownd, GetValue). */
    private static final Set<String> PUBLIC = Set.of(
            "DeviceClass",
            "DeviceName",
            "ProductType",
            "ProductVersion",
            "BuildVersion",
            "HardwareModel",
            "UniqueDeviceID",
            "WiFiAddress",
            "DevicePublicKey",
            "CPUArchitecture",
            "ProductName");

    private final Device device;
    private final Pairing pairing;

    LockdownValues(Device device, Pairing pairing) {
        this.device = device;
        this.pairing = pairing;
    }

    /** The domain's values; the domain without a name is the empty string. Empty where the device has none. */
    Optional<NSDictionary> domain(String domain, boolean inSession) {
        if (domain.isEmpty()) {
            NSDictionary all = general();
            if (!inSession) {
                all.keySet().retainAll(PUBLIC);
            }
            return Optional.of(all);
        }
        return inSession ? protectedDomain(domain) : Optional.empty();
    }

    Optional<NSObject> value(String domain, String key, boolean inSession) {
        return domain(domain, inSession).map(values -> values.get(key));
    }

    private NSDictionary general() {
        DeviceIdentity identity = device.identity();
        Instant now = device.now();
        ZoneId zone = ZoneId.of(identity.zone());
        NSDictionary values = new NSDictionary();
        values.put("DeviceClass", identity.deviceClass());
        values.put("DeviceName", identity.name());
        values.put("ProductType", identity.productType());
        values.put("ProductName", "iPhone OS");
        values.put("ProductVersion", identity.productVersion());
        values.put("BuildVersion", identity.buildVersion());
        values.put("HardwareModel", identity.hardwareModel());
        values.put("CPUArchitecture", "arm64e");
        values.put("UniqueDeviceID", identity.udid());
        values.put("SerialNumber", identity.serialNumber());
        values.put("WiFiAddress", pairing.wifiAddress());
        values.put("DevicePublicKey", new NSData(pairing.keys().devicePublicKey()));
        values.put("ActivationState", "Activated");
        values.put("PasswordProtected", false);
        values.put("Uses24HourClock", true);
        values.put("TimeIntervalSince1970", now.getEpochSecond() + now.getNano() / 1e9);
        values.put("TimeZone", identity.zone());
        values.put(
                "TimeZoneOffsetFromUTC", (double) zone.getRules().getOffset(now).getTotalSeconds());
        return values;
    }

    /** A device on its cable, charged, in English, with Developer Mode on: else WebDriverAgent could not run on it. */
    private static Optional<NSDictionary> protectedDomain(String domain) {
        NSDictionary values = new NSDictionary();
        switch (domain) {
            case "com.apple.mobile.battery" -> {
                values.put("BatteryCurrentCapacity", 100);
                values.put("BatteryIsCharging", false);
                values.put("ExternalConnected", true);
                values.put("FullyCharged", true);
                values.put("HasBattery", true);
            }
            case "com.apple.international" -> {
                values.put("Language", "en");
                values.put("Locale", "en_US");
                values.put("Keyboard", "en_US");
            }
            case "com.apple.security.mac.amfi" -> values.put("DeveloperModeStatus", true);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
