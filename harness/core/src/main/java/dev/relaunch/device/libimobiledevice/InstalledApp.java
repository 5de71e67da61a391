package dev.relaunch.device.libimobiledevice;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An app as {@code ideviceinstaller} lists it.
 *
 * @param version what the tool shows: CFBundleVersion, since 1.2.0 CFBundleShortVersionString
 */
public record InstalledApp(String bundleId, String version, String name) {

    /** {@code com.example.fieldrecorder, "1", "Field Recorder"}; the quotes have not always been there. */
    private static final Pattern ROW = Pattern.compile("([\\w.-]+), \"?(.*?)\"?, \"?(.*?)\"?");

    /** The rows of the list; its heading and whatever else the tool says are passed over. */
    static List<InstalledApp> parse(String list) {
        return list.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new InstalledApp(row.group(1), row.group(2), row.group(3)))
                .filter(app -> !app.bundleId().equals("CFBundleIdentifier"))
                .toList();
    }
}
