package dev.relaunch.verdict;

import dev.relaunch.evidence.Coverage;
import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.model.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every ruling needs that says "it did not happen": whether we could have seen it. */
final class Missed {

    private final CaseFile file;
    private final OwnLines ownLines;
    private final Passage passage;

    Missed(CaseFile file) {
        this.file = file;
        this.ownLines = new OwnLines(file);
        this.passage = new Passage(file);
    }

    /**
     * Violated if the whole window was watched, the closing probe agrees, and iOS did not decline; otherwise undetermined.
     *
     * @param saw what was seen instead
     */
    Ruled unlessUnseen(List<String> saw, Optional<Ruled.NearMiss> closest, String sample) {
        return gap(saw, closest, sample)
                .or(() -> notArrived(saw, closest, sample))
                .or(() -> declined(saw, closest, sample))
                .orElseGet(() -> Ruled.violated(saw, closest, sample));
    }

    /** The same of what this process did not do, which its pid cannot tell: its own lines must show it. */
    Ruled unlessUnseen(int pid, List<String> saw, Optional<Ruled.NearMiss> closest, String sample) {
        return gap(saw, closest, sample)
                .or(() -> silent(pid, saw, closest, sample))
                .orElseGet(() -> unlessUnseen(saw, closest, sample));
    }

    /** The same of a wake that is not all that was claimed: where it came as claimed, iOS did its part, and the rest is the app's. */
    Ruled unlessComplete(Woken woken, Sighting wake) {
        String wrong = woken.wrong(wake);
        List<String> saw = woken.saw(wake);
        Optional<Ruled.NearMiss> closest = Optional.of(new Ruled.NearMiss(wake.seen(), wrong));
        String sample = woken.sample(wake);
        if (!woken.cameAsClaimed(wake)) {
            return unlessUnseen(wake.pid(), saw, closest, sample);
        }
        return gap(saw, closest, sample)
                .or(() -> silent(wake.pid(), saw, closest, sample))
                .orElseGet(() -> Ruled.violated(saw, closest, sample))
                .lacking(wrong);
    }

    private Optional<Ruled> silent(int pid, List<String> saw, Optional<Ruled.NearMiss> closest, String sample) {
        return ownLines.inconclusive(pid).map(why -> doubtful(List.of(why), saw, closest, sample));
    }

    /** That nothing came of it proves nothing where nothing shows that the trigger reached the device. */
    Optional<Ruled> notArrived(List<String> saw, Optional<Ruled.NearMiss> closest, String sample) {
        return passage.notArrived()
                .map(why -> Ruled.undetermined(
                        Doubt.PRECONDITION,
                        with(List.of(why), saw),
                        closest,
                        "see that the device is online and the push addressed to it; run it again",
                        sample));
    }

    /** Where iOS weighs the trigger, only what it let through must come. */
    private Optional<Ruled> declined(List<String> saw, Optional<Ruled.NearMiss> closest, String sample) {
        Optional<Passage.Refusal> refusal = passage.refusal();
        if (refusal.isPresent()) {
            return refusal.filter(declined -> declined.account() != Passage.Account.APP)
                    .map(declined -> Ruled.undetermined(
                            Doubt.SYSTEM_DECLINED,
                            with(List.of(declined.text()), saw),
                            Optional.of(new Ruled.NearMiss(declined.seen().seen(), "declined")),
                            "run it again when that no longer stands against it",
                            sample));
        }
        return passage.weighed() && !passage.letThrough()
                ? Optional.of(doubtful(
                        List.of("no line shows that iOS let it through to the app, so it may have declined unseen"),
                        saw,
                        closest,
                        sample))
                : Optional.empty();
    }

    private static List<String> with(List<String> first, List<String> rest) {
        List<String> all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }

    /** Why "it did not happen" may not be said; empty where it may. */
    Optional<Ruled> gap(List<String> saw, Optional<Ruled.NearMiss> closest, String sample) {
        if (!file.windowCovered()) {
            List<String> gaps = new ArrayList<>();
            for (Coverage.Gap gap : file.gaps()) {
                String where =
                        gap.from().isBefore(file.pulled.at()) ? " that began before the trigger" : " inside the window";
                gaps.add(Durations.words(Duration.between(gap.from(), gap.to())) + where
                        + "; what happened in it was not seen");
            }
            return Optional.of(doubtful(gaps, saw, closest, sample));
        }
        List<String> unexplained = file.aftermath.unexplained();
        if (!unexplained.isEmpty()) {
            return Optional.of(doubtful(unexplained, saw, closest, sample));
        }
        Optional<String> lost = ownLines.lost();
        if (lost.isPresent()) {
            return Optional.of(doubtful(List.of(lost.get()), saw, closest, sample));
        }
        Optional<String> crashed = new Crashes(file).unseen();
        if (crashed.isPresent()) {
            return Optional.of(doubtful(List.of(crashed.get()), saw, closest, sample));
        }
        ClosingProbe probe = ClosingProbe.of(file);
        if (!probe.agrees()) {
            return Optional.of(
                    doubtful(List.of("the closing probe does not agree: " + probe.text()), saw, closest, sample));
        }
        return Optional.empty();
    }

    private Ruled doubtful(List<String> gaps, List<String> saw, Optional<Ruled.NearMiss> closest, String sample) {
        Doubt doubt = file.trial.laterFailures().isEmpty() ? Doubt.EVIDENCE_GAP : Doubt.LAB;
        List<String> all = new ArrayList<>(gaps);
        file.trial.laterFailures().forEach(failure -> all.add("after the window: " + failure.text()));
        all.addAll(saw);
        String next = "run it again; if the gap returns, check cable, hub and log relay of "
                + file.run.device().alias();
        return Ruled.undetermined(doubt, all, closest, next, sample);
    }

    /** A launch in the window that is no background launch changes what was to be seen: by whom it was decides. */
    Optional<Ruled> disturbed() {
        return disturbedBefore(Long.MAX_VALUE);
    }

    /** The same, of what came before this place in the log. */
    Optional<Ruled> disturbedBefore(long offset) {
        for (Sighting.Launched launch : file.aftermath.launches()) {
            if (!file.aftermath.inTime(launch) || launch.offset() >= offset) {
                continue;
            }
            if (launch.how() == LaunchClass.BY_USER || launch.how() == LaunchClass.BY_TOOL) {
                return Optional.of(disturbance(launch, Doubt.OBSERVER, "leave the device alone during the window"));
            }
            if (launch.how() == LaunchClass.UNKNOWN) {
                return Optional.of(disturbance(launch, Doubt.EVIDENCE_GAP, "run it again"));
            }
        }
        return Optional.empty();
    }

    /** A wake that was under way before the trigger was pulled: it is not the trigger's doing. */
    static Ruled tooEarly(Sighting wake) {
        return Ruled.undetermined(
                Doubt.PRECONDITION,
                List.of("the app was " + wake.label() + ", which began before the trigger"),
                Optional.of(new Ruled.NearMiss(wake.seen(), "before the trigger")),
                "run it again",
                wake.label());
    }

    private static Ruled disturbance(Sighting.Launched launch, Doubt doubt, String next) {
        return Ruled.undetermined(
                doubt,
                List.of("in the window the app was " + launch.label()),
                Optional.of(new Ruled.NearMiss(launch.seen(), launch.how().label())),
                next,
                launch.label());
    }
}
