package dev.relaunch.verdict;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.recording.Journaled;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who was seen to watch or drive the app or the device between the app's launch and the end of hands-off: what such a one sees is not what iOS does. */
final class Observers {

    private final CaseFile file;

    Observers(CaseFile file) {
        this.file = file;
    }

    /** A debugger on the app, or one of which the log does not say whose it is. */
    List<String> debuggers() {
        Set<Integer> pids = pids();
        return during().filter(sighting -> sighting instanceof Sighting.Debugger debugger && concerns(debugger, pids))
                .map(Observers::quoted)
                .toList();
    }

    /** A launch or a request by XCTest, Instruments or another tool of Xcode. */
    List<String> tools() {
        return during().filter(sighting -> ours(sighting) && isTool(sighting))
                .map(Observers::quoted)
                .toList();
    }

    /** A hand on the device after the trigger, the harness's own included. */
    List<String> hands() {
        Stream<String> seen = during().filter(
                        sighting -> sighting instanceof Sighting.DeviceDriven driven && inside(driven))
                .map(driven -> driven.label() + " after the trigger   " + Words.quote(driven.seen()));
        Stream<String> own = file.trial.commandsInside().stream()
                .limit(3)
                .map(command -> "the harness itself drove the device after the trigger: " + command.text());
        return Stream.concat(seen, own).toList();
    }

    private Stream<Sighting> during() {
        long from = file.trial.launch().map(Trial::watermark).orElse(0L);
        long to = file.trial.handsOn().map(Trial::watermark).orElse(Long.MAX_VALUE);
        return file.sightings().stream().filter(sighting -> lastOffset(sighting) >= from && sighting.offset() < to);
    }

    private static boolean isTool(Sighting sighting) {
        return sighting instanceof Sighting.ToolRequest
                || (sighting instanceof Sighting.Launched launch && launch.how() == LaunchClass.BY_TOOL);
    }

    private static String quoted(Sighting sighting) {
        return sighting.label() + "   " + Words.quote(sighting.seen());
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
