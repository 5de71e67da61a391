package dev.relaunch.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.relaunch.evidence.Story;
import dev.relaunch.model.ConfigException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a log file says. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Says what a log captured by idevicesyslog tells: which apps were launched, resumed, suspended and ended,"
                        + " by whom, and who was watching.",
        footer = {
            "",
            "Examples:",
            "  relaunch read syslog.txt",
            "  idevicesyslog | head -100000 | relaunch read -",
            "  relaunch read runs/*/*/channels/syslog.raw --json"
        })
final class ReadCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "The log, or several, each told by itself; \"-\" for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description =
                    "About when it was captured, for the log has no years (default: when the file was last changed).")
    private @Nullable LocalDate date;

    @Mixin
    private final JsonOption json = new JsonOption();

    ReadCommand(Console console) {
        this.console = console;
    }

    /** Those that can be read are told; of the others the reason is, and the exit code says that there are some. */
    @Override
    public Integer call() {
        List<Told> told = new ArrayList<>();
        ExitCode code = ExitCode.HOLDS;
        for (String file : files) {
            try {
                told.add(new Told(file, new LogFile(file, date).story()));
            } catch (ConfigException unreadable) {
                code = Failures.tell(unreadable, console.err());
            }
        }
        if (files.size() > 1) {
            console.out().println(json.wanted() ? Json.of(told) : text(told));
        } else {
            told.forEach(one -> console.out()
                    .println(json.wanted() ? Json.of(one.story()) : one.story().text()));
        }
        return code.number();
    }

    private static String text(List<Told> told) {
        return told.stream().map(one -> one.file() + "\n" + one.story().text()).collect(Collectors.joining("\n"));
    }

    /** One of several files: its story's keys, and before them its name. */
    private record Told(String file, @JsonUnwrapped Story story) {}
}
