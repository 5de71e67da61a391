package dev.relaunch.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.testng.annotations.Test;

public final class CleanEndTest {

    private static final Duration END_MAX = Duration.ofSeconds(15);

    @Test
    public void ctrlCLeavesNothingBehind() {
        try (Scratch scratch = Scratch.of("ctrl-c");
                ChildProcess run = start(scratch)) {
            GrowingJournal journal = GrowingJournal.ofClaim(1, scratch.runs(), run);
            journal.awaitStep("start-transfer");
            Family family = familyOf(run, scratch);
            journal.awaitWindow();

            family.interrupt();

            family.assertGoneWithin(END_MAX);
            Ended ended = run.await(END_MAX).withoutStackTrace();
            assertThat(ended.code()).as(ended.all()).isEqualTo(130);
            assertThat(ended.err()).contains("interrupted; what was recorded so far can be verified");
            assertUndetermined(scratch);
        }
    }

    @Test
    public void aCrashLeavesNothingBehind() {
        try (Scratch scratch = Scratch.of("crash");
                ChildProcess run = start(scratch)) {
            GrowingJournal journal = GrowingJournal.ofClaim(1, scratch.runs(), run);
            journal.awaitStep("start-transfer");
            Family family = familyOf(run, scratch);

            run.handle().destroyForcibly();

            family.assertGoneWithin(END_MAX);
            assertThat(run.await(END_MAX).code()).isNotZero();
            assertUndetermined(scratch);
        }
    }

    private static ChildProcess start(Scratch scratch) {
        return Relaunch.start(
                scratch,
                Relaunch.runOf(scratch, "--only", "finishedUploadDoesNotRelaunchAppAfterForceQuit", "--no-report"));
    }

    private static Family familyOf(ChildProcess run, Scratch scratch) {
        Family family = Family.of(run, scratch);
        assertThat(family.programs())
                .contains("java", "node", "iproxy", "idevicesyslog")
                .hasSizeGreaterThan(4);
        assertThat(scratch.leftovers()).as("the lab's socket").isNotEmpty();
        return family;
    }

    private static void assertUndetermined(Scratch scratch) {
        Ended verified = Relaunch.run(scratch, "verify", scratch.onlyRun().toString(), "--json")
                .with(2);

        assertThat(verified.answer().verdicts().values())
                .isNotEmpty()
                .allMatch(verdict -> verdict.startsWith("UNDETERMINED"));
    }
}
