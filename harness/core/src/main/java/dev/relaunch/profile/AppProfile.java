package dev.relaunch.profile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of an app under test.
 *
 * @param homeScreenName the label of its icon
 * @param executable the name of its process in the log
 * @param controls accessibility ids of what the harness touches and reads in it
 * @param logPoints entry point, as the oracle names it, to the texts one of which the app logs when it runs
 * @param backgroundModes its {@code UIBackgroundModes}; they decide whether Settings lists it under Background App Refresh
 */
public record AppProfile(
        String name,
        String bundleId,
        String homeScreenName,
        String executable,
        Controls controls,
        Map<String, List<String>> logPoints,
        List<String> backgroundModes) {

    /**
     * Accessibility ids of the app's own controls.
     *
     * @param transferUrl text field for the address of the next transfer
     * @param transferState static text: {@code idle}, {@code running}, {@code finished}, {@code failed: …}
     * @param debugExit button that calls {@code exit(0)}
     * @param backgroundRefresh static text: {@code available} or {@code denied}, from {@code backgroundRefreshStatus}
     */
    public record Controls(
            String transferUrl,
            String transferUpload,
            String transferDownload,
            String transferState,
            String debugExit,
            String backgroundRefresh) {}

    /**
     * The profile of this name.
     *
     * @param name as in {@code app-profiles/<name>.yaml} on the class path, or the path of a file
     * @throws dev.relaunch.model.ConfigException when there is none, or with all that is wrong with it
     */
    public static AppProfile named(String name) {
        return YamlFile.named("app profile", "app-profiles", name, AppProfile::from);
    }

    /** The profile in this file. */
    public static AppProfile load(Path file) {
        return YamlFile.read(file, AppProfile::from);
    }

    static AppProfile from(YamlMap file) {
        YamlMap controls = file.map("controls");
        return new AppProfile(
                file.text("name"),
                bundleId(file),
                file.text("homeScreenName"),
                file.text("executable"),
                new Controls(
                        controls.text("transferUrl"),
                        controls.text("transferUpload"),
                        controls.text("transferDownload"),
                        controls.text("transferState"),
                        controls.text("debugExit"),
                        controls.text("backgroundRefresh")),
                logPoints(file.map("logPoints")),
                file.texts("backgroundModes"));
    }

    private static String bundleId(YamlMap file) {
        String id = file.text("bundleId");
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
            file.problem("bundleId", "\"" + id + "\" is no bundle id; expected one such as com.example.app");
        }
        return id;
    }

    private static Map<String, List<String>> logPoints(YamlMap points) {
        Map<String, List<String>> logPoints = new LinkedHashMap<>();
        for (String entryPoint : points.keys()) {
            logPoints.put(entryPoint, points.texts(entryPoint));
        }
        return logPoints;
    }
}
