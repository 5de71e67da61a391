package dev.relaunch.scenario;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.relaunch.model.Durations;
import dev.relaunch.model.Expectation;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.model.ScenarioException;
import dev.relaunch.model.Termination;
import dev.relaunch.profile.AppProfile;
import dev.relaunch.recording.Entry;
import dev.relaunch.verdict.Finding;
import java.time.Duration;
import java.util.Map;

/** One launch of the app under test, from its start to what became of it. */
public final class App {

    static final int UNKNOWN_PID = 0;

    private static final Duration TRANSFER_STARTS_MAX = Duration.ofSeconds(20);
    private static final Duration TERMINATION_MAX = Duration.ofSeconds(30);

    private final Observation observation;
    private final BenchDevice device;
    private final AppProfile profile;
    private final int pid;

    App(Observation observation, BenchDevice device, AppProfile profile, int pid) {
        this.observation = observation;
        this.device = device;
        this.profile = profile;
        this.pid = pid;
    }

    /** Has the app start an upload in its background URLSession; the server takes all of it and holds its answer. */
    public Transfer startBackgroundUpload(long bytes) {
        return start(observation.server().expectUpload("u-1", bytes));
    }

    /** Has the app start a download in its background URLSession; the server holds the end of the body. */
    public Transfer startBackgroundDownload(long bytes) {
        return start(observation.server().expectDownload("d-1", bytes));
    }

    private Transfer start(dev.relaunch.trigger.Transfer transfer) {
        String direction = transfer.kind().path();
        observation.step(
                Entry.Step.START_TRANSFER,
                "start a background " + direction + " of " + transfer.size() + " bytes",
                Map.of("direction", direction, "bytes", Long.toString(transfer.size()), "id", transfer.id()));
        device.appScreen(profile)
                .startTransfer(transfer.kind() == dev.relaunch.trigger.Transfer.Kind.UPLOAD, transfer.url());
        if (!observation.uninterrupted(() -> transfer.awaitHeld(TRANSFER_STARTS_MAX))) {
            throw new LabException(Message.of(profile.name() + " did not " + direction + " to the transfer server")
                    .with("asked", transfer.url())
                    .with("waited", Durations.words(TRANSFER_STARTS_MAX))
                    .with("state", transfer.state().key())
                    .with("next", "see that the device reaches this host under transferHost of the lab file"));
        }
        return new Transfer(transfer, observation);
    }

    /**
     * Makes the app not running, or not running any more, in this way, and waits until the device says so.
     *
     * <p>What the device does not say within half a minute stays unproven, and the claim will be undetermined.
     */
    public void terminate(Termination termination) {
        observation.step(
                Entry.Step.TERMINATE,
                step(termination),
                Map.of("termination", termination.key(), "pid", Integer.toString(pid)));
        int before = observation.witness().position();
        observation.terminatedBy(termination);
        carryOut(termination);
        observation.await(
                TERMINATION_MAX, before, sighting -> Proofs.isEnd(sighting, termination, profile.bundleId(), pid));
    }

    private void carryOut(Termination termination) {
        switch (termination) {
            case SUSPENDED -> device.homeScreen().show();
            case DEBUG_EXIT -> device.appScreen(profile).debugExit();
            case FORCE_QUIT -> {
                device.switcher().swipeAway(profile.bundleId());
                boolean card = device.switcher().hasCard(profile.bundleId());
                observation
                        .journal()
                        .append(new Entry.Reading(
                                Entry.Reading.CARD, "gone", card ? "still there" : "gone", "the app switcher"));
            }
            case NEVER_LAUNCHED,
                    FOREGROUND,
                    BACKGROUND_RUNNING,
                    SYSTEM_KILL,
                    CRASH,
                    REBOOT_BEFORE_UNLOCK,
                    REBOOT_AFTER_UNLOCK ->
                throw new ScenarioException(Message.of("the harness cannot make an app " + termination.label() + " yet")
                        .with("can", "suspended, debug exit, force quit"));
        }
    }

    private String step(Termination termination) {
        return switch (termination) {
            case SUSPENDED -> "leave " + profile.name() + " until it is suspended";
            case DEBUG_EXIT -> "end " + profile.name() + " by its debug exit";
            case FORCE_QUIT -> "force quit " + profile.name() + " in the app switcher";
            case NEVER_LAUNCHED,
                    FOREGROUND,
                    BACKGROUND_RUNNING,
                    SYSTEM_KILL,
                    CRASH,
                    REBOOT_BEFORE_UNLOCK,
                    REBOOT_AFTER_UNLOCK -> "make " + profile.name() + " " + termination.label();
        };
    }

    /**
     * Claims what becomes of the app, waits in lab time for no longer than it takes to tell, and judges.
     *
     * <p>Where the oracle says that iOS may do the one or the other, nothing is judged: what happened is the finding's sample.
     *
     * @throws ClaimViolated when it is shown not to hold
     * @throws ClaimUndetermined when it cannot be told
     * @throws ScenarioException when the oracle says otherwise: one of the two is wrong
     */
    @CanIgnoreReturnValue
    public Finding should(Expectation expectation) {
        return new Claim(observation, device, profile).judge(expectation);
    }
}
