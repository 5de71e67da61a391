package dev.relaunch.device.libimobiledevice;

import dev.relaunch.command.Command;
import dev.relaunch.command.RunningProcess;
import dev.relaunch.model.LabException;
import dev.relaunch.recording.ChannelWriter;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Entry.Channel.State;
import dev.relaunch.recording.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The device's log, as {@code idevicesyslog} relays it, into a channel of the recording for as long as the tap is open.
 *
 * <p>A supervisor: whenever the tool ends, or says that it gave up, it is started again after a pause of 100 ms that doubles up to 5
 * s and is short again after a connection. Each change is journalled in its place among the bytes: {@code STARTED} before any of
 * them, {@code CONNECTED} right after the line that says so, {@code ENDED} after the last.
 *
 * <p>A relay that dies on a device which stays attached leaves the tool silent and alive; an idle device is silent too. Which it is
 * cannot be told from here: see {@link #lastArrival()}.
 */
public final class LogTap implements AutoCloseable {

    private static final Duration PAUSE_MIN = Duration.ofMillis(100);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(10);

    private final Idevice device;
    private final ChannelWriter channel;
    private final Journal journal;
    private final Listener listener;
    private final CompletableFuture<Void> closing = new CompletableFuture<>();
    private final Thread supervisor;
    private volatile @Nullable LogConnection current;
    private volatile @Nullable RuntimeException failure;

    /** Told of the log as it comes, after it was recorded; from the tap's threads, one call at a time. */
    public interface Listener {
        /** Nobody listens. */
        Listener NONE = new Listener() {};

        /** A new connection: what comes next does not continue what came before. */
        default void connected() {}

        /** Bytes of the log; the array is only good during the call. */
        default void received(byte[] bytes, int from, int to) {}
    }

    private LogTap(Idevice device, ChannelWriter channel, Journal journal, Listener listener) {
        this.device = device;
        this.channel = channel;
        this.journal = journal;
        this.listener = listener;
        this.supervisor = new Thread(this::supervise, "log tap of " + device.alias());
        supervisor.setDaemon(true);
    }

    static LogTap open(Idevice device, ChannelWriter channel, Journal journal, Listener listener) {
        LogTap tap = new LogTap(device, channel, journal, listener);
        tap.supervisor.start();
        return tap;
    }

    /** Whether the tool runs and has said that it is connected. */
    public boolean connected() {
        LogConnection connection = current;
        return connection != null && connection.connected();
    }

    /** When the last bytes came, in lab time: its age is how long the log has been silent. */
    public Optional<Instant> lastArrival() {
        return channel.lastArrival();
    }

    /** Ends the tap at once; when this returns the tool is gone and the channel's end is journalled. */
    @Override
    public void close() {
        closing.complete(null);
        try {
            supervisor.join(CLOSE_BOUND.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        RuntimeException lost = failure;
        if (lost != null) {
            throw lost;
        }
    }

    private void supervise() {
        try {
            Duration pause = PAUSE_MIN;
            do {
                boolean reached = runOnce();
                Duration doubled = pause.multipliedBy(2);
                pause = reached ? PAUSE_MIN : doubled.compareTo(PAUSE_MAX) < 0 ? doubled : PAUSE_MAX;
            } while (!closedWithin(pause));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException notRecorded) {
            failure = notRecorded;
        }
    }

    /** One life of the tool; returns whether it was connected. */
    private boolean runOnce() throws InterruptedException {
        LogConnection connection = new LogConnection(device.alias(), channel, listener, this::note);
        RunningProcess process;
        try {
            process = connection.start(device.tools().runner(), command());
        } catch (LabException cannotStart) {
            note(State.CANNOT_START, cannotStart.message().headline());
            return false;
        }
        current = connection;
        try (process) {
            CompletableFuture<Integer> exit = process.onExit();
            await(CompletableFuture.anyOf(exit, connection.gaveUp(), closing));
            String reason = exit.isDone()
                    ? "the tool exited"
                    : closing.isDone() ? "closed" : connection.gaveUp().join();
            connection.end(process);
            note(State.ENDED, reason + " (exit " + await(process.onExit()) + ")");
        } finally {
            current = null;
        }
        return connection.connected();
    }

    private boolean closedWithin(Duration pause) throws InterruptedException {
        try {
            closing.get(pause.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goOn) {
            return false;
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    private static <T> T await(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        }
    }

    private Command command() {
        String help = device.tools().help(Tool.IDEVICESYSLOG);
        List<String> args = new ArrayList<>(List.of("-u", device.udid()));
        if (help.contains("-x, --exit")) {
            args.add("-x");
        }
        if (help.contains("--no-colors")) {
            args.add("--no-colors");
        }
        return device.tools()
                .over(Tool.IDEVICESYSLOG
                        .command(args.toArray(String[]::new))
                        .device(device.alias())
                        .purpose("read the device's log"));
    }

    private void note(State state, String detail) {
        journal.append(new Entry.Channel(channel.name(), state, detail));
    }
}
