package dev.relaunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.scenario.ClaimRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.testng.annotations.Test;

public final class SummaryTest {

    private static final Path FOLDER = Path.of("runs/2026-11-22T14-02-09-smoke");

    @Test
    public void summaryShowsEachKindOfClaim() {
        Golden.assertMatches("summary-of-each-kind", Summary.of(outcomes(Claims.ofEachKind()), false, Console.COLUMNS));
    }

    @Test
    public void summaryOfARunThatHoldsIsShort() {
        ClaimRun claim = Claims.claim(Claims.RELAUNCHES, "refresh on", Optional.of(Claims.holds()));

        Golden.assertMatches("summary-holds", Summary.of(outcomes(List.of(claim)), false, Console.COLUMNS));
    }

    @Test
    public void onlyVerdictsCountAsTold() {
        ClaimRun holds = Claims.claim("a", "", Optional.of(Claims.holds()));
        ClaimRun measured = Claims.claim("b", "", Optional.of(Claims.measured()));
        ClaimRun undetermined = Claims.claim("c", "", Optional.of(Claims.undetermined()));
        ClaimRun violated = Claims.claim("d", "", Optional.of(Claims.violated()));
        ClaimRun brokenOff = Claims.claim("e", "", Optional.empty());

        assertThat(Summary.of(outcomes(List.of(holds, measured, violated)), false, Console.COLUMNS))
                .contains("  watched     enough to tell in 2 of 2 judged claims\n");
        assertThat(Summary.of(outcomes(List.of(holds, brokenOff, undetermined)), false, Console.COLUMNS))
                .contains("  watched     not enough to tell in 2 of 3 claims (not judged, EVIDENCE_GAP)\n");
        assertThat(Summary.of(outcomes(List.of(undetermined)), false, Console.COLUMNS))
                .contains("  watched     not enough to tell in the one claim (EVIDENCE_GAP)\n");
        assertThat(Summary.of(outcomes(List.of(measured)), false, Console.COLUMNS))
                .doesNotContain("watched");
    }

    @Test
    public void summaryFitsANarrowTerminal() {
        String text = Summary.of(outcomes(Claims.ofEachKind()), false, 80);

        Golden.assertMatches("summary-on-80-columns", text);
        assertThat(text.lines().filter(line -> line.contains(" | "))).allMatch(line -> line.length() <= 80);
    }

    @Test
    public void coloursChangeNoWord() {
        String plain = Summary.of(outcomes(Claims.ofEachKind()), false, Console.COLUMNS);
        String coloured = Summary.of(outcomes(Claims.ofEachKind()), true, Console.COLUMNS);

        assertThat(coloured).contains("\u001b[").isNotEqualTo(plain);
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    public void jsonSaysWhatTheSummarySays() {
        Golden.assertMatches(
                "outcomes-of-each-kind", Json.of(OutcomesDocument.of(outcomes(Claims.ofEachKind()))) + "\n");
    }

    @Test
    public void violatedDominatesTheExitCode() {
        ClaimRun holds = Claims.claim("a", "", Optional.of(Claims.holds()));
        ClaimRun measured = Claims.claim("b", "", Optional.of(Claims.measured()));
        ClaimRun undetermined = Claims.claim("c", "", Optional.of(Claims.undetermined()));
        ClaimRun violated = Claims.claim("d", "", Optional.of(Claims.violated()));
        ClaimRun brokenOff = Claims.claim("e", "", Optional.empty());

        assertThat(outcomes(List.of(holds, measured)).exitCode().number()).isEqualTo(0);
        assertThat(outcomes(List.of(holds, undetermined)).exitCode().number()).isEqualTo(2);
        assertThat(outcomes(List.of(holds, brokenOff)).exitCode().number()).isEqualTo(2);
        assertThat(outcomes(List.of(violated, undetermined, holds)).exitCode().number())
                .isEqualTo(1);
    }

    private static Outcomes outcomes(List<ClaimRun> claims) {
        return new Outcomes(
                "smoke on the embedded lab, seed 1",
                true,
                claims,
                Optional.of(FOLDER),
                Optional.of(FOLDER.resolve("report/index.html")),
                List.of());
    }
}
