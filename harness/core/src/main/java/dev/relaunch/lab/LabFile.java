package dev.relaunch.lab;

import dev.relaunch.profile.YamlFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A lab as its file describes it.
 *
 * @param kind {@code emulated} or {@code attached}
 * @param seed of the embedded lab
 * @param defects of the embedded lab's reference app, by name; empty for the app as it should be
 * @param transferHost the address under which the devices reach this host's transfer server
 * @param usbmuxd of an attached lab, where the file names one; else {@link Usbmuxd#OF_THE_HOST}
 */
public record LabFile(
        String kind, long seed, List<Device> devices, List<String> defects, String transferHost, Usbmuxd usbmuxd) {

    public LabFile {
        devices = List.copyOf(devices);
        defects = List.copyOf(defects);
    }

    /** A lab over the host's own muxer, or one that brings its own. */
    public LabFile(String kind, long seed, List<Device> devices, List<String> defects, String transferHost) {
        this(kind, seed, devices, defects, transferHost, Usbmuxd.OF_THE_HOST);
    }

    /**
     * One device.
     *
     * @param profile name of its device profile
     * @param wdaPort where WebDriverAgent listens on the device
     */
    public record Device(String udid, String alias, String profile, int wdaPort) {}

    /** The lab there is without any file: one emulated iPhone. */
    public static LabFile emulated() {
        return new LabFile("emulated", 1, List.of(LabFileReader.emulatedPhone()), List.of(), LabFileReader.LOOPBACK);
    }

    /**
     * The lab in this YAML file.
     *
     * @throws dev.relaunch.model.ConfigException with all that is wrong with it
     */
    public static LabFile load(Path file) {
        return YamlFile.read(file, LabFileReader::read);
    }
}
