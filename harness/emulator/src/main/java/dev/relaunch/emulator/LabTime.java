package dev.relaunch.emulator;

import dev.relaunch.emulator.ios.Arguments;
import dev.relaunch.emulator.ios.Command;
import dev.relaunch.emulator.ios.Control;
import dev.relaunch.emulator.ios.VirtualClock;
import dev.relaunch.model.Durations;
import dev.relaunch.model.LabClock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lab's time as something that can be told to hurry: a ten-minute wait of the devices need not be one of whoever tests with them. */
final class LabTime {

    /** Longer than any rule of iOS waits. */
    private static final int PASS_SECONDS_MAX = (int) Duration.ofDays(30).toSeconds();

    private final VirtualClock clock;
    private LabClock.@Nullable Hurry hurry;

    LabTime(VirtualClock clock) {
        this.clock = clock;
    }

    Control control() {
        Control control = Control.outside();
        control.add(List.of(
                Command.of(
                        "pass",
                        "Lets the devices' time pass quickly, and answers when it has.",
                        this::pass,
                        Command.Parameter.required("seconds", "of the devices' time")),
                Command.of(
                        "hurry",
                        "Has the devices' time run fast from now on, or as the wall's again.",
                        this::hurry,
                        Command.Parameter.required("mode", "on or off"))));
        return control;
    }

    private String pass(Arguments arguments) {
        Duration by = Duration.ofSeconds(arguments.number("seconds", 0, PASS_SECONDS_MAX));
        try (LabClock.Hurry fast = clock.hurry()) {
            clock.await(by, () -> false);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw arguments.refused("the lab is being closed");
        }
        return Durations.words(by) + " have passed; it is " + clock.now();
    }

    private synchronized String hurry(Arguments arguments) {
        boolean on = arguments.on("mode");
        if (on && hurry == null) {
            hurry = clock.hurry();
        } else if (!on && hurry != null) {
            hurry.close();
            hurry = null;
        }
        return on ? "the devices' time runs fast" : "the devices' time runs as the wall's";
    }
}
