package dev.relaunch.verdict;

import dev.relaunch.recording.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must be so before a claim is looked at: every step carried out, nobody watching, every precondition proven. */
final class Gates {

    private final CaseFile file;

    Gates(CaseFile file) {
        this.file = file;
    }

    /** The first gate that is shut. A step that failed comes first: it explains a precondition that is not proven. */
    Optional<Objection> objection() {
        return Stream.of(
                        new Objection(Doubt.LAB, failures()),
                        new Objection(Doubt.OBSERVER, observers()),
                        new Objection(Doubt.PRECONDITION, new Preconditions(file).unproven()))
                .filter(objection -> !objection.reasons().isEmpty())
                .findFirst();
    }

    private List<String> failures() {
        return file.trial.failures().stream().map(Entry.Failure::text).toList();
    }

    private List<String> observers() {
        Observers observers = new Observers(file);
        return Stream.of(observers.debuggers(), observers.tools(), observers.hands())
                .flatMap(List::stream)
                .toList();
    }
}
