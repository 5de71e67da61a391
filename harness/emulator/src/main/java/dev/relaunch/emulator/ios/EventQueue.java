package dev.relaunch.emulator.ios;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen at which moment of virtual time, in nanoseconds since the clock began; of the same moment, in the order it was asked for. */
final class EventQueue {

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private long asked;

    /** How many were ever asked for. */
    long asked() {
        return asked;
    }

    Event add(long at, Runnable what) {
        Event event = new Event(at, asked++, what);
        events.add(event);
        return event;
    }

    void remove(Event event) {
        events.remove(event);
    }

    /** When the next is due; {@link Long#MAX_VALUE} where nothing is planned. */
    long nextAt() {
        Event next = events.peek();
        return next == null ? Long.MAX_VALUE : next.at();
    }

    Runnable take() {
        return events.remove().what();
    }

    record Event(long at, long order, Runnable what) {}
}
