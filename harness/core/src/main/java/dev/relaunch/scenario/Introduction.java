package dev.relaunch.scenario;

import dev.relaunch.device.libimobiledevice.Idevice;
import dev.relaunch.device.libimobiledevice.InstalledApp;
import dev.relaunch.lab.LabFile;
import dev.relaunch.model.LabClock;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.model.OsVersion;
import dev.relaunch.profile.AppProfile;
import dev.relaunch.profile.DeviceProfile;
import dev.relaunch.recording.RunInfo;
import java.util.List;

/** What a device said of itself when the run began, through the idevice tools. */
record Introduction(
        RunInfo.Device info,
        String productVersion,
        List<InstalledApp> apps,
        DeviceProfile profile,
        int wdaPort,
        Idevice tools) {

    static Introduction of(LabFile.Device entry, Idevice tools, LabClock clock) {
        DeviceProfile profile = DeviceProfile.named(entry.profile());
        String version = tools.requiredInfo("ProductVersion");
        OsVersion os = OsVersion.parse("iOS", version);
        if (!profile.os().contains(os)) {
            throw new LabException(Message.of(entry.alias() + " has " + os + ", which its device profile does not know")
                    .with(
                            "profile",
                            profile.name() + ": from " + profile.os().from() + " to before "
                                    + profile.os().before())
                    .with("next", "name another profile in the lab file, or write one"));
        }
        RunInfo.Device info = new RunInfo.Device(
                entry.udid(),
                entry.alias(),
                tools.requiredInfo("ProductType"),
                os,
                profile.name(),
                tools.clockOffset(clock),
                tools.zone().getId());
        return new Introduction(info, version, tools.apps(), profile, entry.wdaPort(), tools);
    }

    /** The app as it is installed here. */
    RunInfo.App describe(AppProfile app) {
        String build = apps.stream()
                .filter(installed -> installed.bundleId().equals(app.bundleId()))
                .map(InstalledApp::version)
                .findFirst()
                .orElseThrow(() -> new LabException(Message.of(app.name() + " is not installed on " + info.alias())
                        .with("looked for", app.bundleId())
                        .with("next", "install it, or correct bundleId in the app profile")));
        return new RunInfo.App(app.name(), app.bundleId(), app.executable(), build, app.logPoints());
    }
}
