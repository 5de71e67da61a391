package dev.relaunch.lab;

import java.util.List;

/**
 * A lab as its file describes it.
 *
 * @param kind {@code emulated} or {@code attached}
 * @param seed of the embedded lab
 * @param defects of the embedded lab's reference app, by name; empty for the app as it should be
 * @param transferHost the address under which the devices reach this host's transfer server
 */
public record LabFile(String kind, long seed, List<Device> devices, List<String> defects, String transferHost) {

    /**
     * One device.
     *
     * @param profile name of its device profile
     * @param wdaPort where WebDriverAgent listens on the device
     */
    public record Device(String udid, String alias, String profile, int wdaPort) {}
}
