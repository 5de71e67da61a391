package dev.relaunch.cli;

import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What a file of a device says: a log, or a crash report. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Says what a device's log tells (which apps were launched, resumed, suspended and ended, by whom, what the"
                        + " system declined and why, who was watching), and what a crash report or a JetsamEvent tells: what"
                        + " ended a process, and what the code in it means.",
        footer = {
            "",
            "Examples:",
            "  relaunch read syslog.txt",
            "  relaunch read FieldRecorder-2026-11-22-140212.ips",
            "  relaunch read crashes/ --app com.example.fieldrecorder     every log and report in a folder",
            "  idevicesyslog | head -100000 | relaunch read -",
            "  relaunch read runs/*/*/channels/syslog.raw --json"
        })
final class ReadCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "A log or a crash report, a folder of them, or several, each told by itself; \"-\" for standard input.")
    private List<String> files = List.of();

    @Option(names = "--app", paramLabel = "BUNDLE", description = "Tells of this app alone, and of the device.")
    private @Nullable String app;

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
                told.addAll(read(file));
            } catch (ConfigException unreadable) {
                code = Failures.tell(unreadable, console.err());
            }
        }
        boolean single = files.size() == 1 && !isFolder(files.get(0));
        List<Told> wanted = narrowed(told);
        if (json.wanted()) {
            if (!wanted.isEmpty() || !single) {
                console.out().println(Json.of(single ? alone(wanted.get(0)) : wanted));
            }
        } else if (single) {
            wanted.forEach(one -> console.out().println(one.text(columns())));
        } else {
            console.out().println(text(wanted));
        }
        return code.number();
    }

    private List<Told> read(String file) {
        if (!isFolder(file)) {
            return List.of(new Source(file, date).told());
        }
        SourceFolder.Contents contents = new SourceFolder(Path.of(file), date).contents();
        if (!contents.passedOver().isEmpty()) {
            console.err().println(passedOver(contents.passedOver()).render());
        }
        return contents.told();
    }

    private static boolean isFolder(String file) {
        return Files.isDirectory(Path.of(file));
    }

    private static Message passedOver(List<String> files) {
        String shown = files.stream().limit(5).collect(Collectors.joining("\n"));
        return Message.of(
                        files.size() == 1
                                ? "1 file is no log and no report"
                                : files.size() + " files are no log and no report")
                .with("passed", files.size() > 5 ? shown + "\nand " + (files.size() - 5) + " more" : shown);
    }

    private List<Told> narrowed(List<Told> told) {
        String only = app;
        if (only == null) {
            return told;
        }
        List<Told> ours = told.stream()
                .filter(one -> one.concerns(only))
                .map(one -> one.of(only))
                .toList();
        int others = told.size() - ours.size();
        if (others > 0) {
            console.err().println(others == 1 ? "1 report is of another app" : others + " reports are of other apps");
        }
        return ours;
    }

    /** What is asked for alone needs no name beside it. */
    private static Object alone(Told told) {
        if (told instanceof Told.Log log) {
            return log.story();
        }
        return told;
    }

    private int columns() {
        return console.columns().orElse(Console.COLUMNS);
    }

    private String text(List<Told> told) {
        return told.stream().map(one -> one.file() + "\n" + one.text(columns())).collect(Collectors.joining("\n"));
    }
}
