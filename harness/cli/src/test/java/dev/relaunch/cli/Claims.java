package dev.relaunch.cli;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.Expectation;
import dev.relaunch.model.Message;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.verdict.Doubt;
import dev.relaunch.verdict.Finding;
import dev.relaunch.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims as a run of the smoke suite might leave them, one of each kind. */
final class Claims {

    static final String RELAUNCHES = "finished upload relaunches app after debug exit";
    static final String STAYS = "finished upload does not relaunch app after force quit";

    private Claims() {}

    static List<ClaimRun> ofEachKind() {
        return List.of(
                claim(RELAUNCHES, "refresh off", Optional.of(measured())),
                claim(RELAUNCHES, "refresh on", Optional.of(holds())),
                claim(STAYS, "refresh off", Optional.of(undetermined())),
                claim(STAYS, "refresh on, off for the app", Optional.empty()),
                claim(STAYS, "refresh on", Optional.of(violated())));
    }

    static ClaimRun claim(String title, String variant, Optional<Finding> finding) {
        return new ClaimRun(
                "BackgroundUrlSessionTest." + title.replace(" ", ""),
                title,
                "phone-1 (iPhone 15, iOS 18.5)",
                variant,
                Optional.of(new Conditions(
                        Termination.DEBUG_EXIT, BackgroundAppRefresh.ON, OsVersion.parse("iOS", "18.5"))),
                Optional.of(
                        new Expectation(Outcome.RELAUNCH, Optional.of(Trigger.URL_SESSION), Duration.ofMinutes(10))),
                finding,
                Optional.empty(),
                Path.of("runs/2026-11-22T14-02-09-smoke/01-claim"));
    }

    static Finding holds() {
        return finding(
                Verdict.HOLDS,
                null,
                Message.of("Field Recorder was relaunched in the background by URLSession within 10 min"),
                null);
    }

    static Finding measured() {
        return finding(
                Verdict.MEASURED,
                null,
                Message.of("Field Recorder was measured"),
                "relaunched in the background after 1.2 s");
    }

    static Finding violated() {
        return finding(
                Verdict.VIOLATED,
                null,
                Message.of("Field Recorder was relaunched in the background, and should have been left terminated")
                        .with("device", "phone-1 (iPhone 15, iOS 18.5)")
                        .with("expected", "left terminated for 10 min")
                        .with("but saw", "launched in the background by nsurlsessiond, pid 901\nat 14:02:43"),
                null);
    }

    static Finding undetermined() {
        return finding(
                Verdict.UNDETERMINED,
                Doubt.EVIDENCE_GAP,
                Message.of("cannot tell whether Field Recorder was left terminated for 10 min")
                        .with("watched", "syslog 14:02:09–14:06:30, then nothing")
                        .with("next", "rerun"),
                null);
    }

    private static Finding finding(Verdict verdict, @Nullable Doubt doubt, Message message, @Nullable String sample) {
        return Finding.of(
                verdict, Optional.ofNullable(doubt), message, Optional.of("URLSESSION-1"), Optional.ofNullable(sample));
    }
}
