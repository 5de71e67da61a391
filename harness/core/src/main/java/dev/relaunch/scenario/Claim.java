package dev.relaunch.scenario;

import dev.relaunch.model.Conditions;
import dev.relaunch.model.Expectation;
import dev.relaunch.model.LabClock;
import dev.relaunch.profile.AppProfile;
import dev.relaunch.recording.Entry;
import dev.relaunch.verdict.Finding;
import java.time.Duration;
import java.time.Instant;

/** Waits for what is claimed, for no longer than it takes to tell, and has the recording judged. */
final class Claim {

    private static final Duration PROBE_MAX = Duration.ofSeconds(20);

    /**
     * How long after the window the probe comes: the log's stamps are whole seconds and the device's clock is known to some tenths,
     * so what it logs is then surely later than the window and closes its bracket.
     */
    private static final Duration BRACKET = Duration.ofSeconds(2);

    private final Observation observation;
    private final BenchDevice device;
    private final AppProfile profile;

    Claim(Observation observation, BenchDevice device, AppProfile profile) {
        this.observation = observation;
        this.device = device;
        this.profile = profile;
    }

    Finding judge(Expectation expectation) {
        Conditions conditions = observation.conditions();
        Entry.Claim claim = new Entry.Claim(profile.name(), profile.bundleId(), conditions, expectation);
        observation.write(claim);
        observation.claims(conditions, expectation);
        observation.stepTaken("wait: " + profile.name() + " should be " + expectation.label());
        boolean decided = waitUntilDecided(claim);
        observation.handsOn();
        if (!decided) {
            probe();
            observation.collectCrashReports();
        }
        Finding finding = observation.judge();
        switch (finding.verdict()) {
            case VIOLATED -> throw new ClaimViolated(finding);
            case UNDETERMINED -> throw new ClaimUndetermined(finding);
            case HOLDS, MEASURED -> {
                return finding;
            }
        }
        return finding;
    }

    /** Lets lab time hurry to the end of the window; returns at once when the sightings so far decide the claim. */
    private boolean waitUntilDecided(Entry.Claim claim) {
        LabClock clock = observation.clock();
        Instant end =
                observation.pulled().at().plus(claim.expectation().window()).plus(BRACKET);
        try (LabClock.Hurry hurry = clock.hurry()) {
            return observation.awaitDecision(claim, Duration.between(clock.now(), end));
        }
    }

    /**
     * The closing probe: opens the app from the Home screen, which surely logs and so closes the bracket around the window, and
     * shows by its pid whether the app was running all along.
     */
    private void probe() {
        observation.journal().append(new Entry.Probe("open " + profile.name() + " from the Home screen"));
        observation.stepTaken("closing probe: open " + profile.name() + " from the Home screen");
        int before = observation.witness().position();
        device.homeScreen().open(profile.homeScreenName());
        observation.await(PROBE_MAX, before, sighting -> Proofs.isInFront(sighting, profile.bundleId()));
    }
}
