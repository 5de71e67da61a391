package dev.relaunch.emulator.ios;

import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.LabClock;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time of the embedded lab, and the one thread on which all its devices live.
 *
 * <p>While the harness acts, virtual time goes as fast as the wall's, and a stall of the machine counts for {@value #STALL_MILLIS} ms at most. While
 * somebody holds a {@link #hurry} handle it jumps from event to event, a second at most, about {@value #RATE} times as fast as the wall; before each jump it
 * waits until the logs have been passed on and no bytes move outside. So a busy machine changes nothing but how long it takes.
 */
public final class VirtualClock implements LabClock, AutoCloseable {

    static final int STALL_MILLIS = 50;
    static final int RATE = 300;

    private static final long TICK_NANOS = Duration.ofMillis(10).toNanos();
    private static final long JUMP_NANOS = Duration.ofSeconds(1).toNanos();
    /** A reader that passes nothing on for so long, or a peer that dribbles, no longer holds up the lab. */
    private static final long SETTLE_NANOS = Duration.ofSeconds(2).toNanos();

    private final Instant start;
    private final boolean byHand;
    private final EventQueue events = new EventQueue();
    private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final AtomicInteger hurries = new AtomicInteger();
    private final List<BooleanSupplier> settled = new CopyOnWriteArrayList<>();
    private final Traffic traffic = new Traffic();
    private final Thread thread = new Thread(this::live, "emulated-lab");

    private volatile long virtualNanos;
    private volatile boolean open = true;
    private volatile @Nullable RuntimeException failure;
    private long lastTick = System.nanoTime();
    private long nextJump = lastTick;

    private VirtualClock(Instant start, boolean byHand) {
        this.start = start;
        this.byHand = byHand;
        thread.setDaemon(true);
        thread.start();
    }

    /** A clock that shows the host's time of now and goes on by itself. */
    public static VirtualClock running() {
        return running(Instant.now());
    }

    /** A clock that goes on by itself from this time. */
    public static VirtualClock running(Instant start) {
        return new VirtualClock(start, false);
    }

    /** A clock that stands still but for {@link #advance}. */
    public static VirtualClock byHand(Instant start) {
        return new VirtualClock(start, true);
    }

    @Override
    public Instant now() {
        return start.plusNanos(virtualNanos);
    }

    @Override
    public Hurry hurry() {
        hurries.incrementAndGet();
        inbox.add(() -> {});
        return new Hurrying();
    }

    /**
     * Lets this much virtual time pass, event by event; returns when it has. Takes as long as the events take.
     *
     * @throws IllegalStateException on a clock that goes on by itself
     */
    public void advance(Duration by) {
        if (!byHand) {
            throw new IllegalStateException("this clock goes on by itself");
        }
        run(() -> {
            long target = virtualNanos + by.toNanos();
            settle();
            while (events.nextAt() <= target) {
                passTo(events.nextAt());
                settle();
            }
            passTo(target);
        });
    }

    /** Does this on the model thread, at one moment of virtual time, and returns what came of it. */
    public <T> T call(Supplier<T> what) {
        if (Thread.currentThread() == thread) {
            return what.get();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        inbox.add(() -> {
            try {
                result.complete(what.get());
            } catch (RuntimeException thrown) {
                result.completeExceptionally(thrown);
            }
        });
        return waitFor(result);
    }

    /** As {@link #call}, for what has no result. */
    public void run(Runnable what) {
        call(() -> {
            what.run();
            return true;
        });
    }

    /** Hands this to the model thread, and does not wait for it. */
    void post(Runnable what) {
        inbox.add(what);
    }

    /** Does this after so much virtual time. On the model thread only. */
    Scheduled after(Duration delay, Runnable what) {
        EventQueue.Event event = events.add(virtualNanos + delay.toNanos(), what);
        return () -> events.remove(event);
    }

    /** How much work the model has planned so far. */
    long eventsPlanned() {
        return call(events::asked);
    }

    /** Time hurries on only while this says that what has been written has also been passed on. */
    void settledBy(BooleanSupplier passedOn) {
        settled.add(passedOn);
    }

    Traffic traffic() {
        return traffic;
    }

    /** Stops time. What is still planned does not happen. */
    @Override
    public void close() {
        open = false;
        inbox.add(() -> {});
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T waitFor(CompletableFuture<T> result) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get(100, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    if (!thread.isAlive() && !result.isDone()) {
                        throw stopped();
                    }
                } catch (InterruptedException stop) {
                    interrupted = true;
                } catch (ExecutionException thrown) {
                    throw thrown.getCause() instanceof RuntimeException why ? why : new CompletionException(thrown);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private RuntimeException stopped() {
        RuntimeException why = failure;
        Message message = Message.of("the embedded lab has stopped");
        return why == null
                ? new LabException(message.with("means", "it was closed while somebody still used its devices"))
                : new HarnessBug(message.with("means", "its model of iOS failed: " + why), why);
    }

    private void live() {
        try {
            while (open) {
                long wait = byHand ? TimeUnit.SECONDS.toNanos(1) : pass();
                Runnable command = inbox.poll(wait, TimeUnit.NANOSECONDS);
                if (command != null) {
                    command.run();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            failure = bug;
        }
    }

    /** Lets time pass at its pace; returns how long, in wall nanoseconds, nothing is to be done. */
    private long pass() {
        long wall = System.nanoTime();
        if (hurries.get() == 0) {
            long elapsed =
                    Math.min(wall - lastTick, Duration.ofMillis(STALL_MILLIS).toNanos());
            lastTick = wall;
            passTo(virtualNanos + elapsed);
            return Math.min(TICK_NANOS, events.nextAt() - virtualNanos);
        }
        lastTick = wall;
        if (wall < nextJump) {
            return nextJump - wall;
        }
        settle();
        long target = Math.min(virtualNanos + JUMP_NANOS, events.nextAt());
        long pause = (target - virtualNanos) / RATE;
        passTo(target);
        lastTick = System.nanoTime();
        nextJump = lastTick + pause;
        return pause;
    }

    private void passTo(long target) {
        while (events.nextAt() <= target) {
            virtualNanos = Math.max(virtualNanos, events.nextAt());
            events.take().run();
        }
        virtualNanos = target;
    }

    /** Waits until the world outside has caught up with this moment, doing what it asks for meanwhile. */
    private void settle() {
        long deadline = System.nanoTime() + SETTLE_NANOS;
        while (!isSettled() && System.nanoTime() < deadline) {
            try {
                Runnable command = inbox.poll(1, TimeUnit.MILLISECONDS);
                if (command != null) {
                    command.run();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** In this order: what moved outside has left its message before it says that it no longer moves. */
    private boolean isSettled() {
        return !traffic.isMoving() && settled.stream().allMatch(BooleanSupplier::getAsBoolean) && inbox.isEmpty();
    }

    /** Something planned. */
    interface Scheduled {
        /** Does nothing where it has happened already. */
        void cancel();
    }

    private final class Hurrying implements Hurry {
        private boolean held = true;

        @Override
        public synchronized void close() {
            if (held) {
                held = false;
                hurries.decrementAndGet();
                inbox.add(() -> {});
            }
        }
    }
}
