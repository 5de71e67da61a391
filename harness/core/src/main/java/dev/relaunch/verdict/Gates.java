package dev.relaunch.verdict;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Journaled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        List<String> reasons = new ArrayList<>();
        long from = file.trial.launch().map(Trial::watermark).orElse(0L);
        long to = file.trial.handsOn().map(Trial::watermark).orElse(Long.MAX_VALUE);
        Set<Integer> pids = pids();
        for (Sighting sighting : file.sightings()) {
            if (lastOffset(sighting) < from || sighting.offset() >= to) {
                continue;
            }
            if (sighting instanceof Sighting.Debugger debugger && concerns(debugger, pids)) {
                reasons.add(debugger.label() + "   " + Words.quote(debugger.seen()));
            } else if (sighting instanceof Sighting.ToolRequest && ours(sighting)) {
                reasons.add(sighting.label() + "   " + Words.quote(sighting.seen()));
            } else if (sighting instanceof Sighting.Launched launch
                    && ours(launch)
                    && launch.how() == LaunchClass.BY_TOOL) {
                reasons.add(launch.label() + "   " + Words.quote(launch.seen()));
            } else if (sighting instanceof Sighting.DeviceDriven driven && inside(driven)) {
                reasons.add(driven.label() + " after the trigger   " + Words.quote(driven.seen()));
            }
        }
        file.trial.commandsInside().stream()
                .limit(3)
                .map(command -> "the harness itself drove the device after the trigger: " + command.text())
                .forEach(reasons::add);
        return reasons;
    }

    private boolean ours(Sighting sighting) {
        return sighting.bundleId().equals(file.run.app().bundleId());
    }

    /** A debugger of which the log does not say whose it is may be on our app. */
    private boolean concerns(Sighting.Debugger debugger, Set<Integer> pids) {
        return debugger.pid() == 0
                ? debugger.bundleId().isEmpty() || ours(debugger)
                : ours(debugger) || pids.contains(debugger.pid());
    }

    private Set<Integer> pids() {
        Set<Integer> pids = new HashSet<>();
        file.ofApp(Sighting.Launched.class).forEach(launch -> pids.add(launch.pid()));
        file.ofApp(Sighting.FirstSeen.class).forEach(seen -> pids.add(seen.pid()));
        return pids;
    }

    private static long lastOffset(Sighting sighting) {
        List<LogRecord> records = sighting.records();
        return records.get(records.size() - 1).offset();
    }

    /**
     * Clearly between trigger and end of hands-off. Stamps are whole seconds and lines arrive late, so what stands in the trigger's
     * own second may belong to what came before it.
     */
    private boolean inside(Sighting.DeviceDriven driven) {
        Instant earliest = file.clock.earliest(driven.time());
        Instant to = file.trial.handsOn().map(Journaled::at).orElse(Instant.MAX);
        return driven.offset() >= file.triggerMark()
                && !earliest.isBefore(file.pulled.at().plusSeconds(1))
                && !file.clock.latest(driven.time()).isAfter(to);
    }
}
