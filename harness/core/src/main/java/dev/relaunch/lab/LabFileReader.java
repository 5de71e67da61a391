package dev.relaunch.lab;

import dev.relaunch.profile.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a lab file and finds what is wrong with it. */
final class LabFileReader {

    static final String LOOPBACK = "127.0.0.1";
    private static final String EMULATED = "emulated";
    private static final String PROFILE = "iphone-face-id-ios18";
    private static final int WDA_PORT = 8100;

    private LabFileReader() {}

    static LabFile.Device emulatedPhone() {
        return new LabFile.Device("00008110-000A1D3C0E2A801E", "phone-1", PROFILE, WDA_PORT);
    }

    static LabFile read(YamlMap file) {
        String kind = file.text("kind");
        boolean emulated = kind.equals(EMULATED);
        long seed = file.number("seed", 0, Long.MAX_VALUE, 1);
        List<LabFile.Device> devices = devices(file, emulated);
        if (devices.isEmpty() && emulated) {
            devices = List.of(emulatedPhone());
        } else if (devices.isEmpty() && !kind.isEmpty()) {
            file.problem("devices", "names no device; `idevice_id -l` lists those that are plugged in");
        }
        Optional<String> transferHost = file.optionalText("transferHost");
        if (transferHost.isEmpty() && !emulated && !kind.isEmpty()) {
            file.problem("transferHost", "is missing: the address of this host in the network of the phones");
        }
        return new LabFile(
                kind,
                seed,
                devices,
                file.texts("defects"),
                emulated ? file.optionalMap("worlds").map(LabFileReader::worlds).orElse(Map.of()) : Map.of(),
                transferHost.orElse(LOOPBACK),
                file.optionalMap("usbmuxd").map(LabFileReader::usbmuxd).orElse(Usbmuxd.OF_THE_HOST));
    }

    private static Usbmuxd usbmuxd(YamlMap map) {
        return new Usbmuxd(
                map.optionalText("tools").orElse(""), map.optionalText("appium").orElse(""));
    }

    private static Map<String, Boolean> worlds(YamlMap map) {
        Map<String, Boolean> worlds = new TreeMap<>();
        map.keys().forEach(name -> worlds.put(name, map.flag(name)));
        return worlds;
    }

    private static List<LabFile.Device> devices(YamlMap file, boolean emulated) {
        List<LabFile.Device> devices = new ArrayList<>();
        Set<String> aliases = new HashSet<>();
        Set<String> udids = new HashSet<>();
        for (YamlMap map : file.maps("devices")) {
            String udid = udid(map, emulated);
            String alias = map.text("alias");
            if (!udid.isEmpty() && !udids.add(udid)) {
                map.problem("udid", "the same as of another device");
            }
            if (!alias.isEmpty() && !aliases.add(alias)) {
                map.problem("alias", "\"" + alias + "\" is another device's as well");
            }
            devices.add(new LabFile.Device(
                    udid,
                    alias,
                    map.optionalText("profile").orElse(PROFILE),
                    (int) map.number("wdaPort", 1, 65_535, WDA_PORT),
                    emulated ? made(map) : LabFile.Made.AS_USUAL));
        }
        return devices;
    }

    private static LabFile.Made made(YamlMap map) {
        return new LabFile.Made(
                map.optionalText("os"),
                map.optionalText("model"),
                map.optionalText("language"),
                map.optionalText("passcode"),
                map.flag("listed", true));
    }

    /** An emulated device may leave it to the lab. */
    private static String udid(YamlMap map, boolean emulated) {
        String udid = emulated ? map.optionalText("udid").orElse("") : map.text("udid");
        if (udid.isEmpty() || udid.matches("[0-9A-F]{8}-[0-9A-F]{16}|[0-9a-f]{40}")) {
            return udid;
        }
        int length = udid.length();
        boolean odd = length != 25 && length != 40;
        map.problem(
                "udid",
                "\"" + udid + "\" is "
                        + (odd
                                ? length + " characters; an iPhone UDID is 25 or 40"
                                : "no UDID; expected 00008110-000A1D3C0E2A801E or 40 digits of 0-9 a-f"));
        return udid;
    }
}
