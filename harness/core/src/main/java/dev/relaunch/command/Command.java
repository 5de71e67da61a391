package dev.relaunch.command;

import dev.relaunch.model.Udids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The description of one run of a program; nothing happens until a {@link CommandRunner} is given it.
 *
 * @param environment variables on top of this process's own
 * @param timeout how long {@link CommandRunner#run} lets it take, in wall time; {@link CommandRunner#start} has no such bound
 * @param purpose what it is for, as an infinitive: {@code list the attached devices}; empty where the command says it
 * @param device alias of the device it is about; empty for the host
 * @param remedy what to do where there is no such program: the package to install; empty where nobody knows
 */
public record Command(
        String program,
        List<String> args,
        Map<String, String> environment,
        Duration timeout,
        String purpose,
        String device,
        String remedy) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    public Command {
        args = List.copyOf(args);
        environment = Map.copyOf(environment);
    }

    /** A program, by its name on the PATH or its path, with its arguments; it may take 30 s. */
    public static Command of(String program, String... args) {
        return of(program, List.of(args));
    }

    /** The same, with the arguments as a list. */
    public static Command of(String program, List<String> args) {
        return new Command(program, args, Map.of(), TIMEOUT, "", "", "");
    }

    /** This command with one more variable in its environment; an empty value leaves the environment as it is. */
    public Command env(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new Command(program, args, more, timeout, purpose, device, remedy);
    }

    public Command timeout(Duration bound) {
        return new Command(program, args, environment, bound, purpose, device, remedy);
    }

    public Command purpose(String words) {
        return new Command(program, args, environment, timeout, words, device, remedy);
    }

    public Command device(String alias) {
        return new Command(program, args, environment, timeout, purpose, alias, remedy);
    }

    public Command remedy(String words) {
        return new Command(program, args, environment, timeout, purpose, device, words);
    }

    /** The command as a person would type it, for messages: UDIDs masked, the environment left out. */
    public String line() {
        String line = args.stream().map(Command::quoted).collect(Collectors.joining(" "));
        return Udids.mask(line.isEmpty() ? program : program + " " + line);
    }

    private static String quoted(String arg) {
        return arg.matches("[\\w@%+=:,./-]+") ? arg : "'" + arg.replace("'", "'\\''") + "'";
    }
}
