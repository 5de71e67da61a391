package dev.relaunch.evidence.crash;

import java.time.Instant;

/**
 * The process that somebody asks about.
 *
 * @param executable the name of its binary; jetsam knows processes by nothing else
 * @param pid 0 for any process of the app
 * @param from the stretch of time in question, by the device's clock
 */
public record Suspect(String bundleId, String executable, int pid, Instant from, Instant to) {}
