package dev.relaunch.cli;

import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.verdict.Finding;
import dev.relaunch.verdict.Verdict;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of some claims, of a run or of recordings that were verified again.
 *
 * @param what is told of them together, e.g. {@code smoke on the embedded lab, seed 1}
 * @param emulated whether any of the devices was emulated
 * @param claims in the order in which they were made
 * @param folder of the run; empty where the recordings are of several
 * @param report the page, where one was made
 * @param unread why recordings could not be judged again, one for each
 */
record Outcomes(
        String what,
        boolean emulated,
        List<ClaimRun> claims,
        Optional<Path> folder,
        Optional<Path> report,
        List<RuntimeException> unread) {

    Outcomes {
        claims = List.copyOf(claims);
        unread = List.copyOf(unread);
    }

    ExitCode exitCode() {
        return Stream.concat(troubles().stream(), unread.stream())
                .map(Failures::code)
                .max(Comparator.comparingInt(ExitCode::number))
                .orElseGet(this::verdictCode);
    }

    /** What stopped scenarios and is neither the app's nor the bench's fault: no verdict outweighs it. */
    List<Throwable> troubles() {
        return claims.stream().flatMap(claim -> claim.trouble().stream()).toList();
    }

    private ExitCode verdictCode() {
        return ExitCode.of(claims.stream().map(Outcomes::verdict).reduce(Verdict.MEASURED, Verdict::and));
    }

    long count(Verdict verdict) {
        return claims.stream().filter(claim -> verdict(claim) == verdict).count();
    }

    /** Those that somebody has to look at. */
    List<Finding> toBeRead() {
        return claims.stream()
                .flatMap(claim -> claim.finding().stream())
                .filter(finding -> finding.verdict() == Verdict.VIOLATED || finding.verdict() == Verdict.UNDETERMINED)
                .toList();
    }

    /** A claim whose scenario broke off before it was judged is not determined: that is all that is known of it. */
    static Verdict verdict(ClaimRun claim) {
        return claim.finding().map(Finding::verdict).orElse(Verdict.UNDETERMINED);
    }
}
