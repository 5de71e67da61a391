package dev.relaunch.command;

import dev.relaunch.model.LabException;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs commands as processes of this host. */
public final class ProcessCommandRunner implements CommandRunner {

    /** A tool's answer beyond this is thrown away: nothing we ask for is nearly as long. */
    private static final int OUTPUT_MAX = 8 * 1024 * 1024;

    private final Guardian guardian;

    /** Processes end with this one at the latest. */
    public ProcessCommandRunner() {
        this(Guardian.ofThisProcess());
    }

    ProcessCommandRunner(Guardian guardian) {
        this.guardian = guardian;
    }

    @Override
    public CommandResult run(Command command) {
        Capture capture = new Capture();
        long began = System.nanoTime();
        SupervisedProcess process = launch(command, capture);
        try {
            int exit = process.onExit().get(command.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new CommandResult(
                    command, exit, capture.stdout(), capture.stderr(), capture.dropped(), since(began));
        } catch (TimeoutException late) {
            process.kill();
            throw CommandFailures.timedOut(command, capture.stdout(), capture.stderr());
        } catch (InterruptedException stop) {
            process.kill();
            Thread.currentThread().interrupt();
            throw CommandFailures.interrupted(command, since(began));
        } catch (ExecutionException lost) {
            throw CommandFailures.outputFailed(command, lost);
        }
    }

    @Override
    public RunningProcess start(Command command, ProcessOutput output) {
        return launch(command, output);
    }

    private SupervisedProcess launch(Command command, ProcessOutput output) {
        List<String> line = new ArrayList<>();
        line.add(command.program());
        line.addAll(command.args());
        ProcessBuilder builder = new ProcessBuilder(line).redirectInput(new File("/dev/null"));
        builder.environment().putAll(command.environment());
        Process process;
        try {
            process = builder.start();
        } catch (IOException cannot) {
            throw CommandFailures.couldNotStart(command, cannot);
        }
        try {
            guardian.watch(process.pid());
        } catch (LabException unguarded) {
            ProcessTree.end(process, Duration.ZERO);
            throw unguarded;
        }
        return new SupervisedProcess(command, process, output, guardian);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Keeps both streams, each up to its bound. */
    private static final class Capture implements ProcessOutput {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final StringBuilder err = new StringBuilder();
        private long dropped;

        @Override
        public synchronized void stdout(byte[] bytes, int from, int to) {
            int room = Math.min(to - from, OUTPUT_MAX - out.size());
            out.write(bytes, from, room);
            dropped += to - from - room;
        }

        @Override
        public synchronized void stderr(String line) {
            if (err.length() + line.length() < OUTPUT_MAX) {
                err.append(line).append('\n');
            } else {
                dropped += line.length();
            }
        }

        synchronized String stdout() {
            return out.toString(StandardCharsets.UTF_8);
        }

        synchronized String stderr() {
            return err.toString();
        }

        synchronized long dropped() {
            return dropped;
        }
    }
}
