package dev.relaunch.emulator.ios;

import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a command was told, by parameter; each is checked as it is read. */
public final class Arguments {

    private final Command command;
    private final Map<String, String> values;

    Arguments(Command command, Map<String, String> values) {
        this.command = command;
        this.values = Map.copyOf(values);
        for (String name : values.keySet()) {
            if (command.parameters().stream()
                    .noneMatch(parameter -> parameter.name().equals(name))) {
                throw refused("it takes no \"" + name + "\"");
            }
        }
        for (Command.Parameter parameter : command.parameters()) {
            if (parameter.required() && !values.containsKey(parameter.name())) {
                throw refused("\"" + parameter.name() + "\" is missing: " + parameter.what());
            }
        }
    }

    /** What was told for this parameter, if anything. */
    public Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Of a required parameter. */
    public String text(String name) {
        return optional(name).orElseThrow(() -> refused("\"" + name + "\" is missing"));
    }

    /** A whole number from {@code min} to {@code max}. */
    public int number(String name, int min, int max) {
        String text = text(name);
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Refused below, as one out of range is.
        }
        throw refused("\"" + name + "\" is \"" + text + "\", no whole number from " + min + " to " + max);
    }

    /** The same, or this where nothing was told. */
    public int number(String name, int min, int max, int otherwise) {
        return optional(name).isEmpty() ? otherwise : number(name, min, max);
    }

    /** A number, with a point where it has one. */
    double decimal(String name, double min, double max) {
        String text = text(name);
        try {
            double number = Double.parseDouble(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Refused below, as one out of range is.
        }
        throw refused("\"" + name + "\" is \"" + text + "\", no number from " + min + " to " + max);
    }

    /** {@code on} or {@code off}. */
    public boolean on(String name) {
        return oneOf(name, OnOff.class) == OnOff.ON;
    }

    /** A constant of the enum, in lower case with {@code -} between words. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> words) {
        String text = text(name);
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> key(word).equals(text))
                .findFirst()
                .orElseThrow(() -> refused("\"" + name + "\" is \"" + text + "\", none of " + keys(words)));
    }

    /** The same, or this where nothing was told. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> words, E otherwise) {
        return optional(name).isEmpty() ? otherwise : oneOf(name, words);
    }

    /** The device cannot do what it was told, for this reason. */
    public ConfigException refused(String why) {
        return new ConfigException(Message.of("the emulated device cannot do \"" + command.name() + "\"")
                .with("means", why)
                .with("usage", command.usage()));
    }

    private static <E extends Enum<E>> String keys(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Arguments::key).collect(Collectors.joining(", "));
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private enum OnOff {
        ON,
        OFF
    }
}
