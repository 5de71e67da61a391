package dev.relaunch.emulator.files;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The parts of a device's storage that hosts are shown: the media folder, the crash reports, and a container for each app. */
public final class DeviceFiles {

    private static final String[] MEDIA = {
        "Books", "DCIM/100APPLE", "Downloads", "PhotoData", "PublicStaging", "Recordings"
    };
    private static final String[] CONTAINER = {"Documents", "Library/Caches", "Library/Preferences", "SystemData", "tmp"
    };

    private final Supplier<Instant> clock;
    private final FileTree media;
    private final FileTree crashReports;
    private final Map<String, FileTree> containers = new ConcurrentHashMap<>();
    private final Map<String, byte[]> newReports = new LinkedHashMap<>();

    /** Storage whose files bear the times of this clock. */
    public DeviceFiles(Supplier<Instant> clock) {
        this.clock = clock;
        this.media = tree(MEDIA);
        // What the analytics keep for themselves is there on every device, and empty here.
        this.crashReports = tree("Retired");
    }

    /** {@code /var/mobile/Media}. */
    public FileTree media() {
        return media;
    }

    /** {@code /var/mobile/Library/Logs/CrashReporter}, where the mover puts the reports of the whole device. */
    public FileTree crashReports() {
        return crashReports;
    }

    /** ReportCrash has written a report; hosts see it once the mover has been there. */
    public synchronized void crashReported(String name, byte[] content) {
        newReports.put(name, content.clone());
    }

    /** What has been reported since the mover was there last, by file name, in the order of the reports. */
    public synchronized Map<String, byte[]> newCrashReports() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(newReports));
    }

    /** Brings what has been reported since the last time to where hosts see it. */
    public synchronized void moveCrashReports() throws FileFailure {
        for (Map.Entry<String, byte[]> report : newReports.entrySet()) {
            crashReports.put(report.getKey(), report.getValue());
        }
        newReports.clear();
    }

    /** The data container of an app; it is made when it is first asked for. */
    public FileTree container(String bundleId) {
        return containers.computeIfAbsent(bundleId, id -> tree(CONTAINER));
    }

    /** The app is gone, and its data with it. */
    public void removeContainer(String bundleId) {
        containers.remove(bundleId);
    }

    private FileTree tree(String... directories) {
        FileTree tree = new FileTree(clock);
        for (String directory : directories) {
            try {
                tree.makeDirectory(directory);
            } catch (FileFailure impossible) {
                throw new IllegalStateException("in an empty tree", impossible);
            }
        }
        return tree;
    }
}
