package dev.relaunch.scenario;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.relaunch.device.libimobiledevice.LogTap;
import dev.relaunch.evidence.LogPoints;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.Expectation;
import dev.relaunch.model.LabClock;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.model.RelaunchException;
import dev.relaunch.model.ScenarioException;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import dev.relaunch.oracle.Oracle;
import dev.relaunch.oracle.Ruling;
import dev.relaunch.profile.AppProfile;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Journal;
import dev.relaunch.recording.Journaled;
import dev.relaunch.recording.Recording;
import dev.relaunch.recording.RunInfo;
import dev.relaunch.trigger.TransferServer;
import dev.relaunch.verdict.Decision;
import dev.relaunch.verdict.Experiment;
import dev.relaunch.verdict.Finding;
import dev.relaunch.verdict.Judge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One experiment while it is being made: its recording, the taps that fill it, and what has been seen so far. */
final class Observation implements AutoCloseable {

    private static final Duration FIRST_RECORD_MAX = Duration.ofSeconds(15);

    private final BenchDevice device;
    private final LabClock clock;
    private final Recording recording;
    private final Witness witness;
    private final LogTap tap;
    private final TransferServer server;
    private final RunListener listener;
    private final RunInfo info;
    private final RunInfo.App app;
    private final List<Journaled> written = new ArrayList<>();
    private ClaimRun claim;
    private @Nullable Termination termination;
    private @Nullable BackgroundAppRefresh refresh;
    private @Nullable Journaled pulled;

    /** Begins to record; the device's log is tapped from here on. */
    Observation(
            BenchDevice device, Bench bench, Recording recording, RunInfo info, ClaimRun claim, RunListener listener) {
        this.device = device;
        this.clock = bench.clock();
        this.recording = recording;
        this.info = info;
        this.app = info.app();
        this.claim = claim;
        this.listener = listener;
        this.witness = new Witness(
                device.today(clock.now()), new LogPoints(app.bundleId(), app.executable(), app.logPoints()));
        this.server = bench.openTransferServer(recording);
        this.tap = device.said().tools().tapLog(recording.channel(Experiment.SYSLOG), recording.journal(), witness);
        device.automation().writeDownTo(command -> recording.journal().append(new Entry.Command(command)));
    }

    /** Waits until the log runs: without a record before it no window can be bracketed. */
    void awaitLog() {
        // Going Home surely logs, where an idle phone can be silent for minutes.
        if (await(FIRST_RECORD_MAX, tap::connected)) {
            device.homeScreen().show();
        }
        if (!await(FIRST_RECORD_MAX, () -> witness.records() > 0)) {
            throw new LabException(Message.of("the log of " + device.info().alias() + " does not come")
                    .with("waited", FIRST_RECORD_MAX.toSeconds() + " s for its first record")
                    .with("tap", tap.connected() ? "connected, but silent" : "not connected")
                    .with(
                            "next",
                            "run `idevicesyslog -u <udid>` by hand; see the channel entries of "
                                    + recording.folder().resolve("journal.ndjson")));
        }
    }

    /** One experiment is about one app: its log is read for that app alone. */
    void mustConcern(AppProfile profile) {
        if (!profile.bundleId().equals(app.bundleId())) {
            throw outOfOrder(
                    "a claim about " + app.name() + " began to use " + profile.name(),
                    "write a claim of its own for it");
        }
    }

    Journal journal() {
        return recording.journal();
    }

    Witness witness() {
        return witness;
    }

    TransferServer server() {
        return server;
    }

    LabClock clock() {
        return clock;
    }

    /** Writes down what the judge, and so the decision to stop waiting, goes by: steps, trigger and claim. */
    @CanIgnoreReturnValue
    Journaled write(Entry entry) {
        Journaled at = journal().append(entry);
        written.add(at);
        return at;
    }

    /** Writes a step down before it is taken, and tells the listeners. */
    void step(String verb, String text, Map<String, String> details) {
        write(new Entry.Step(verb, text, details));
        stepTaken(text);
    }

