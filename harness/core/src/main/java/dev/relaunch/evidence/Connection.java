package dev.relaunch.evidence;

import java.time.Instant;
import java.util.List;

/**
 * One unbroken connection of a channel.
 *
 * @param fromOffset of the channel's first byte that came over it
 * @param toOffset behind the last; {@link Long#MAX_VALUE} while it stands
 * @param until lab time at which it ended, or was last known to stand
 * @param ending why it ended; empty while it stands
 * @param arrivals how far the channel had come at some moments while it stood
 */
public record Connection(long fromOffset, long toOffset, Instant until, String ending, List<Arrival> arrivals) {

    /** At this lab time the channel had received this many bytes. */
    public record Arrival(Instant at, long offset) {}
}
