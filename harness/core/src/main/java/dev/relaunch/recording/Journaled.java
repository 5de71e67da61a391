package dev.relaunch.recording;

import java.time.Instant;
import java.util.Map;

/**
 * An entry with its place in the recording.
 *
 * @param seq counts from 1 without gaps
 * @param at lab time
 * @param monotonicNanos host time since the recording began, for durations
 * @param wall host wall time, for people
 * @param offsets how many bytes each channel had received when the entry was written
 */
public record Journaled(
        long seq, Instant at, long monotonicNanos, Instant wall, Map<String, Long> offsets, Entry entry) {}
