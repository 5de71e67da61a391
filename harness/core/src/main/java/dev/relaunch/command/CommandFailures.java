package dev.relaunch.command;

import dev.relaunch.model.Durations;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.model.Udids;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** The three ways in which a command comes to nothing, each told with the command and what it said. */
final class CommandFailures {

    private CommandFailures() {}

    /** There is no such program, or this user may not run it. */
    static LabException couldNotStart(Command command, IOException cause) {
        String reason = reason(cause);
        Message message = about(command, program(command) + " could not be started: " + reason);
        if (!command.remedy().isEmpty()) {
            message = message.with("next", command.remedy());
        }
        return new LabException(message, cause);
    }

    /** It ran, and exited with something else than 0. */
    static LabException failed(CommandResult result) {
        Command command = result.command();
        String headline = program(command) + " failed (exit " + result.exitCode() + " after "
                + Durations.words(result.took()) + ")";
        return new LabException(withOutput(about(command, headline), result.stdout(), result.stderr()));
    }

    /** It did not end in time, and was killed. */
    static LabException timedOut(Command command, String stdout, String stderr) {
        String headline =
                program(command) + " did not end within " + Durations.words(command.timeout()) + " and was killed";
        return new LabException(withOutput(about(command, headline), stdout, stderr));
    }

    /** Whoever waited for it was told to stop. */
    static LabException interrupted(Command command, Duration after) {
        return new LabException(about(
                command,
                program(command) + " was stopped after " + Durations.words(after) + ": the run is being ended"));
    }

    /** Whoever took its output failed at it. */
    static LabException outputFailed(Command command, Throwable cause) {
        return new LabException(
                about(command, "the output of " + program(command) + " could not be taken: " + cause), cause);
    }

    private static Message about(Command command, String headline) {
        Message message = Message.of(headline);
        if (!command.device().isEmpty()) {
            message = message.with("device", command.device());
        }
        if (!command.purpose().isEmpty()) {
            message = message.with("wanted", "to " + command.purpose());
        }
        return message.with("command", command.line());
    }

    private static Message withOutput(Message message, String stdout, String stderr) {
        String out = Udids.mask(stdout.strip());
        String err = Udids.mask(stderr.strip());
        if (out.isEmpty() && err.isEmpty()) {
            return message.with("output", "none");
        }
        Message told = err.isEmpty() ? message : message.with("stderr", err);
        return out.isEmpty() ? told : told.with("stdout", out);
    }

    private static String program(Command command) {
        return command.program().substring(command.program().lastIndexOf('/') + 1);
    }

    private static String reason(IOException cause) {
        String text = String.valueOf(cause.getMessage());
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("error=2,") || lower.contains("no such file")) {
            return "there is no such program on the PATH";
        }
        if (lower.contains("error=13,") || lower.contains("permission denied")) {
            return "it is not allowed to run (permission denied)";
        }
        return text;
    }
}
