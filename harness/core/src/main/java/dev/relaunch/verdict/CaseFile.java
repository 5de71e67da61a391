package dev.relaunch.verdict;

import dev.relaunch.evidence.AppLives;
import dev.relaunch.evidence.Coverage;
import dev.relaunch.evidence.DeviceClock;
import dev.relaunch.evidence.LineNumbers;
import dev.relaunch.evidence.LogPoints;
import dev.relaunch.evidence.SetClock;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.evidence.Signatures;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.Trigger;
import dev.relaunch.oracle.Ruling;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Journaled;
import dev.relaunch.recording.RunInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that the judge looks at, laid out: the trial, what the log shows of it, and which stretches were watched. */
final class CaseFile {

    final RunInfo run;
    final Trial trial;
    final Entry.Claim claim;
    final Trigger trigger;
    final Ruling rule;
    final Journaled pulled;
    final DeviceClock clock;
    final Coverage coverage;
    final SetClock setClock;
    final Aftermath aftermath;
    final LineNumbers lineNumbers;
    final List<CrashFile> crashes;
    final TransferLines transfer;
    private final List<Sighting> sightings;

    private CaseFile(Experiment experiment, Trial trial, Ruling rule, SetClock setClock, List<Sighting> sightings) {
        this.run = experiment.run();
        this.trial = trial;
        this.claim = trial.claim().orElseThrow();
        this.pulled = trial.pulled().orElseThrow();
        this.trigger = rule.trigger();
        this.rule = rule;
        this.clock = clock(run);
        this.setClock = setClock;
        this.sightings = sightings;
        this.crashes = experiment.crashes();
        this.coverage =
                Coverage.of(Connections.of(experiment.journal(), experiment.reconnects()), setClock.records(), clock);
        this.aftermath = new Aftermath(this);
        this.lineNumbers = LineNumbers.of(experiment.syslog(), run.app().executable());
        this.transfer = new TransferLines(this);
    }

    /** Of a whole recording, in which a claim was stated and a trigger pulled. */
    static CaseFile of(Experiment experiment, Trial trial, Ruling rule, Signatures signatures) {
        SetClock setClock = SetClock.of(experiment.syslog(), experiment.arrivals(), clock(experiment.run()));
        List<Sighting> sightings = AppLives.in(
                setClock.records(),
                signatures,
                List.of(logPoints(experiment.run().app())));
        return new CaseFile(experiment, trial, rule, setClock, sightings);
    }

    /** Of a run that still goes on: what was done and seen so far, of which nobody can say yet how well it was watched. */
    static CaseFile live(RunInfo run, List<Journaled> journal, Ruling rule, List<Sighting> sightings) {
        Experiment sofar = new Experiment(run, journal, List.of(), new TreeMap<>(), List.of(), List.of());
        SetClock unset = SetClock.of(sofar.syslog(), sofar.arrivals(), clock(run));
        return new CaseFile(sofar, new Trial(journal), rule, unset, sightings);
    }

    private static DeviceClock clock(RunInfo run) {
        return new DeviceClock(ZoneId.of(run.device().zone()), run.device().clockOffset());
    }

    static LogPoints logPoints(RunInfo.App app) {
        return new LogPoints(app.bundleId(), app.executable(), app.logPoints());
    }

    Conditions conditions() {
        return claim.conditions();
    }

    Instant deadline() {
        return pulled.at().plus(claim.expectation().window());
    }

    /** What happens between the end of the app and the trigger changes what the trigger does, so it must be watched as well. */
    Instant watchFrom() {
        return endBeforeTrigger()
                .map(end -> clock.latest(end.time()))
                .filter(end -> end.isBefore(pulled.at()))
                .orElse(pulled.at());
    }

    boolean windowCovered() {
        return coverage.covers(watchFrom(), deadline());
    }

    /** The parts of it that nobody watched. */
    List<Coverage.Gap> gaps() {
        return coverage.gaps(watchFrom(), deadline());
    }

    /** The end or the suspension of the app that came last before the trigger. */
    Optional<Sighting> endBeforeTrigger() {
        return ofApp(Sighting.class).stream()
                .filter(sighting -> sighting.offset() < triggerMark())
                .filter(sighting -> sighting instanceof Sighting.Terminated || sighting instanceof Sighting.Suspended)
                .reduce((first, second) -> second);
    }

    Set<Integer> pidsSeenToStart() {
        return ofApp(Sighting.class).stream()
                .filter(sighting -> sighting instanceof Sighting.Launched || sighting instanceof Sighting.FirstSeen)
                .map(Sighting::pid)
                .collect(Collectors.toSet());
    }

    /** Whether the process was there before anybody saw it start. */
    boolean firstSeen(int pid) {
        return ofApp(Sighting.FirstSeen.class).stream().anyMatch(seen -> seen.pid() == pid);
    }

    Set<Integer> pidsEndedBeforeTrigger() {
        return ofApp(Sighting.Terminated.class).stream()
                .filter(end -> end.offset() < triggerMark())
                .map(Sighting.Terminated::pid)
                .collect(Collectors.toSet());
    }

    long triggerMark() {
        return Trial.watermark(pulled);
    }

    /** The entry points that must be seen: those of the rule that this app logs. */
    List<String> entryPoints() {
        return rule.entryPoints().stream()
                .filter(run.app().logPoints()::containsKey)
                .toList();
    }

    /** Sightings of any app and of none, in the order in which they were first seen. */
    List<Sighting> sightings() {
        return sightings;
    }

    /** Sightings of one kind that concern the app under test. */
    <T extends Sighting> List<T> ofApp(Class<T> kind) {
        return sightings.stream()
                .filter(sighting -> kind.isInstance(sighting)
                        && sighting.bundleId().equals(run.app().bundleId()))
                .map(kind::cast)
                .toList();
    }

    /** The launch from the Home screen that this trial began with, where the log shows it. */
    Optional<Sighting.Launched> launchByUser() {
        long from = trial.launch().map(Trial::watermark).orElse(0L);
        return ofApp(Sighting.Launched.class).stream()
                .filter(launch -> launch.offset() >= from && launch.offset() < triggerMark())
                .reduce((first, second) -> second);
    }
}
