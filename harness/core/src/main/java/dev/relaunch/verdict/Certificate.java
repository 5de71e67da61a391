package dev.relaunch.verdict;

import dev.relaunch.evidence.Coverage;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.evidence.Stamps;
import dev.relaunch.model.Durations;
import dev.relaunch.recording.Journaled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What shows that nobody but iOS had a hand in what happened: that the app was really suspended or gone before the trigger, that no
 * debugger, XCTest or Instruments was on it, and that nothing touched the device; and what of this is not shown.
 *
 * <p>That no line tells of a debugger is no proof that there was none, unless the log was watched for the whole life of the process.
 */
final class Certificate {

    private final CaseFile file;
    private final Observers observers;

    Certificate(CaseFile file) {
        this.file = file;
        this.observers = new Observers(file);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(gone());
        lines.add(none(observers.debuggers(), "no debugger: no line of debugserver"));
        lines.add(none(
                observers.tools(),
                file.launchByUser()
                        .map(launch -> "no XCTest and no Instruments: "
                                + launch.how().label() + " at " + Stamps.time(launch.time()) + ", pid " + launch.pid())
                        .orElse("no line of XCTest or Instruments")));
        lines.add(none(
                observers.hands(),
                "hands off " + Words.time(file, file.pulled.at()) + "–" + Words.time(file, end())
                        + ": no command of ours, no line of WebDriverAgent or testmanagerd"));
        lines.add(watched());
        return lines;
    }

    private String gone() {
        return file.endBeforeTrigger()
                .map(end ->
                        (end instanceof Sighting.Suspended ? "there, and not running: " : "gone before the trigger: ")
                                + end.label() + " at " + Stamps.time(end.time()))
                .orElse("not shown: that the app was gone or suspended before the trigger");
    }

    private static String none(List<String> seen, String words) {
        return seen.isEmpty() ? words : "not so: " + seen.get(0);
    }

    /** What the words above rest on is only what was watched. */
    private String watched() {
        Instant from = file.launchByUser()
                .map(launch -> file.clock.latest(launch.time()))
                .orElseGet(() -> file.pulled.at());
        Instant to = end();
        if (!from.isBefore(to)) {
            return "watched: not at all";
        }
        List<Coverage.Gap> gaps = file.coverage.gaps(from, to);
        String stretch = Words.time(file, from) + "–" + Words.time(file, to);
        if (gaps.isEmpty()) {
            return "watched " + stretch + " without a gap";
        }
        Duration missed =
                gaps.stream().map(gap -> Duration.between(gap.from(), gap.to())).reduce(Duration.ZERO, Duration::plus);
        return "not shown for " + Durations.words(missed) + " of " + stretch + ", which were not watched";
    }

    /** To the end of the window, or to where the claim was decided before it. */
    private Instant end() {
        Instant handsOn = file.trial.handsOn().map(Journaled::at).orElse(file.deadline());
        Optional<Instant> last =
                file.coverage.watched().stream().map(Coverage.Stretch::to).max(Instant::compareTo);
        Instant decided = handsOn.isBefore(file.deadline()) ? last.orElse(handsOn) : file.deadline();
        return decided.isBefore(handsOn) ? decided : handsOn;
    }
}
