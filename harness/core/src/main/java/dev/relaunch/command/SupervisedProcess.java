package dev.relaunch.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A process with a thread for each of its streams and one that waits for its end. */
final class SupervisedProcess implements RunningProcess {

    private static final Duration GRACE = Duration.ofSeconds(2);
    /** A process may have started another that keeps its output open; what has not come by then is not the process's own. */
    private static final Duration DRAIN = Duration.ofSeconds(1);

    private final Command command;
    private final Process process;
    private final Guardian guardian;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final AtomicReference<@Nullable Throwable> outputFailure = new AtomicReference<>();

    SupervisedProcess(Command command, Process process, ProcessOutput output, Guardian guardian) {
        this.command = command;
        this.process = process;
        this.guardian = guardian;
        Thread out = reader("stdout", () -> StreamReading.bytes(process.getInputStream(), output));
        Thread err = reader("stderr", () -> StreamReading.lines(process.getErrorStream(), output));
        thread("end", () -> awaitEnd(out, err));
    }

    private void awaitEnd(Thread out, Thread err) {
        int code;
        try {
            code = process.waitFor();
            guardian.forget(process.pid());
            out.join(DRAIN.toMillis());
            err.join(DRAIN.toMillis());
        } catch (InterruptedException | RuntimeException cannotWait) {
            exit.completeExceptionally(cannotWait);
            return;
        } finally {
            closeQuietly(process.getInputStream());
            closeQuietly(process.getErrorStream());
        }
        Throwable failure = outputFailure.get();
        if (failure == null) {
            exit.complete(code);
        } else {
            exit.completeExceptionally(failure);
        }
    }

    private Thread reader(String stream, Reading reading) {
        return thread(stream, () -> {
            try {
                reading.run();
            } catch (IOException closed) {
                // The stream was closed under us, which we do only after the process has ended.
            } catch (RuntimeException | Error notTaken) {
                outputFailure.compareAndSet(null, notTaken);
                ProcessTree.end(process, Duration.ZERO);
            }
        });
    }

    private Thread thread(String role, Runnable body) {
        Thread thread = new Thread(body, command.program() + " " + process.pid() + " " + role);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public Command command() {
        return command;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return exit.copy();
    }

    @Override
    public void stop() {
        end(GRACE);
    }

    void kill() {
        end(Duration.ZERO);
    }

    private void end(Duration grace) {
        if (process.isAlive()) {
            ProcessTree.end(process, grace);
        }
        try {
            exit.handle((code, failure) -> code).get(3 * DRAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unreachable) {
            throw new IllegalStateException("pid " + process.pid() + " was killed and does not end", unreachable);
        }
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException nothingToSave) {
            throw new UncheckedIOException(nothingToSave);
        }
    }

    private interface Reading {
        void run() throws IOException;
    }
}
