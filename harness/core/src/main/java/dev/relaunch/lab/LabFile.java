package dev.relaunch.lab;

import dev.relaunch.profile.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lab as its file describes it.
 *
 * @param kind {@code emulated} or {@code attached}
 * @param seed of the embedded lab
 * @param defects of the embedded lab's reference app, by name; empty for the app as it should be
 * @param worlds for the embedded lab: which of the things that sources disagree on are true of its devices, by name; the seed decides the others
 * @param transferHost the address under which the devices reach this host's transfer server
 * @param usbmuxd of an attached lab, where the file names one; else {@link Usbmuxd#OF_THE_HOST}
 */
public record LabFile(
        String kind,
        long seed,
        List<Device> devices,
        List<String> defects,
        Map<String, Boolean> worlds,
        String transferHost,
        Usbmuxd usbmuxd) {

    public LabFile {
        devices = List.copyOf(devices);
        defects = List.copyOf(defects);
        worlds = Map.copyOf(worlds);
    }

    /** A lab that leaves the worlds to its seed. */
    public LabFile(
            String kind, long seed, List<Device> devices, List<String> defects, String transferHost, Usbmuxd usbmuxd) {
        this(kind, seed, devices, defects, Map.of(), transferHost, usbmuxd);
    }

    /** A lab over the host's own muxer, or one that brings its own. */
    public LabFile(String kind, long seed, List<Device> devices, List<String> defects, String transferHost) {
        this(kind, seed, devices, defects, transferHost, Usbmuxd.OF_THE_HOST);
    }

    /** The same with another seed. */
    public LabFile seeded(long otherSeed) {
        return new LabFile(kind, otherSeed, devices, defects, worlds, transferHost, usbmuxd);
    }

    /** The same over another muxer. */
    public LabFile over(Usbmuxd otherUsbmuxd) {
        return new LabFile(kind, seed, devices, defects, worlds, transferHost, otherUsbmuxd);
    }

    /**
     * One device.
     *
     * @param udid empty for an emulated device whose seed is to decide
     * @param profile name of its device profile
     * @param wdaPort where WebDriverAgent listens on the device
     * @param made what an emulated device is to be
     */
    public record Device(String udid, String alias, String profile, int wdaPort, Made made) {

        public Device(String udid, String alias, String profile, int wdaPort) {
            this(udid, alias, profile, wdaPort, Made.AS_USUAL);
        }

        /** The same under this UDID. */
        public Device called(String otherUdid) {
            return new Device(otherUdid, alias, profile, wdaPort, made);
        }
    }

    /**
     * What an emulated device is to be; what is empty is the lab's to choose.
     *
     * @param os e.g. {@code 26} or {@code watchOS 11}
     * @param model as it is sold, e.g. {@code iPhone SE}
     * @param language e.g. {@code de}
     * @param passcode empty for none
     * @param listed false for a watch that is reached only through the phone it is paired with
     */
    public record Made(
            Optional<String> os,
            Optional<String> model,
            Optional<String> language,
            Optional<String> passcode,
            boolean listed) {

        public static final Made AS_USUAL =
                new Made(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

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
