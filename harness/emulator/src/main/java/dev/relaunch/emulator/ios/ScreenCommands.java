package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Command.Parameter.optional;
import static dev.relaunch.emulator.ios.Command.Parameter.required;

import dev.relaunch.emulator.ios.daemon.Privacy;
import dev.relaunch.emulator.ui.Appearance;
import java.util.List;
import java.util.Optional;

/** What can come up on the screen, or go wrong there, as commands. */
final class ScreenCommands {

    private final Display display;
    private final InstalledApps apps;
    private final Privacy privacy;
    private final DeviceIdentity identity;
    private final SwitchFault switches;

    ScreenCommands(
            Display display, InstalledApps apps, Privacy privacy, DeviceIdentity identity, SwitchFault switches) {
        this.display = display;
        this.apps = apps;
        this.privacy = privacy;
        this.identity = identity;
        this.switches = switches;
    }

    List<Command> all() {
        return List.of(
                Command.of(
                        "alert",
                        "An alert of the system comes up above everything, and stays until somebody answers it"
                                + " (flutter/flutter#96832).",
                        this::alert,
                        required(
                                "kind",
                                "notifications, location, location-always, bluetooth, health or software-update"),
                        optional("app", "bundle id of the app that it is about")),
                Command.of(
                        "stuck-switch",
                        "Switches in Settings take a tap and do not move (appium/appium#4471), or move again.",
                        this::stuckSwitch,
                        required("state", "on or off")),
                Command.of(
                        "appearance",
                        "Somebody chooses light or dark.",
                        this::appearance,
                        required("name", "light or dark")));
    }

    private String alert(Arguments arguments) {
        KnownAlert kind = arguments.oneOf("kind", KnownAlert.class);
        if (kind == KnownAlert.TRUST) {
            throw arguments.refused("a computer has to ask for it: fault trust-pending, then pair with idevicepair");
        }
        Optional<String> about = arguments.optional("app");
        if (kind.permission().isPresent()) {
            String bundleId = about.filter(app -> apps.find(app).isPresent())
                    .orElseThrow(() -> arguments.refused("\"app\" has to be that of an installed app"));
            privacy.ask(bundleId, kind.permission().orElseThrow(), kind == KnownAlert.LOCATION_ALWAYS);
            return bundleId + " asks: " + kind.key();
        }
        String subject = about.map(
                        bundleId -> display.words().name(apps.get(bundleId).manifest()))
                .orElse(identity.deviceClass());
        display.alerts().show(kind.about(subject, display.words(), answer -> {}));
        return "an alert is on the screen: " + kind.key();
    }

    private String stuckSwitch(Arguments arguments) {
        switches.present(arguments.on("state"));
        return "stuck switches are " + arguments.text("state");
    }

    private String appearance(Arguments arguments) {
        display.appearance(arguments.oneOf("name", Appearance.class));
        return "the appearance is " + display.appearance().text();
    }
}
