package dev.relaunch.verdict;

import dev.relaunch.model.Message;
import java.util.Optional;

/**
 * A verdict with what it rests on.
 *
 * @param doubt present when, and only when, the verdict is UNDETERMINED
 * @param message the finding as a person reads it
 * @param rule id of the oracle's rule for these conditions; empty where the oracle has none
 * @param sample for a measured cell, what happened in a few words: {@code relaunched in the background after 1.2 s}
 */
public record Finding(
        Verdict verdict, Optional<Doubt> doubt, Message message, Optional<String> rule, Optional<String> sample) {}
