package dev.relaunch.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** One run of a claim that something does not happen, three times: its log dies for good, dies and comes back, lives. */
public final class KilledTapTest {

    private static final String TAP = "idevicesyslog";
    private static final Duration TAP_MAX = Duration.ofSeconds(30);

    private final Scratch scratch = Scratch.of("killed-tap");
    private final PrivatePath path = PrivatePath.in(scratch.fresh("bin"));
    private Ended run;
    private GrowingJournal first;
    private GrowingJournal second;

    @BeforeClass
    public void runAndKill() {
        String[] args = Relaunch.runOf(
                scratch, "--only", "finishedUploadDoesNotRelaunchAppAfterForceQuit", "--no-report", "--json");
        try (ChildProcess child = Relaunch.start(scratch, Map.of("PATH", path.toString()), args)) {
            first = GrowingJournal.ofClaim(1, scratch.runs(), child);
            ProcessHandle tap = tapOf(child, first);
            first.awaitWindow();
            path.remove(TAP);
            tap.destroyForcibly();
            first.awaitJudged();
            path.restore(TAP);

            second = GrowingJournal.ofClaim(2, scratch.runs(), child);
            tap = tapOf(child, second);
            second.awaitWindow();
            tap.destroyForcibly();

            run = child.await(Relaunch.RUN_MAX).with(2);
        }
    }

    /** Found before it is needed, so that nothing but the kill itself has to happen in the window. */
    private static ProcessHandle tapOf(ChildProcess child, GrowingJournal journal) {
        journal.awaitStep("launch");
        return Patience.untilThere(
                TAP_MAX,
                () -> child.handle()
                        .descendants()
                        .filter(one -> nameOf(one).equals(Optional.of(TAP)))
                        .findFirst(),
                () -> TAP + " among the children of " + child);
    }

    private static Optional<String> nameOf(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString());
    }

    @AfterClass(alwaysRun = true)
    public void remove() {
        scratch.close();
    }

    @Test
    public void aTapKilledInTheWindowIsAnEvidenceGap() {
        assertThat(first.logSinceTheTrigger())
                .startsWith("ENDED", "CANNOT_START")
                .doesNotContain("STARTED");
        assertThat(run.answer().verdicts().values()).element(0).isEqualTo("UNDETERMINED (EVIDENCE_GAP)");
    }

    @Test
    public void aTapThatComesBackHasLeftAGapAllTheSame() {
        assertThat(second.logSinceTheTrigger()).startsWith("ENDED").contains("CONNECTED");
        assertThat(run.answer().verdicts().values()).element(1).isEqualTo("UNDETERMINED (EVIDENCE_GAP)");
    }

    @Test
    public void theSameClaimWithItsTapHolds() {
        assertThat(run.answer().verdicts().values()).element(2).isEqualTo("HOLDS");
    }

    @Test
    public void aLaterLookSeesTheSameGaps() {
        Ended again = Relaunch.run(scratch, "verify", run.answer().folder().toString(), "--json")
                .with(2);

        again.answer().assertSameClaimsAs(run.answer());
    }
}
