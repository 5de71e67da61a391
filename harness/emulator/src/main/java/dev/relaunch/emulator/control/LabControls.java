package dev.relaunch.emulator.control;

import dev.relaunch.emulator.ios.Command;
import dev.relaunch.emulator.ios.Control;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Every control of a lab: one for each device, by UDID or alias, and one named {@value #LAB} for the lab as a whole. */
public final class LabControls {

    /** What stands for a device's name where a command concerns the whole lab. */
    public static final String LAB = "lab";

    private final Map<String, Controlled> all = new LinkedHashMap<>();

    /** One device, or the lab. */
    private record Controlled(String udid, String alias, Control control, Supplier<Object> state) {}

    /**
     * Adds a device, or the lab.
     *
     * @param state how it is now, for a program to read
     */
    public void add(String udid, String alias, Control control, Supplier<Object> state) {
        all.put(udid, new Controlled(udid, alias, control, state));
    }

    /**
     * Does it, and returns a sentence that says what came of it.
     *
     * @throws ConfigException where there is no such device or command, or it cannot be done so
     */
    String perform(String device, String command, Map<String, String> arguments) {
        return all.values().stream()
                .filter(one -> one.udid().equals(device) || one.alias().equals(device))
                .findFirst()
                .orElseThrow(() -> new ConfigException(
                        Message.of("the lab has no device \"" + device + "\"").with("there are", aliases())))
                .control()
                .perform(command, arguments);
    }

    private String aliases() {
        return all.values().stream().map(Controlled::alias).collect(Collectors.joining(", "));
    }

    /** What there is and what can be done, for a program. */
    Map<String, Object> described() {
        List<Object> devices = new ArrayList<>();
        for (Controlled one : all.values()) {
            Map<String, Object> device = new LinkedHashMap<>();
            device.put("udid", one.udid());
            device.put("alias", one.alias());
            device.put("state", one.state().get());
            device.put(
                    "commands",
                    one.control().commands().stream()
                            .map(LabControls::described)
                            .toList());
            devices.add(device);
        }
        return Map.of("devices", devices);
    }

    private static Map<String, Object> described(Command command) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", command.name());
        described.put("usage", command.usage());
        described.put("what", command.what());
        described.put(
                "parameters",
                command.parameters().stream()
                        .map(parameter -> Map.of(
                                "name", parameter.name(),
                                "placeholder", parameter.placeholder(),
                                "what", parameter.what(),
                                "required", parameter.required()))
                        .toList());
        return described;
    }
}
