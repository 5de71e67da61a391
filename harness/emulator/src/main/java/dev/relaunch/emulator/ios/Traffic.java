package dev.relaunch.emulator.ios;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bytes that move between the emulated devices and the world outside, whose time is the wall's.
 *
 * <p>While some move, virtual time must not hurry on, else a transfer would take longer on a busy machine. A connection on which nothing has
 * moved for a while holds nobody up: the other end keeps its answer back.
 */
final class Traffic {

    private static final long STALLED_NANOS = Duration.ofMillis(250).toNanos();

    private final Set<Flow> flows = ConcurrentHashMap.newKeySet();

    Flow begin() {
        Flow flow = new Flow();
        flows.add(flow);
        return flow;
    }

    /** A flow that counts as moving only once its first bytes arrive. */
    Flow beginLater() {
        Flow flow = begin();
        flow.touched = System.nanoTime() - STALLED_NANOS;
        return flow;
    }

    boolean isMoving() {
        long now = System.nanoTime();
        return flows.stream().anyMatch(flow -> now - flow.touched < STALLED_NANOS);
    }

    /** Bytes under way in one direction. */
    final class Flow implements AutoCloseable {
        private volatile long touched = System.nanoTime();

        /** Some of them arrived. */
        void moved() {
            touched = System.nanoTime();
        }

        @Override
        public void close() {
            flows.remove(this);
        }
    }
}
