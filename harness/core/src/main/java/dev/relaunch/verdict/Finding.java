package dev.relaunch.verdict;

import dev.relaunch.model.Message;
import java.util.Optional;

/**
 * A verdict with what it rests on.
 *
 * @param doubt present when, and only when, the verdict is UNDETERMINED
 * @param message the finding as a person reads it
 * @param reason why the app was not woken as claimed, as far as the evidence says; empty where what was claimed, or its contrary, was seen
 * @param rule id of the oracle's rule for these conditions; empty where the oracle has none
 * @param sample for a measured cell, what happened in a few words: {@code relaunched in the background after 1.2 s}
 */
public record Finding(
        Verdict verdict,
        Optional<Doubt> doubt,
        Message message,
        Optional<Reason> reason,
        Optional<String> rule,
        Optional<String> sample) {

    /** A finding of which no reason is known. */
    public static Finding of(
            Verdict verdict, Optional<Doubt> doubt, Message message, Optional<String> rule, Optional<String> sample) {
        return new Finding(verdict, doubt, message, Optional.empty(), rule, sample);
    }
}
