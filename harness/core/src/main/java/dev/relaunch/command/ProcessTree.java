package dev.relaunch.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Ending a process with all that it started, within bounds. */
final class ProcessTree {

    private static final Duration KILL_BOUND = Duration.ofSeconds(5);

    private ProcessTree() {}

    /** Asks the whole tree to end, and kills what has not ended after this grace; zero kills at once. */
    static void end(Process process, Duration grace) {
        // Taken before the parent ends: after that its children belong to someone else, and could not be found.
        List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
        tree.add(process.toHandle());
        long deadline = System.nanoTime() + grace.toNanos();
        if (grace.isZero() || !endsBy(deadline, tree, ProcessHandle::destroy)) {
            endsBy(System.nanoTime() + KILL_BOUND.toNanos(), tree, ProcessHandle::destroyForcibly);
        }
    }

    private static boolean endsBy(long deadline, List<ProcessHandle> tree, Consumer<ProcessHandle> signal) {
        tree.stream().filter(ProcessHandle::isAlive).forEach(signal);
        boolean interrupted = false;
        for (ProcessHandle one : tree) {
            interrupted |= !waitFor(one, deadline);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return tree.stream().noneMatch(ProcessHandle::isAlive);
    }

    /** Waits for the one to end; returns false when interrupted, which ends the wait. */
    private static boolean waitFor(ProcessHandle one, long deadline) {
        try {
            one.onExit().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }
}
