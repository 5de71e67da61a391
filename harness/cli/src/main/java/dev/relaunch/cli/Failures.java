package dev.relaunch.cli;

import dev.relaunch.model.ConfigException;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.model.RelaunchException;
import dev.relaunch.model.ScenarioException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what stopped a command, as its message and without a stack trace; what is ours to mend leaves its trace in a file. */
final class Failures {

    private Failures() {}

    static ExitCode tell(Throwable failure, PrintWriter err) {
        if (failure instanceof RelaunchException known && !(failure instanceof HarnessBug)) {
            err.println(known.message().render());
        } else {
            err.println(bug(failure, traceFile(failure)).render());
        }
        return code(failure);
    }

    static ExitCode code(Throwable failure) {
        if (failure instanceof LabException) {
            return ExitCode.LAB;
        }
        return failure instanceof ConfigException || failure instanceof ScenarioException
                ? ExitCode.USAGE
                : ExitCode.BUG;
    }

    private static Message bug(Throwable failure, String trace) {
        Message told = failure instanceof HarnessBug bug
                ? bug.message()
                : Message.of("something happened that cannot happen").with("what", String.valueOf(failure));
        return told.with("means", "this is a bug in Relaunch, not in your app and not in your lab")
                .with("trace", trace)
                .with("next", "please report it with that file and the command that you typed");
    }

    private static String traceFile(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        try {
            Path file = Files.createTempFile("relaunch-bug-", ".txt");
            Files.writeString(file, trace.toString());
            return file.toString();
        } catch (IOException noFile) {
            return trace.toString();
        }
    }
}
