package dev.relaunch.emulator;

import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.fault.WireFaults;
import dev.relaunch.emulator.ios.Arguments;
import dev.relaunch.emulator.ios.Command;
import dev.relaunch.emulator.ios.Command.Parameter;
import dev.relaunch.emulator.wda.WdaFault;
import dev.relaunch.profile.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can go wrong around one device of a lab, as commands: on the wire to it, and with its WebDriverAgent. */
final class FaultCommands {

    /** Before the name of a fault of WebDriverAgent, which would else be taken for one of the device. */
    private static final String WDA = "wda-";

    private final EmulatedLab lab;
    private final String udid;
    private final WireFaults wire;

    FaultCommands(EmulatedLab lab, String udid) {
        this.lab = lab;
        this.udid = udid;
        this.wire = lab.faults(udid);
    }

    List<Command> all() {
        return List.of(
                Command.outside("unplug", "The cable is pulled out.", none -> begin(WireFault.UNPLUGGED)),
                Command.outside("plug", "The cable is put in again.", none -> end(WireFault.UNPLUGGED)),
                Command.outside(
                        "fault",
                        "Something goes wrong, or is right again; each beside the public issue that tells of it.",
                        this::fault,
                        Parameter.required("name", "one of\n" + String.join("\n", told())),
                        Parameter.optional("mode", "on, or off where it lasts; on where nothing is said")),
                Command.outside("heal", "Whatever is wrong with wire and WebDriverAgent is right again.", this::heal));
    }

    private String fault(Arguments arguments) {
        String name = arguments.text("name");
        boolean on = arguments.optional("mode").isEmpty() || arguments.on("mode");
        Optional<WireFault> known = WireFault.named(name);
        if (known.isPresent()) {
            return on ? begin(known.get()) : end(known.get());
        }
        WdaFault agent = Arrays.stream(WdaFault.values())
                .filter(fault -> name(fault).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        arguments.refused("there is no fault \"" + name + "\"" + Suggestion.clause(name, names())));
        if (!lab.webDriverAgentFault(udid, agent, on)) {
            throw arguments.refused("no WebDriverAgent runs on a watch");
        }
        return said(name, on, agent.issue());
    }

    private String begin(WireFault fault) {
        wire.begin(fault);
        return fault.momentary()
                ? fault.text() + " has happened (" + fault.source() + ")"
                : said(fault.text(), true, fault.source());
    }

    private String end(WireFault fault) {
        wire.end(fault);
        return said(fault.text(), false, fault.source());
    }

    private String heal(Arguments none) {
        wire.endAll();
        for (WdaFault fault : WdaFault.values()) {
            lab.webDriverAgentFault(udid, fault, false);
        }
        return "nothing is wrong any more";
    }

    private static String said(String fault, boolean on, String source) {
        return fault + (on ? " from now on" : " no longer") + " (" + source + ")";
    }

    private static List<String> names() {
        return Stream.concat(
                        Arrays.stream(WireFault.values()).map(WireFault::text),
                        Arrays.stream(WdaFault.values()).map(FaultCommands::name))
                .toList();
    }

    private static List<String> told() {
        return Stream.concat(
                        Arrays.stream(WireFault.values()).map(fault -> told(fault.text(), fault.source())),
                        Arrays.stream(WdaFault.values()).map(fault -> told(name(fault), fault.issue())))
                .toList();
    }

    private static String told(String fault, String source) {
        return fault + " (" + source + ")";
    }

    private static String name(WdaFault fault) {
        return WDA + fault.key().toLowerCase(Locale.ROOT);
    }
}
