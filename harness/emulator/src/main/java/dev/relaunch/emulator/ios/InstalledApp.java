package dev.relaunch.emulator.ios;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** One app as installation_proxy lists it. */
public record InstalledApp(
        String bundleId, String displayName, String executable, String version, String shortVersion, boolean system) {

    /** Of its bundle. */
    public String path() {
        String folder = system ? "/Applications" : "/private/var/containers/Bundle/Application/" + containerId();
        return folder + "/" + executable + ".app";
    }

    /** Of its data. */
    public String container() {
        return "/private/var/mobile/Containers/Data/Application/" + containerId();
    }

    private String containerId() {
        return UUID.nameUUIDFromBytes(bundleId.getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT);
    }
}
