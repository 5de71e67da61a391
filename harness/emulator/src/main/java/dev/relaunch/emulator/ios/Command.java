package dev.relaunch.emulator.ios;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One thing that can be done to an emulated device, by whoever holds its {@link Control}. */
public final class Command {

    private final String name;
    private final String what;
    private final List<Parameter> parameters;
    private final Action action;
    private final boolean outside;
    private final boolean whileDown;

    private Command(
            String name, String what, List<Parameter> parameters, Action action, boolean outside, boolean whileDown) {
        this.outside = outside;
        this.whileDown = whileDown;
        this.name = name;
        this.what = what;
        this.parameters = List.copyOf(parameters);
        this.action = action;
    }

    /**
     * A command of this name.
     *
     * @param name in lower case, words parted by {@code -}
     * @param what a sentence that says what it does
     */
    public static Command of(String name, String what, Action action, Parameter... parameters) {
        return new Command(name, what, List.of(parameters), action, false, false);
    }

    /** The same of what is not done to the device's model but around it, on the thread of whoever asks. */
    public static Command outside(String name, String what, Action action, Parameter... parameters) {
        return new Command(name, what, List.of(parameters), action, true, true);
    }

    /** The same of what happens around the device, whether that runs or is on its way down or up. */
    Command alsoWhileDown() {
        return new Command(name, what, parameters, action, outside, true);
    }

    boolean whileDown() {
        return whileDown;
    }

    boolean outside() {
        return outside;
    }

    public String name() {
        return name;
    }

    public String what() {
        return what;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** {@code unlock [PASSCODE]}. */
    public String usage() {
        return parameters.stream()
                .map(parameter -> parameter.required() ? parameter.placeholder() : "[" + parameter.placeholder() + "]")
                .collect(Collectors.joining(" ", name + " ", ""))
                .strip();
    }

    Action action() {
        return action;
    }

    /** Does it, on the model thread; returns a sentence that says what came of it. */
    public interface Action {
        String perform(Arguments arguments);
    }

    /**
     * What a command has to be told.
     *
     * @param what a phrase that says what it means, with its unit or its words
     */
    public record Parameter(String name, String what, boolean required) {

        /** What stands for its value in a usage. */
        public String placeholder() {
            return name.toUpperCase(Locale.ROOT);
        }

        public static Parameter required(String name, String what) {
            return new Parameter(name, what, true);
        }

        public static Parameter optional(String name, String what) {
            return new Parameter(name, what, false);
        }
    }
}
