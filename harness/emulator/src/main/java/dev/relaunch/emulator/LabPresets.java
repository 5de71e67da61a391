package dev.relaunch.emulator;

import dev.relaunch.emulator.ios.Model;
import dev.relaunch.emulator.ios.Os;
import dev.relaunch.emulator.ios.Preset;
import dev.relaunch.emulator.ios.daemon.World;
import dev.relaunch.lab.LabFile;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the devices of a lab file are to be: the words of the file as the model's presets. */
final class LabPresets {

    private static final List<String> LANGUAGES = List.of("en", "en_GB", "en_CN", "de", "ja");

    private LabPresets() {}

    /** One for each device of the file, in its order. */
    static List<Preset> of(LabFile file) {
        Map<World, Boolean> worlds = worlds(file.worlds());
        return file.devices().stream().map(device -> of(device, worlds)).toList();
    }

    private static Preset of(LabFile.Device device, Map<World, Boolean> worlds) {
        LabFile.Made made = device.made();
        Os os = made.os().map(name -> os(device, name)).orElse(Os.IOS_18);
        Preset preset = Preset.of(os).living(worlds);
        if (!made.listed() && !os.name().startsWith("watchOS")) {
            throw new ConfigException(Message.of("only a watch can be left out of the list of devices")
                    .with("device", device.alias())
                    .with("next", "leave \"listed\" out, or have its os be watchOS 11"));
        }
        if (made.model().isPresent()) {
            preset = on(device, preset, made.model().orElseThrow());
        }
        if (made.language().isPresent()) {
            preset = preset.in(language(device, made.language().orElseThrow()));
        }
        if (made.passcode().isPresent()) {
            preset = preset.lockedWith(passcode(device, made.passcode().orElseThrow()));
        }
        return device.udid().isEmpty() ? preset : preset.called(device.udid());
    }

    private static Os os(LabFile.Device device, String name) {
        return Os.named(name).orElseThrow(() -> cannot(device, "os", name, names(Os.ALL, Os::name)));
    }

    private static Preset on(LabFile.Device device, Preset preset, String name) {
        Model model = Model.named(name).orElseThrow(() -> cannot(device, "model", name, names(Model.ALL, Model::name)));
        try {
            return preset.on(model);
        } catch (IllegalArgumentException never) {
            throw cannot(device, "model", name, "others, for " + never.getMessage());
        }
    }

    private static String language(LabFile.Device device, String name) {
        if (!LANGUAGES.contains(name)) {
            throw cannot(device, "language", name, String.join(", ", LANGUAGES));
        }
        return name;
    }

    private static String passcode(LabFile.Device device, String digits) {
        if (!digits.matches("\\d{4}|\\d{6}")) {
            throw cannot(device, "passcode", digits, "those of 4 or 6 digits");
        }
        return digits;
    }

    private static Map<World, Boolean> worlds(Map<String, Boolean> byName) {
        Map<World, Boolean> worlds = new EnumMap<>(World.class);
        byName.forEach((name, holds) -> worlds.put(world(name), holds));
        return worlds;
    }

    private static World world(String name) {
        return Arrays.stream(World.values())
                .filter(world -> world.key().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new ConfigException(Message.of("an emulated device lives in no world \"" + name + "\"")
                                .with("there are", names(List.of(World.values()), World::key))));
    }

    private static ConfigException cannot(LabFile.Device device, String key, String value, String thereAre) {
        return new ConfigException(Message.of("an emulated device cannot have the " + key + " \"" + value + "\"")
                .with("device", device.alias())
                .with("there are", thereAre));
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.joining(", "));
    }
}
