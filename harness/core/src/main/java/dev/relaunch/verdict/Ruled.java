package dev.relaunch.verdict;

import dev.relaunch.evidence.LogRecord;
import java.util.List;
import java.util.Optional;

/**
 * What was decided of the claim, before it is put into words.
 *
 * @param butSaw what was seen, one line each
 * @param signs what a positive finding rests on, in words; empty otherwise
 * @param restsOn the records that it rests on
 * @param closest the nearest miss with what is wrong with it; empty where there is none
 * @param next what to do about it; empty where there is nothing to say
 * @param sample what happened, in a few words
 * @param shortfall what the wake that was claimed came without; empty where there was no such wake, or it lacked nothing
 */
record Ruled(
        Verdict verdict,
        Optional<Doubt> doubt,
        List<String> butSaw,
        List<String> signs,
        List<LogRecord> restsOn,
        Optional<NearMiss> closest,
        String next,
        String sample,
        Optional<String> shortfall) {

    /** A record that comes near, and why it is not what was claimed. */
    record NearMiss(LogRecord record, String why) {}

    static Ruled holds(List<String> saw, List<String> signs, List<LogRecord> restsOn, String sample) {
        return new Ruled(
                Verdict.HOLDS, Optional.empty(), saw, signs, restsOn, Optional.empty(), "", sample, Optional.empty());
    }

    static Ruled violated(List<String> saw, Optional<NearMiss> closest, String sample) {
        return new Ruled(
                Verdict.VIOLATED, Optional.empty(), saw, List.of(), List.of(), closest, "", sample, Optional.empty());
    }

    static Ruled undetermined(Doubt doubt, List<String> saw, Optional<NearMiss> closest, String next, String sample) {
        return new Ruled(
                Verdict.UNDETERMINED,
                Optional.of(doubt),
                saw,
                List.of(),
                List.of(),
                closest,
                next,
                sample,
                Optional.empty());
    }

    /** The same, of a wake that came as it was claimed and then fell short. */
    Ruled lacking(String what) {
        return new Ruled(verdict, doubt, butSaw, signs, restsOn, closest, next, sample, Optional.of(what));
    }
}
