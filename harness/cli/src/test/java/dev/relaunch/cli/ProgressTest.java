package dev.relaunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.scenario.ClaimRun;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.testng.annotations.Test;

public final class ProgressTest {

    @Test
    public void eachClaimIsALineAsSoonAsItIsJudged() {
        TextConsole text = new TextConsole();
        AtomicLong clock = new AtomicLong();

        try (Progress progress = new Progress(text.console(false), clock::get)) {
            for (ClaimRun claim : Claims.ofEachKind()) {
                progress.claimStarted(claim);
                clock.addAndGet(3_200_000_000L);
                progress.claimEnded(claim);
            }
            assertThat(progress.claims()).isEqualTo(Claims.ofEachKind());
        }

        Golden.assertMatches("claim-lines", text.out());
    }

    @Test
    public void onATerminalAClaimWrapsBelowItsName() {
        ClaimRun claim = Claims.claim(Claims.STAYS, "refresh on", Optional.of(Claims.undetermined()));

        assertThat(ClaimLine.of(claim, Duration.ofSeconds(3), false, OptionalInt.of(60)))
                .isEqualTo("""
                        UNDETERMINED  finished upload does not relaunch app after
                                      force quit · refresh on: EVIDENCE_GAP  (3 s)""");
    }

    @Test
    public void stepsAreLinesWhereNobodyWatches() {
        TextConsole text = new TextConsole();
        ClaimRun claim = Claims.claim(Claims.RELAUNCHES, "refresh on", Optional.empty());

        try (Progress progress = new Progress(text.console(false), () -> 0)) {
            progress.step("opening the lab");
            progress.claimStarted(claim);
            progress.stepTaken(claim, "launch Field Recorder from the Home screen");
        }

        assertThat(text.err()).isEqualTo("""
                        opening the lab
                        finished upload relaunches app after debug exit · refresh on
                          launch Field Recorder from the Home screen
                        """).doesNotContain("\u001b");
    }

    @Test
    public void onATerminalOneLineIsDrawnOverAndLeavesNothing() {
        TextConsole text = new TextConsole();
        ClaimRun claim = Claims.claim(Claims.RELAUNCHES, "refresh on", Optional.of(Claims.holds()));

        try (Progress progress = new Progress(text.console(true), () -> 0)) {
            progress.claimStarted(claim);
            progress.claimEnded(claim);
        }

        assertThat(text.out()).startsWith("HOLDS").hasLineCount(1);
        assertThat(text.err()).doesNotContain("\n").endsWith("\r\u001b[2K");
    }
}
