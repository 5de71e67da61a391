package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Command.Parameter.optional;
import static dev.relaunch.emulator.ios.Command.Parameter.required;

import dev.relaunch.emulator.app.Position;
import dev.relaunch.emulator.ios.daemon.Bluetoothd;
import dev.relaunch.emulator.ios.daemon.Daemons;
import dev.relaunch.emulator.ios.daemon.Wcd;
import java.util.List;

/** Where a device is carried, and what comes near it, as commands. */
final class PlaceCommands {

    private final InstalledAppCommands apps;
    private final Daemons daemons;

    PlaceCommands(InstalledAppCommands apps, Daemons daemons) {
        this.apps = apps;
        this.daemons = daemons;
    }

    List<Command> all() {
        return List.of(
                apps.command(
                        "move",
                        "The device is carried to another place.",
                        this::move,
                        required("latitude", "degrees"),
                        required("longitude", "degrees")),
                apps.command(
                        "cross-region",
                        "The device is carried over the border of a region that the app monitors, and stays there.",
                        this::crossRegion,
                        InstalledAppCommands.BUNDLE,
                        required("region", "its id"),
                        required("way", "enter or exit")),
                apps.command("visit", "The device has stayed where it is for a while.", this::visit),
                apps.command(
                        "health-sample",
                        "A sample is saved to Health.",
                        this::healthSample,
                        required("type", "stepCount")),
                apps.command(
                        "peripheral-appears",
                        "A Bluetooth peripheral comes into reach.",
                        this::peripheralAppears,
                        required("name", "what apps call it")),
                apps.command(
                        "peripheral-notifies",
                        "A Bluetooth peripheral has a new value for its subscribers.",
                        this::peripheralNotifies,
                        required("name", "what apps call it")),
                apps.command(
                        "bluetooth-toggle",
                        "Somebody switches Bluetooth off and on again.",
                        this::toggleBluetooth,
                        required("where", "settings, control-center or airplane-mode")),
                apps.command(
                        "accessory-connect",
                        "An accessory is plugged in.",
                        this::connectAccessory,
                        required("name", "what apps call it")),
                apps.command(
                        "carplay",
                        "A car connects, or the user opens the app on its screen.",
                        this::carPlay,
                        InstalledAppCommands.BUNDLE,
                        required("event", "connect or open")),
                apps.command(
                        "watch-transfer",
                        "The paired device sends the app something.",
                        this::watchTransfer,
                        InstalledAppCommands.BUNDLE,
                        optional("text", "what it sends")));
    }

    private String move(Arguments arguments) {
        Position to = new Position(arguments.decimal("latitude", -90, 90), arguments.decimal("longitude", -180, 180));
        double metres = daemons.locationd().here().metresTo(to);
        daemons.locationd().move(to);
        return "moved by " + Math.round(metres) + " m";
    }

    private String crossRegion(Arguments arguments) {
        String bundleId = arguments.text("bundle");
        String region = arguments.text("region");
        Way way = arguments.oneOf("way", Way.class);
        if (!daemons.locationd().cross(bundleId, region, way == Way.ENTER)) {
            throw arguments.refused(bundleId + " monitors no region \"" + region + "\", but "
                    + daemons.locationd().regions(bundleId));
        }
        return way == Way.ENTER ? "entered " + region : "left " + region;
    }

    private String visit(Arguments none) {
        daemons.locationd().visit(daemons.locationd().here());
        return "a visit has begun";
    }

    private String healthSample(Arguments arguments) {
        daemons.healthd().save(arguments.text("type"));
        return "saved a sample of " + arguments.text("type");
    }

    private String peripheralAppears(Arguments arguments) {
        daemons.bluetoothd().appears(arguments.text("name"));
        return arguments.text("name") + " is in reach";
    }

    private String peripheralNotifies(Arguments arguments) {
        daemons.bluetoothd().notifies(arguments.text("name"));
        return arguments.text("name") + " has a new value";
    }

    private String toggleBluetooth(Arguments arguments) {
        daemons.bluetoothd().toggled(arguments.oneOf("where", Bluetoothd.Switch.class));
        return "Bluetooth was off, and is on";
    }

    private String connectAccessory(Arguments arguments) {
        daemons.accessoryd().connected(arguments.text("name"));
        return arguments.text("name") + " is connected";
    }

    private String carPlay(Arguments arguments) {
        if (arguments.oneOf("event", Car.class) == Car.CONNECT) {
            daemons.carkitd().connected(arguments.text("bundle"));
            return "a car is connected";
        }
        daemons.carkitd().opens(arguments.text("bundle"));
        return "opened on the car's screen";
    }

    private String watchTransfer(Arguments arguments) {
        daemons.wcd()
                .receive(new Wcd.Transfer(
                        arguments.text("bundle"), arguments.optional("text").orElse("hello")));
        return "received a transfer";
    }

    private enum Way {
        ENTER,
        EXIT
    }

    private enum Car {
        CONNECT,
        OPEN
    }
}
