package dev.relaunch.emulator.service.dtx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A condition that a developer can put a device under, with its profiles, as Xcode names them. */
record Condition(String identifier, String title, boolean destructive, List<Profile> profiles) {

    static final List<Condition> ALL = List.of(
            new Condition(
                    "SlowNetworkCondition",
                    "Network Link",
                    false,
                    List.of(
                            new Profile("SlowNetwork100PctLoss", "100% packet loss", "Name: 100% Loss Scenario"),
                            new Profile("SlowNetworkVeryBad", "Very poor network", "Name: Very Bad Network"),
                            new Profile("SlowNetwork2GUrban", "2G", "Name: 2G Urban"),
                            new Profile("SlowNetwork3GGood", "3G", "Name: 3G Good"),
                            new Profile("SlowNetworkLTE", "LTE", "Name: LTE"))),
            new Condition(
                    "ThermalCondition",
                    "Thermal State",
                    true,
                    List.of(
                            new Profile("ThermalFair", "Fair", "Fair: slightly elevated"),
                            new Profile("ThermalSerious", "Serious", "Serious: high"),
                            new Profile("ThermalCritical", "Critical", "Critical: the device needs to cool down"))));

    boolean has(String profile) {
        return profiles.stream().anyMatch(each -> each.identifier.equals(profile));
    }

    /**
     * As it is listed.
     *
     * @param active its profile that is on, or empty
     */
    Map<String, Object> about(String active) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("identifier", identifier);
        about.put("name", title);
        about.put("profiles", profiles.stream().map(Profile::about).toList());
        about.put("profilesSorted", true);
        about.put("isActive", !active.isEmpty());
        about.put("activeProfile", active);
        about.put("isDestructive", destructive);
        about.put("isInternal", false);
        return about;
    }

    /** One strength of a condition. */
    record Profile(String identifier, String name, String description) {
        Map<String, Object> about() {
            return Map.of("identifier", identifier, "name", name, "description", description);
        }
    }
}
