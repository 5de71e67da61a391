package dev.relaunch.command;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;

/**
 * What a command that ran to its end left behind.
 *
 * @param exitCode 128 + signal where a signal ended it
 * @param stdout decoded as UTF-8; what is no UTF-8 became U+FFFD
 * @param dropped how many bytes of output beyond the bound were thrown away
 */
public record CommandResult(Command command, int exitCode, String stdout, String stderr, long dropped, Duration took) {

    public boolean succeeded() {
        return exitCode == 0;
    }

    /**
     * This result, of a command that exited with 0.
     *
     * @throws dev.relaunch.model.LabException when it did not
     */
    @CanIgnoreReturnValue
    public CommandResult orThrow() {
        if (!succeeded()) {
            throw CommandFailures.failed(this);
        }
        return this;
    }
}