    void stepTaken(String text) {
        listener.stepTaken(claim, text);
    }

    void terminatedBy(Termination termination) {
        this.termination = termination;
    }

    void refreshIs(BackgroundAppRefresh position) {
        this.refresh = position;
    }

    /** From here on nothing is sent to the device, and the trigger is pulled. */
    void pull(Trigger trigger, String text) {
        device.automation().handsOff(true);
        journal().append(new Entry.HandsOff(true));
        pulled = write(new Entry.Pulled(trigger.key(), text));
        stepTaken(text + ", hands off");
    }

    void handsOn() {
        device.automation().handsOff(false);
        journal().append(new Entry.HandsOff(false));
    }

    /** The moment of the trigger. */
    Journaled pulled() {
        if (pulled == null) {
            throw outOfOrder("a claim was made before a trigger was pulled", "finish a transfer first");
        }
        return pulled;
    }

    /** The conditions as the steps so far have made them. */
    Conditions conditions() {
        if (termination == null || refresh == null) {
            throw outOfOrder(
                    "a claim was made before its conditions were set",
                    "set Background App Refresh and end the app (terminate) before should");
        }
        return new Conditions(termination, refresh, device.info().os());
    }

    void claims(Conditions conditions, Expectation expectation) {
        claim = claim.claiming(conditions, expectation);
    }

    /** Waits for a sighting after the given position of the witness; empty when it does not come within the bound of lab time. */
    Optional<Sighting> await(Duration bound, int after, Predicate<Sighting> wanted) {
        await(bound, () -> witness.first(after, wanted).isPresent());
        return witness.first(after, wanted);
    }

    /** Waits for a condition within a bound of lab time; returns whether it came to hold. */
    boolean await(Duration bound, BooleanSupplier condition) {
        return uninterrupted(() -> clock.await(bound, condition));
    }

    /** Does something that waits; an interrupt ends the claim. */
    <T> T uninterrupted(Waiting<T> waiting) {
        try {
            return waiting.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LabException(
                    Message.of("interrupted while waiting for " + device.info().alias()), stop);
        }
    }

    /** Waits until what was seen since the trigger decides the claim; returns whether it does. */
    boolean awaitDecision(Entry.Claim stated, Duration bound) {
        Ruling rule = Judge.check(claim.name(), stated, Trigger.URL_SESSION, Oracle.bundled());
        Decision decision = new Decision(info, written, rule);
        return await(bound, () -> witness.isNews() && decision.reachedBy(witness.sightings()));
    }

    /** The device's own reports of what crashed or was killed, as a second channel; where they cannot be had, that is noted. */
    void collectCrashReports() {
        uninterrupted(() -> {
            new CrashCollection(device, recording, info).collect();
            return true;
        });
    }

    /** Something that waits, for a bounded time. */
    interface Waiting<T> {
        T get() throws InterruptedException;
    }

    /** Ends the taps, so that the recording is whole, and judges what is on the disk. */
    Finding judge() {
        tap.close();
        server.close();
        Finding finding = Verification.of(recording.folder());
        journal()
                .append(new Entry.Judged(
                        finding.verdict().name(),
                        finding.doubt().map(Enum::name).orElse(""),
                        finding.message().render()));
        claim = claim.found(finding);
        return finding;
    }

    /** The scenario was stopped by something other than a verdict: that is recorded and judged as what it is. */
    void failed(Throwable thrown) {
        String owner =
                thrown instanceof RelaunchException known ? known.getClass().getSimpleName() : "HarnessBug";
        journal().append(new Entry.Failure(owner, String.valueOf(thrown.getMessage())));
        if (thrown instanceof LabException) {
            judge();
        }
    }

    ClaimRun claim() {
        return claim;
    }

    private ScenarioException outOfOrder(String what, String next) {
        return new ScenarioException(
                Message.of(what).with("claim", claim.name()).with("next", next));
    }

    @Override
    public void close() {
        device.automation().handsOff(false);
        device.automation().writeDownTo(command -> {});
        tap.close();
        server.close();
        recording.close();
    }
}
