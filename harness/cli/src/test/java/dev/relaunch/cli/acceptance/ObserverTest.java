package dev.relaunch.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.scenario.Run;
import dev.relaunch.scenario.RunListener;
import dev.relaunch.scenario.Verification;
import dev.relaunch.verdict.Doubt;
import dev.relaunch.verdict.Finding;
import dev.relaunch.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testng.annotations.Test;

public final class ObserverTest {

    private static final String APP = "com.example.fieldrecorder";

    /** Of the other two settings the oracle says "may", so that nothing is judged. */
    private static final String JUDGED = "refresh on";

    @Test
    public void aDebuggerInTheWindowIsAnObserver() {
        try (Scratch scratch = Scratch.of("observer");
                HeldLab lab = HeldLab.open(Relaunch.SEED)) {
            Developer developer = new Developer(lab);

            ClaimRun claim = judged(run(scratch, lab, developer));

            assertThat(developer.attached).as("seed %d", Relaunch.SEED).containsExactly(true);
            Finding finding = claim.finding().orElseThrow();
            assertThat(finding.verdict()).as(finding.message().render()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(finding.doubt()).contains(Doubt.OBSERVER);
            assertThat(finding.message().render()).contains("debugger at work on pid", "debugserver");
            assertThat(Verification.of(claim.recording())).isEqualTo(finding);
        }
    }

    private static List<ClaimRun> run(Scratch scratch, HeldLab lab, RunListener listener) {
        Run.Options options = new Run.Options(
                lab.file(),
                "smoke",
                Optional.of("finishedDownloadResumesSuspendedApp"),
                scratch.runs(),
                Relaunch.home(),
                Map.of());
        try (Run run = Run.open(lab, options, listener)) {
            return run.execute(List.of());
        }
    }

    private static ClaimRun judged(List<ClaimRun> claims) {
        return claims.stream()
                .filter(claim -> claim.variant().equals(JUDGED))
                .findFirst()
                .orElseThrow();
    }

    /** Attaches to the suspended app when the harness has taken its hands off, before the trigger takes effect. */
    private static final class Developer implements RunListener {
        private final HeldLab lab;
        private final List<Boolean> attached = new ArrayList<>();

        Developer(HeldLab lab) {
            this.lab = lab;
        }

        @Override
        public void stepTaken(ClaimRun claim, String step) {
            if (claim.variant().equals(JUDGED) && step.endsWith("hands off")) {
                attached.add(lab.phone().debugger().attach(APP));
            }
        }
    }
}
