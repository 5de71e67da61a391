package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.AppDefect;
import dev.relaunch.emulator.app.AppManifest;
import dev.relaunch.emulator.app.BackgroundMode;
import dev.relaunch.emulator.app.FieldRecorder;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the emulated phones have on them, and where on the Home screen it is. */
final class HomeLayout {

    private static final List<AppManifest> FIRST_PAGE = List.of(
            system("com.apple.mobilecal", "Calendar", "MobileCal"),
            system("com.apple.mobileslideshow", "Photos", "MobileSlideShow"),
            system("com.apple.camera", "Camera", "Camera"),
            system("com.apple.mobilemail", "Mail", "MobileMail", BackgroundMode.FETCH),
            system("com.apple.mobiletimer", "Clock", "MobileTimer"),
            system("com.apple.weather", "Weather", "Weather", BackgroundMode.FETCH),
            system("com.apple.Maps", "Maps", "Maps", BackgroundMode.LOCATION),
            system("com.apple.mobilenotes", "Notes", "MobileNotes", BackgroundMode.REMOTE_NOTIFICATION),
            system("com.apple.AppStore", "App Store", "AppStore", BackgroundMode.FETCH),
            system("com.apple.Health", "Health", "Health"));
    private static final List<AppManifest> DOCK = List.of(
            system("com.apple.mobilephone", "Phone", "MobilePhone", BackgroundMode.VOIP),
            system("com.apple.mobilesafari", "Safari", "MobileSafari"),
            system("com.apple.MobileSMS", "Messages", "MobileSMS"),
            system("com.apple.Music", "Music", "Music", BackgroundMode.AUDIO));
    private static final List<AppManifest> SECOND_PAGE = List.of(
            user("com.example.tidetable", "Tide Table", "TideTable", BackgroundMode.FETCH),
            user("com.example.birdlog", "Bird Log", "BirdLog", BackgroundMode.LOCATION));
    private static final List<AppManifest> THIRD_PAGE = List.of(
            user("com.example.shoppinglist", "Shopping List", "ShoppingList", BackgroundMode.REMOTE_NOTIFICATION),
            user("com.example.metronome", "Metronome", "Metronome", BackgroundMode.AUDIO));

    private HomeLayout() {}

    static void install(InstalledApps apps, Set<AppDefect> defects) {
        FIRST_PAGE.forEach(apps::install);
        DOCK.forEach(apps::install);
        SECOND_PAGE.forEach(apps::install);
        apps.install(FieldRecorder.MANIFEST, FieldRecorder.with(defects));
        THIRD_PAGE.forEach(apps::install);
    }

    static void arrange(HomeScreen home) {
        home.page(ids(FIRST_PAGE, Preferences.MANIFEST));
        home.page(ids(SECOND_PAGE, FieldRecorder.MANIFEST));
        home.page(ids(THIRD_PAGE));
        home.dock(ids(DOCK));
    }

    private static List<String> ids(List<AppManifest> apps, AppManifest... more) {
        return Stream.concat(apps.stream(), Stream.of(more))
                .map(AppManifest::bundleId)
                .toList();
    }

    private static AppManifest system(String bundleId, String name, String executable, BackgroundMode... modes) {
        return new AppManifest(bundleId, name, executable, "1", "1.0", true, Set.of(modes));
    }

    private static AppManifest user(String bundleId, String name, String executable, BackgroundMode... modes) {
        return new AppManifest(bundleId, name, executable, "1", "1.0", false, Set.of(modes));
    }
}
