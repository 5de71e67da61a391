package dev.relaunch.emulator.ios;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages of the Settings app, and the links that lead to them (FifiTheBulldog/ios-settings-urls, iOS 16.2). */
enum SettingsPage {
    ROOT("settings", ""),
    GENERAL("general", "General"),
    ABOUT("about", "General&path=About"),
    REFRESH("refresh", "General&path=AUTO_CONTENT_DOWNLOAD"),
    CHOOSER("refresh", "General&path=AUTO_CONTENT_DOWNLOAD/AUTO_CONTENT_DOWNLOAD"),
    BATTERY("battery", "BATTERY_USAGE"),
    PRIVACY("privacy", "Privacy"),
    LOCATION("location", "LOCATION_SERVICES");

    private static final List<String> SCHEMES = List.of("prefs:", "App-prefs:", "app-prefs:");
    /** The newer way to General, which the Background App Refresh page itself gives as its address. */
    private static final String NAVIGATION = "settings-navigation://com.apple.Settings.General";

    private final String title;
    private final String root;

    SettingsPage(String title, String root) {
        this.title = title;
        this.root = root;
    }

    /** Its key among the words. */
    String title() {
        return title;
    }

    static boolean isLink(String url) {
        return url.startsWith(NAVIGATION) || SCHEMES.stream().anyMatch(url::startsWith);
    }

    /** The way to the page that a link names, from the root on; one that names none leads to the root. */
    static List<SettingsPage> to(String url) {
        return switch (page(url).orElse(ROOT)) {
            case ROOT -> List.of(ROOT);
            case GENERAL -> List.of(ROOT, GENERAL);
            case ABOUT -> List.of(ROOT, GENERAL, ABOUT);
            case REFRESH -> List.of(ROOT, GENERAL, REFRESH);
            case CHOOSER -> List.of(ROOT, GENERAL, REFRESH, CHOOSER);
            case BATTERY -> List.of(ROOT, BATTERY);
            case PRIVACY -> List.of(ROOT, PRIVACY);
            case LOCATION -> List.of(ROOT, PRIVACY, LOCATION);
        };
    }

    private static Optional<SettingsPage> page(String url) {
        String wanted = url.startsWith(NAVIGATION)
                ? url.replace(NAVIGATION, "General").replaceFirst("/", "&path=")
                : url.substring(url.indexOf(':') + 1).replaceFirst("^(//)?root=", "");
        return Arrays.stream(values()).filter(page -> page.root.equals(wanted)).findFirst();
    }
}
