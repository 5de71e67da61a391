package dev.relaunch.cli;

import dev.relaunch.evidence.Capture;
import dev.relaunch.evidence.Stretch;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a file on several cores: each takes a stretch, and what they found is told in the order of the file. */
final class Cores {

    private static final long STRETCH = 8 << 20;

    private Cores() {}

    static void read(Path log, Capture capture, int cores) throws IOException {
        ExecutorService readers = Executors.newFixedThreadPool(cores);
        try (FileChannel file = FileChannel.open(log)) {
            Stretch.Source source =
                    (into, at, length, position) -> file.read(ByteBuffer.wrap(into, at, length), position);
            long size = file.size();
            Queue<Future<Stretch>> ahead = new ArrayDeque<>();
            for (long from = 0; from < size || !ahead.isEmpty(); from += STRETCH) {
                if (from < size) {
                    Stretch stretch = capture.stretch(from, from + STRETCH);
                    ahead.add(readers.submit(() -> stretch.read(source)));
                }
                if (ahead.size() > 2 * cores || from >= size) {
                    capture.take(read(ahead.remove()));
                }
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static Stretch read(Future<Stretch> stretch) throws IOException {
        try {
            return stretch.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new HarnessBug(Message.of("a stretch of the log could not be read"), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
