package dev.relaunch.command.testing;

import dev.relaunch.command.Command;
import dev.relaunch.command.CommandResult;
import dev.relaunch.command.CommandRunner;
import dev.relaunch.command.ProcessCommandRunner;
import dev.relaunch.command.ProcessOutput;
import dev.relaunch.command.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Runs real processes, with shell scripts of a folder in the place of the tools of their names.
 *
 * <p>Not done by the PATH: Java looks a program up in the PATH that it was started with, whatever the child's environment says.
 */
public final class ScriptedTools implements CommandRunner {

    private final CommandRunner real = new ProcessCommandRunner();
    private final Path folder;

    public ScriptedTools(Path folder) {
        this.folder = folder;
    }

    /** From now on this is the tool; in it {@code $here} is the folder. */
    public void install(String tool, String script) throws IOException {
        Path draft = folder.resolve(tool + ".part");
        Files.writeString(draft, "#!/bin/sh\nhere='" + folder + "'\n" + script);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(draft, folder.resolve(tool));
    }

    @Override
    public CommandResult run(Command command) {
        return real.run(redirected(command));
    }

    @Override
    public RunningProcess start(Command command, ProcessOutput output) {
        return real.start(redirected(command), output);
    }

    private Command redirected(Command command) {
        return new Command(
                folder.resolve(command.program()).toString(),
                command.args(),
                command.environment(),
                command.timeout(),
                command.purpose(),
                command.device(),
                command.remedy());
    }
}
