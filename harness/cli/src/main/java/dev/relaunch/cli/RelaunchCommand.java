package dev.relaunch.cli;

import dev.relaunch.profile.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: its commands, and how failures are told. */
@Command(
        name = "relaunch",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Proves, on real devices and with no debugger attached, what an app does when iOS wakes it.",
        footer = {
            "",
            "Exit codes of run and verify: 0 all hold, 1 something is violated, 2 nothing violated but something",
            "undetermined, 3 usage or configuration, 4 the lab cannot be used.",
            "",
            "Examples:",
            "  relaunch run                        the smoke suite on the emulated lab",
            "  relaunch verify runs/2026-11-22*    the verdicts of earlier recordings again",
            "  relaunch explain urlsession --termination force-quit --refresh on"
        })
final class RelaunchCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    int execute(Console console, String... args) {
        CommandLine line = new CommandLine(this)
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new ReadCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new DevicesCommand(console))
                .addSubcommand(new CommandLine(new LabCommand(console)).addSubcommand(new LabCtlCommand(console)))
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(Help.defaultColorScheme(console.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExecutionExceptionHandler((failure, command, parsed) ->
                        Failures.tell(failure, console.err()).number())
                .setParameterExceptionHandler((failure, rest) -> usage(failure, console));
        int code = line.execute(args);
        console.out().flush();
        console.err().flush();
        return code;
    }

    private static int usage(ParameterException failure, Console console) {
        CommandLine at = failure.getCommandLine();
        if (failure instanceof UnmatchedArgumentException unmatched
                && at.getParent() == null
                && !unmatched.getUnmatched().get(0).startsWith("-")) {
            String written = unmatched.getUnmatched().get(0);
            console.err()
                    .println("relaunch: there is no command " + written
                            + Suggestion.nearest(written, at.getSubcommands().keySet())
                                    .map(command -> "; perhaps " + command)
                                    .orElse(""));
            console.err().println("\n  next   relaunch --help");
            return ExitCode.USAGE.number();
        }
        console.err().println("relaunch: " + failure.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(failure, console.err())) {
            console.err().println();
            console.err()
                    .println("  next   "
                            + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.USAGE.number();
    }
}
