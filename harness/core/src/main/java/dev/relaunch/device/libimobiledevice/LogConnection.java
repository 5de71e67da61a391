package dev.relaunch.device.libimobiledevice;

import dev.relaunch.command.Command;
import dev.relaunch.command.CommandRunner;
import dev.relaunch.command.ProcessOutput;
import dev.relaunch.command.RunningProcess;
import dev.relaunch.recording.ChannelWriter;
import dev.relaunch.recording.Entry.Channel.State;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** One life of idevicesyslog: its bytes into the channel, its changes of state into the journal, in the order they came. */
final class LogConnection implements ProcessOutput {

    private final String alias;
    private final ChannelWriter channel;
    private final LogTap.Listener listener;
    private final BiConsumer<State, String> journal;
    private final ConnectedMark mark = new ConnectedMark();
    private final CompletableFuture<String> gaveUp = new CompletableFuture<>();
    private volatile boolean connected;
    private volatile boolean stopping;
    private String lastComplaint = "";

    LogConnection(String alias, ChannelWriter channel, LogTap.Listener listener, BiConsumer<State, String> journal) {
        this.alias = alias;
        this.channel = channel;
        this.listener = listener;
        this.journal = journal;
    }

    /** Starts the tool; its output waits until the start is journalled. */
    synchronized RunningProcess start(CommandRunner runner, Command command) {
        RunningProcess process = runner.start(command, this);
        try {
            journal.accept(State.STARTED, command.line());
        } catch (RuntimeException notRecorded) {
            process.stop();
            throw notRecorded;
        }
        return process;
    }

    /** Ends this life; returns when all of the output has been taken. */
    void end(RunningProcess process) {
        stopping = true;
        process.stop();
    }

    boolean connected() {
        return connected;
    }

    /** Completes, with the reason, when the tool has said that it failed: then it stays alive and never tries again. */
    CompletableFuture<String> gaveUp() {
        return gaveUp;
    }

    @Override
    public synchronized void stdout(byte[] bytes, int from, int to) {
        int end = mark.endIn(bytes, from, to);
        if (end < 0) {
            take(bytes, from, to);
            return;
        }
        take(bytes, from, end);
        journal.accept(State.CONNECTED, "");
        connected = true;
        listener.connected();
        take(bytes, end, to);
    }

    @Override
    public synchronized void stderr(String line) {
        String text = line.strip();
        // What is said twice in a row is said each second until something changes; what answers our own TERM is no
        // complaint.
        if (text.isEmpty() || text.equals(lastComplaint) || stopping) {
            return;
        }
        lastComplaint = text;
        Optional<Trouble> trouble = Trouble.in(text);
        journal.accept(
                State.COMPLAINED,
                trouble.map(known -> known.sentence(alias) + " (" + text + ")").orElse(text));
        if (trouble.isPresent() && trouble.get().endsTheTool()) {
            gaveUp.complete(trouble.get().sentence(alias));
        }
    }

    private void take(byte[] bytes, int from, int to) {
        if (from < to) {
            channel.append(bytes, from, to);
            listener.received(bytes, from, to);
        }
    }
}
