package dev.relaunch.command;

/**
 * Runs commands; the one seam between the harness and other people's tools.
 *
 * <p>Whatever it starts is gone when this process is, however that comes about: see {@link Guardian}.
 */
public interface CommandRunner {

    /**
     * Runs the command to its end, whatever its exit code: see {@link CommandResult#orThrow()}.
     *
     * @throws dev.relaunch.model.LabException when it could not be started, or did not end within its timeout and was killed with
     *     all that it had started
     */
    CommandResult run(Command command);

    /**
     * Starts the command and returns at once.
     *
     * @throws dev.relaunch.model.LabException when it could not be started
     */
    RunningProcess start(Command command, ProcessOutput output);
}
