package dev.relaunch.reports.samples;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.Expectation;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.scenario.RunListener;
import dev.relaunch.verdict.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.ITestResult;

/** Tells a run's listener of claims at the same moments as the real run does: around the invocation of each method. */
public final class TellingListener implements IInvokedMethodListener {

    private static final ThreadLocal<TellingListener> CURRENT = new ThreadLocal<>();

    private final RunListener told;
    private final Path recording;
    private Optional<Finding> finding = Optional.empty();
    private String method = "";

    public TellingListener(RunListener told, Path recording) {
        this.told = told;
        this.recording = recording;
    }

    static void step(String words) {
        TellingListener current = CURRENT.get();
        current.told.stepTaken(current.claim(), words);
    }

    static void judged(Finding finding) {
        CURRENT.get().finding = Optional.of(finding);
    }

    @Override
    public void beforeInvocation(IInvokedMethod invoked, ITestResult result) {
        CURRENT.set(this);
        finding = Optional.empty();
        method = result.getMethod().getMethodName();
        told.claimStarted(claim());
    }

    @Override
    public void afterInvocation(IInvokedMethod invoked, ITestResult result) {
        told.claimEnded(claim());
        CURRENT.remove();
    }

    private ClaimRun claim() {
        return new ClaimRun(
                "FinishedUpload." + method,
                "finished upload " + method,
                "phone-1 (iPhone 15, iOS 18.5)",
                "refresh on",
                Optional.of(new Conditions(
                        Termination.DEBUG_EXIT, BackgroundAppRefresh.ON, OsVersion.parse("iOS", "18.5"))),
                Optional.of(
                        new Expectation(Outcome.RELAUNCH, Optional.of(Trigger.URL_SESSION), Duration.ofMinutes(10))),
                finding,
                Optional.empty(),
                recording);
    }
}
