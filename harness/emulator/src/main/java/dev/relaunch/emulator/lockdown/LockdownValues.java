package dev.relaunch.emulator.lockdown;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.DeviceIdentity;
import dev.relaunch.emulator.ios.DeviceStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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

    /** What a host may set; idevicedate's TimeIntervalSince1970 is refused since iOS 6, but for devices in their setup. */
    private static final Set<String> SETTABLE = Set.of("DeviceName");

    private static final long GIGABYTE = 1_000_000_000L;
    private static final long CAPACITY = 128 * GIGABYTE;
    private static final long SYSTEM = 12 * GIGABYTE;
    private static final long FREE = 71 * GIGABYTE;

    private final Device device;
    private final Pairing pairing;
    private final Map<String, NSObject> set = new ConcurrentHashMap<>();

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

    /** Sets the value; returns false where no host may. */
    boolean set(String domain, String key, @Nullable NSObject value) {
        if (!domain.isEmpty() || !SETTABLE.contains(key) || !(value instanceof NSString)) {
            return false;
        }
        set.put(key, value);
        return true;
    }

    private NSDictionary general() {
        DeviceIdentity identity = device.identity();
        Instant now = device.now();
        ZoneId zone = ZoneId.of(identity.zone());
        NSDictionary values = new NSDictionary();
        values.put("ActivationState", "Activated");
        values.put("BuildVersion", identity.buildVersion());
        values.put("CPUArchitecture", identity.deviceClass().equals("Watch") ? "arm64_32" : "arm64e");
        values.put("DeviceClass", identity.deviceClass());
        values.put("DeviceName", identity.name());
        values.put("DevicePublicKey", new NSData(pairing.keys().devicePublicKey()));
        values.put("HardwareModel", identity.hardwareModel());
        values.put("HostAttached", true);
        values.put("PasswordProtected", device.status().passcodeSet());
        values.put("ProductName", productName(identity));
        values.put("ProductType", identity.productType());
        values.put("ProductVersion", identity.productVersion());
        values.put("SerialNumber", identity.serialNumber());
        values.put("TimeIntervalSince1970", now.getEpochSecond() + now.getNano() / 1e9);
        values.put("TimeZone", identity.zone());
        values.put(
                "TimeZoneOffsetFromUTC", (double) zone.getRules().getOffset(now).getTotalSeconds());
        values.put("TrustedHostAttached", true);
        values.put("UniqueDeviceID", identity.udid());
        values.put("Uses24HourClock", true);
        values.put("WiFiAddress", pairing.wifiAddress());
        set.forEach(values::put);
        return values;
    }

    private static String productName(DeviceIdentity identity) {
        return identity.deviceClass().equals("Watch") ? "Watch OS" : "iPhone OS";
    }

    private Optional<NSDictionary> protectedDomain(String domain) {
        NSDictionary values = new NSDictionary();
        switch (domain) {
            case "com.apple.mobile.battery" -> battery(values);
            case "com.apple.disk_usage" -> disk(values);
            case "com.apple.international" -> international(values);
            case "com.apple.mobile.wireless_lockdown" -> values.put("EnableWifiConnections", false);
            case "com.apple.mobile.data_sync", "com.apple.mobile.lockdown_cache" -> {}
            // A harness's phone has Developer Mode on: else no WebDriverAgent would run on it. There is none before iOS
            // 16.
            case "com.apple.security.mac.amfi" -> values.put("DeveloperModeStatus", true);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private void battery(NSDictionary values) {
        DeviceStatus status = device.status();
        boolean full = status.batteryPercent() == 100;
        values.put("BatteryCurrentCapacity", status.batteryPercent());
        values.put("BatteryIsCharging", status.externalPower() && !full);
        values.put("ExternalChargeCapable", status.externalPower());
        values.put("ExternalConnected", status.externalPower());
        values.put("FullyCharged", full);
        values.put("GasGaugeCapability", true);
        values.put("HasBattery", true);
    }

    private static void disk(NSDictionary values) {
        values.put("TotalDiskCapacity", CAPACITY);
        values.put("TotalSystemCapacity", SYSTEM);
        values.put("TotalDataCapacity", CAPACITY - SYSTEM);
        values.put("TotalDataAvailable", FREE);
        values.put("AmountDataAvailable", FREE);
        values.put("TotalSystemAvailable", 0);
    }

    private void international(NSDictionary values) {
        String language = device.status().language();
        String locale = switch (language) {
            case "de" -> "de_DE";
            case "ja" -> "ja_JP";
            default -> "en_US";
        };
        values.put("Language", language);
        values.put("Locale", locale);
        values.put("Keyboard", locale);
    }
}
