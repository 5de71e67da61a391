package dev.relaunch.cli;

import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.scenario.RunListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells how a run goes while it goes, and keeps what came of its claims.
 *
 * <p>A line for each claim as it is judged; on a terminal, below them, one line that is drawn over with the claim and the step at
 * hand; elsewhere a line for each step.
 */
final class Progress implements RunListener, AutoCloseable {

    private final Console console;
    private final LongSupplier nanoTime;
    private final ProgressLine line;
    private final Map<String, Long> begun = new HashMap<>();
    private final List<ClaimRun> ended = new ArrayList<>();
    private boolean interrupted;

    /** The progress of one run, which begins now. */
    Progress(Console console, LongSupplier nanoTime) {
        this.console = console;
        this.nanoTime = nanoTime;
        this.line = console.interactive() ? ProgressLine.drawnOver(console.err()) : ProgressLine.plain(console.err());
    }

    /** What is done before the first claim and after the last: opening the lab, making the report. */
    void step(String words) {
        line.show("", words);
    }

    /** Something to be read that is no claim. */
    synchronized void remark(String words) {
        line.above(() -> console.err().println(words));
    }

    /** The run is being ended from outside: what fails from here on is no news. */
    synchronized void interrupted() {
        interrupted = true;
        line.close();
        console.err().println("interrupted; what was recorded so far can be verified");
    }

    @Override
    public synchronized void claimStarted(ClaimRun claim) {
        begun.put(key(claim), nanoTime.getAsLong());
        show(claim, "");
    }

    @Override
    public synchronized void stepTaken(ClaimRun claim, String step) {
        show(claim, step);
    }

    private void show(ClaimRun claim, String step) {
        if (!interrupted) {
            line.show(ClaimLine.name(claim), step);
        }
    }

    @Override
    public synchronized void claimEnded(ClaimRun claim) {
        long now = nanoTime.getAsLong();
        Duration took = Duration.ofNanos(now - begun.getOrDefault(key(claim), now));
        ended.add(claim);
        if (interrupted) {
            return;
        }
        line.above(() -> {
            console.out().println(ClaimLine.of(claim, took, console.colour(), console.columns()));
            console.out().flush();
        });
        line.count();
    }

    /** The claims that have ended, in that order. */
    synchronized List<ClaimRun> claims() {
        return List.copyOf(ended);
    }

    @Override
    public void close() {
        line.close();
    }

    private static String key(ClaimRun claim) {
        return claim.device() + "|" + claim.name() + "|" + claim.variant();
    }
}
