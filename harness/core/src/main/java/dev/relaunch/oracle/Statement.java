package dev.relaunch.oracle;

import java.util.List;

/**
 * What a line of the table says beside its effect: why, how we know, and how to see it.
 *
 * @param file in which it stands
 * @param why the reason, in a sentence or two
 * @param lookFor what the log shows of it in particular
 * @param settledBy what would settle it; empty where it is settled
 */
public record Statement(
        String file, String id, String why, List<String> lookFor, String source, Grade grade, String settledBy) {}
