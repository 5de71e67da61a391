package dev.relaunch.emulator.ios;

import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import dev.relaunch.profile.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done to an emulated device from outside, other than by touching it: a closed list of commands, by name.
 *
 * <p>Each part of the model adds its own when the device is made: {@link DeviceCommands} what befalls the device,
 * {@link ProcessCommands} what befalls its apps, the triggers theirs.
 */
public final class Control {

    private final @Nullable VirtualClock clock;
    private final Map<String, Command> commands = new LinkedHashMap<>();

    private final BooleanSupplier up;

    private Control(@Nullable VirtualClock clock, BooleanSupplier up) {
        this.clock = clock;
        this.up = up;
    }

    /**
     * The commands of one device, which are done at one moment of this clock.
     *
     * @param up whether the device runs; while it does not, little can be done to it
     */
    static Control on(VirtualClock clock, BooleanSupplier up) {
        return new Control(clock, up);
    }

    /** Commands that concern no device's model. */
    public static Control outside() {
        return new Control(null, () -> true);
    }

    /**
     * Adds commands.
     *
     * @throws IllegalStateException where one of this name is there already
     */
    public void add(List<Command> more) {
        for (Command command : more) {
            if (commands.put(command.name(), command) != null) {
                throw new IllegalStateException("two commands are called " + command.name());
            }
        }
    }

    public List<Command> commands() {
        return List.copyOf(commands.values());
    }

    /**
     * Does it, at one moment of the device, and returns a sentence that says what came of it. From any thread.
     *
     * @throws ConfigException where there is no such command, or the device cannot do it so
     */
    public String perform(String name, Map<String, String> arguments) {
        Command command = commands.get(name);
        if (command == null) {
            throw new ConfigException(Message.of("an emulated device cannot do \"" + name + "\"")
                    .with("means", "there is no such command" + Suggestion.clause(name, commands.keySet())));
        }
        Arguments told = new Arguments(command, arguments);
        @Nullable VirtualClock model = command.outside() ? null : clock;
        return model == null
                ? command.action().perform(told)
                : model.call(() -> {
                    if (!up.getAsBoolean() && !command.whileDown()) {
                        throw told.refused("the device is down");
                    }
                    return command.action().perform(told);
                });
    }
}
