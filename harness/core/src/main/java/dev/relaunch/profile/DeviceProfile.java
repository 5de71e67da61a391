package dev.relaunch.profile;

import dev.relaunch.model.OsVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of a device family under a range of OS versions.
 *
 * @param family what the devices have in common, in words: {@code iPhone with Face ID}
 * @param homeGesture how a person leaves an app
 * @param cellular whether Settings &gt; General &gt; Background App Refresh offers "Wi-Fi &amp; Cellular Data", on a page of its own, or
 *     only a switch
 * @param settings labels of the Settings app by language, {@code en} at least
 */
public record DeviceProfile(
        String name,
        String family,
        OsRange os,
        HomeGesture homeGesture,
        boolean cellular,
        Map<String, SettingsLabels> settings) {

    /** The versions {@code from} up to, but without, {@code before}. */
    public record OsRange(OsVersion from, OsVersion before) {
        public boolean contains(OsVersion version) {
            return version.name().equals(from.name()) && version.compareTo(from) >= 0 && version.compareTo(before) < 0;
        }
    }

    /** Labels of the Settings app, letter for letter, as the accessibility tree has them in one language. */
    public record SettingsLabels(
            String settings,
            String general,
            String backgroundAppRefresh,
            String off,
            String wifi,
            String wifiAndCellular) {}

    /**
     * The profile of this name.
     *
     * @param name as in {@code device-profiles/<name>.yaml} on the class path, or the path of a file
     * @throws dev.relaunch.model.ConfigException when there is none, or with all that is wrong with it
     */
    public static DeviceProfile named(String name) {
        return YamlFile.named("device profile", "device-profiles", name, DeviceProfile::from);
    }

    /** The profile in this file. */
    public static DeviceProfile load(Path file) {
        return YamlFile.read(file, DeviceProfile::from);
    }

    /** The labels of a locale such as {@code en_GB}, else of its language; English where the profile has no others. */
    public SettingsLabels labels(String locale) {
        SettingsLabels regional = settings.get(locale.replace('-', '_'));
        if (regional != null) {
            return regional;
        }
        String language = locale.split("[_-]", 2)[0];
        SettingsLabels labels = settings.get(language);
        return labels == null ? Objects.requireNonNull(settings.get("en")) : labels;
    }

    static DeviceProfile from(YamlMap file) {
        YamlMap os = file.map("os");
        String osName = os.text("name");
        Function<String, OsVersion> version = text -> OsVersion.parse(osName, text);
        OsVersion zero = new OsVersion(osName, 0, 0);
        OsRange range = new OsRange(
                os.parsed("from", version).orElse(zero),
                os.parsed("before", version).orElse(zero));
        Map<String, HomeGesture> gestures =
                Arrays.stream(HomeGesture.values()).collect(Collectors.toMap(HomeGesture::key, gesture -> gesture));
        return new DeviceProfile(
                file.text("name"),
                file.text("family"),
                range,
                file.oneOf("homeGesture", gestures).orElse(HomeGesture.FACE_ID),
                file.flag("cellular"),
                labels(file.map("settings")));
    }

    private static Map<String, SettingsLabels> labels(YamlMap languages) {
        Map<String, SettingsLabels> labels = new LinkedHashMap<>();
        for (String language : languages.keys()) {
            YamlMap map = languages.map(language);
            labels.put(
                    language,
                    new SettingsLabels(
                            map.text("settings"),
                            map.text("general"),
                            map.text("backgroundAppRefresh"),
                            map.text("off"),
                            map.text("wifi"),
                            map.text("wifiAndCellular")));
        }
        if (!labels.containsKey("en")) {
            languages.problem("en", "is missing; English is what every other language falls back to");
        }
        return labels;
    }
}
