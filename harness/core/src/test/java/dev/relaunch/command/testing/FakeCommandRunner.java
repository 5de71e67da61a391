package dev.relaunch.command.testing;

import dev.relaunch.command.Command;
import dev.relaunch.command.CommandResult;
import dev.relaunch.command.CommandRunner;
import dev.relaunch.command.ProcessOutput;
import dev.relaunch.command.RunningProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers commands from a script: the first prefix of the command line that fits has the answer. */
public final class FakeCommandRunner implements CommandRunner {

    private record Answer(int exitCode, String stdout, String stderr) {}

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<Command> asked = new ArrayList<>();

    /** A command line that begins so is answered so. */
    public FakeCommandRunner on(String prefix, int exitCode, String stdout, String stderr) {
        answers.put(prefix, new Answer(exitCode, stdout, stderr));
        return this;
    }

    /** What was asked, in order. */
    public List<Command> asked() {
        return List.copyOf(asked);
    }

    @Override
    public CommandResult run(Command command) {
        asked.add(command);
        String line = command.program() + " " + String.join(" ", command.args());
        Answer answer = answers.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no answer for: " + line));
        return new CommandResult(
                command, answer.exitCode(), answer.stdout(), answer.stderr(), 0, Duration.ofMillis(120));
    }

    @Override
    public RunningProcess start(Command command, ProcessOutput output) {
        throw new AssertionError("nothing can be started here: " + command.line());
    }
}
