package dev.relaunch.emulator.service;

import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.ios.InstalledApp;
import dev.relaunch.emulator.wire.Plists;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An .ipa: a zip whose {@code Payload/Name.app/Info.plist} says which app it holds. */
final class AppPackage {

    private static final Pattern INFO = Pattern.compile("Payload/[^/]+\\.app/Info\\.plist");
    private static final int ENTRIES_MAX = 20_000;
    private static final int INFO_BYTES_MAX = 1 << 18;

    private AppPackage() {}

    /** The app in the package; empty where there is none, or where the package is broken. */
    static Optional<InstalledApp> read(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; entry != null && i < ENTRIES_MAX; i++) {
                if (INFO.matcher(entry.getName()).matches()) {
                    return app(Plists.dictionary(zip.readNBytes(INFO_BYTES_MAX)));
                }
                entry = zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException broken) {
            // Not a package, whatever else it is.
        }
        return Optional.empty();
    }

    private static Optional<InstalledApp> app(NSDictionary info) {
        return Plists.string(info, "CFBundleIdentifier")
                .flatMap(bundleId -> Plists.string(info, "CFBundleExecutable")
                        .map(executable -> new InstalledApp(
                                bundleId,
                                text(info, "CFBundleDisplayName", text(info, "CFBundleName", executable)),
                                executable,
                                text(info, "CFBundleVersion", "1"),
                                text(info, "CFBundleShortVersionString", "1.0"),
                                false)));
    }

    private static String text(NSDictionary info, String key, String otherwise) {
        return Plists.string(info, key).orElse(otherwise);
    }
}
