package dev.relaunch.verdict;

import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.verdict.Ruled.NearMiss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides a claim that the app was relaunched in the background. */
final class RelaunchRuling implements ClaimRuling {

    private final CaseFile file;
    private final Missed missed;
    private final Woken woken;

    RelaunchRuling(CaseFile file) {
        this.file = file;
        this.missed = new Missed(file);
        this.woken = new Woken(file);
    }

    @Override
    public Optional<Ruled> seen() {
        for (Sighting.Launched launch : launches()) {
            if (file.aftermath.beforeTrigger(launch)) {
                return Optional.of(Missed.tooEarly(launch));
            }
            if (woken.answers(launch)) {
                return missed.disturbedBefore(launch.offset()).or(() -> Optional.of(holds(launch)));
            }
        }
        return Optional.empty();
    }

    @Override
    public Ruled ruled() {
        return seen().or(missed::disturbed)
                .or(() -> launches().stream().findFirst().map(this::miss))
                .orElseGet(() -> missed.unlessUnseen(
                        List.of("no launch of " + file.run.app().bundleId()),
                        request().or(this::prewarm),
                        "not launched"));
    }

    private List<Sighting.Launched> launches() {
        return file.aftermath.launches(LaunchClass.IN_BACKGROUND);
    }

    private Ruled holds(Sighting.Launched launch) {
        List<LogRecord> restsOn = new ArrayList<>(launch.records());
        woken.ran(launch.pid()).forEach(point -> restsOn.addAll(point.records()));
        return Ruled.holds(woken.saw(launch), launch.signs(), restsOn, woken.sample(launch));
    }

    /** A background launch that is not the one that was claimed: what is wrong with it. */
    private Ruled miss(Sighting.Launched launch) {
        if (woken.deliveredTo(launch)) {
            return Ruled.undetermined(
                    Doubt.PRECONDITION,
                    woken.saw(launch),
                    Optional.of(new NearMiss(launch.seen(), woken.wrong(launch))),
                    "run it again: the app ran already when its events came",
                    woken.sample(launch));
        }
        return missed.unlessComplete(woken, launch);
    }

    private Optional<NearMiss> request() {
        return file.ofApp(Sighting.Requested.class).stream()
                .filter(request -> request.offset() >= file.triggerMark() && file.aftermath.inTime(request))
                .findFirst()
                .map(request -> new NearMiss(request.seen(), "asked for, but no launch followed"));
    }

    private Optional<NearMiss> prewarm() {
        return file.aftermath.launches(LaunchClass.PREWARMED).stream()
                .findFirst()
                .map(launch -> new NearMiss(launch.seen(), "a prewarm, not a launch"));
    }
}
