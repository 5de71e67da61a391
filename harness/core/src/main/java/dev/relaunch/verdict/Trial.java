package dev.relaunch.verdict;

import dev.relaunch.model.Trigger;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Journaled;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The experiment as the harness carried it out: which steps, when, and how far the log had come at each. */
final class Trial {

    private final List<Journaled> journal;
    private final Optional<Entry.Claim> claim;
    private final Optional<Journaled> pulled;

    Trial(List<Journaled> journal) {
        this.journal = journal;
        this.claim = last(Entry.Claim.class, any -> true).map(at -> (Entry.Claim) at.entry());
        this.pulled = last(Entry.Pulled.class, any -> true);
    }

    Optional<Entry.Claim> claim() {
        return claim;
    }

    Optional<Journaled> pulled() {
        return pulled;
    }

    /** The trigger of the experiment: as it was pulled, or as the claim names it. */
    Optional<Trigger> trigger() {
        Optional<String> word = pulled.map(at -> ((Entry.Pulled) at.entry()).trigger());
        return word.flatMap(Trial::triggerOf)
                .or(() -> claim.flatMap(stated -> stated.expectation().trigger()));
    }

    private static Optional<Trigger> triggerOf(String word) {
        return Arrays.stream(Trigger.values())
                .filter(trigger -> trigger.key().equals(word)
                        || trigger.name().equals(word)
                        || trigger.label().equals(word))
                .findFirst();
    }

    /** The step in which the app was launched for this trial. */
    Optional<Journaled> launch() {
        return step(Entry.Step.LAUNCH);
    }

    private Optional<Journaled> step(String verb) {
        return last(Entry.Step.class, entry -> ((Entry.Step) entry).verb().equals(verb))
                .filter(at -> pulled.isEmpty() || at.seq() < pulled.get().seq());
    }

    /** What was read back of this precondition before the trigger, since it was last set. */
    List<Entry.Reading> readings(String what) {
        long since = what.equals(Entry.Reading.REFRESH)
                ? step(Entry.Step.SET_REFRESH).map(Journaled::seq).orElse(0L)
                : step(Entry.Step.TERMINATE).map(Journaled::seq).orElse(0L);
        return journal.stream()
                .filter(at ->
                        at.seq() >= since && pulled.map(p -> at.seq() < p.seq()).orElse(true))
                .filter(at -> at.entry() instanceof Entry.Reading)
                .map(at -> (Entry.Reading) at.entry())
                .filter(reading -> reading.what().equals(what))
                .toList();
    }

    /** What was last read back of this precondition before the trigger. */
    Optional<Journaled> lastReading(String what) {
        return last(Entry.Reading.class, entry -> ((Entry.Reading) entry).what().equals(what))
                .filter(at -> pulled.isEmpty() || at.seq() < pulled.get().seq());
    }

    /** What came of the trigger, by the word of whoever pulled it. */
    Optional<Entry.Reading> effect() {
        return after(
                        Entry.Reading.class,
                        entry -> Set.of(Entry.Reading.TRANSFER, Entry.Reading.TRIGGER)
                                .contains(((Entry.Reading) entry).what()))
                .map(at -> (Entry.Reading) at.entry());
    }

    /** From here on the harness could touch the device again. */
    Optional<Journaled> handsOn() {
        return after(Entry.HandsOff.class, entry -> !((Entry.HandsOff) entry).begins());
    }

    Optional<Journaled> probe() {
        return after(Entry.Probe.class, any -> true);
    }

    /** Commands to the device's automation between trigger and end of hands-off. */
    List<Entry.Command> commandsInside() {
        long from = pulled.map(Journaled::seq).orElse(Long.MAX_VALUE);
        long to = handsOn().map(Journaled::seq).orElse(Long.MAX_VALUE);
        return journal.stream()
                .filter(at -> at.seq() > from && at.seq() < to && at.entry() instanceof Entry.Command)
                .map(at -> (Entry.Command) at.entry())
                .toList();
    }

    /** Steps that could not be carried out before the harness was free again; later ones hindered only the closing probe. */
    List<Entry.Failure> failures() {
        long to = handsOn().map(Journaled::seq).orElse(Long.MAX_VALUE);
        return failures(at -> at.seq() < to);
    }

    List<Entry.Failure> laterFailures() {
        long from = handsOn().map(Journaled::seq).orElse(Long.MAX_VALUE);
        return failures(at -> at.seq() > from);
    }

    private List<Entry.Failure> failures(Predicate<Journaled> when) {
        return journal.stream()
                .filter(at -> at.entry() instanceof Entry.Failure)
                .filter(when)
                .map(at -> (Entry.Failure) at.entry())
                .toList();
    }

    /** When the last entry was written. */
    Instant end() {
        return journal.isEmpty() ? Instant.MIN : journal.get(journal.size() - 1).at();
    }

    private Optional<Journaled> last(Class<? extends Entry> kind, Predicate<Entry> which) {
        return journal.stream()
                .filter(at -> kind.isInstance(at.entry()) && which.test(at.entry()))
                .reduce((first, second) -> second);
    }

    private Optional<Journaled> after(Class<? extends Entry> kind, Predicate<Entry> which) {
        return pulled.flatMap(from -> journal.stream()
                .filter(at -> at.seq() > from.seq() && kind.isInstance(at.entry()) && which.test(at.entry()))
                .findFirst());
    }

    /** How many bytes of the log had come when the entry was written. */
    static long watermark(Journaled at) {
        return at.offsets().getOrDefault(Experiment.SYSLOG, 0L);
    }
}
