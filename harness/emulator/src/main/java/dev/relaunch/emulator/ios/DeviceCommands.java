package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Command.Parameter.optional;
import static dev.relaunch.emulator.ios.Command.Parameter.required;

import java.time.Duration;
import java.util.List;

/** What can befall a device as a whole, as commands. */
final class DeviceCommands {

    private final DeviceState state;
    private final Reboot reboot;

    DeviceCommands(DeviceState state, Reboot reboot) {
        this.state = state;
        this.reboot = reboot;
    }

    List<Command> all() {
        return List.of(
                Command.of("lock", "The side button: the screen is locked.", this::lock),
                Command.of(
                        "unlock",
                        "Somebody unlocks the screen.",
                        this::unlock,
                        optional("passcode", "where the device has one")),
                Command.of(
                        "low-power",
                        "Somebody switches Low Power Mode.",
                        this::lowPower,
                        required("mode", "on or off")),
                Command.of(
                                "charger",
                                "The charger is plugged in or out.",
                                this::charger,
                                required("power", "on or off"))
                        .alsoWhileDown(),
                Command.of("battery", "The battery's charge changes.", this::battery, required("percent", "0 to 100"))
                        .alsoWhileDown(),
                Command.of(
                                "network",
                                "The way to the Internet changes.",
                                this::network,
                                required("link", "wifi, cellular or none"))
                        .alsoWhileDown(),
                Command.of(
                                "clock-step",
                                "The device's wall clock is set; what waits for a while does not mind.",
                                this::clockStep,
                                required("seconds", "how far forward; negative for back"))
                        .alsoWhileDown(),
                Command.of(
                        "refresh-trial",
                        "A trial that Apple runs from its servers holds Background App Refresh off (iOS 27), or ends.",
                        this::refreshTrial,
                        required("state", "on or off")),
                Command.of("reboot", "The device restarts; it comes up locked.", this::reboot));
    }

    private String lock(Arguments none) {
        state.lock().lock();
        return "locked";
    }

    private String unlock(Arguments arguments) {
        if (!state.lock().unlock(arguments.optional("passcode").orElse(""))) {
            throw arguments.refused("the passcode is wrong");
        }
        return "unlocked";
    }

    private String lowPower(Arguments arguments) {
        state.power().lowPowerMode(arguments.on("mode"));
        return "Low Power Mode is " + arguments.text("mode");
    }

    private String charger(Arguments arguments) {
        state.power().charger(arguments.on("power"));
        return "the charger is " + arguments.text("power");
    }

    private String battery(Arguments arguments) {
        state.power().battery(arguments.number("percent", 0, 100));
        return "the battery is at " + state.power().percent() + " %";
    }

    private String network(Arguments arguments) {
        Network.Link link = arguments.oneOf("link", Network.Link.class);
        if (link == Network.Link.CELLULAR && !state.model().cellular()) {
            throw arguments.refused("an " + state.model().name() + " of the lab has Wi-Fi only");
        }
        state.network().change(link);
        return "the network is " + link.key();
    }

    private String clockStep(Arguments arguments) {
        state.time().step(Duration.ofSeconds(arguments.number("seconds", -1_000_000_000, 1_000_000_000)));
        return "the device's clock shows " + state.time().now();
    }

    private String refreshTrial(Arguments arguments) {
        if (!state.os().has(Feature.REFRESH_TRIAL)) {
            throw arguments.refused("its system knows no such trials");
        }
        state.refresh().trial(arguments.on("state"));
        return "the trial is " + arguments.text("state");
    }

    private String reboot(Arguments none) {
        reboot.restart();
        return "going down";
    }
}
