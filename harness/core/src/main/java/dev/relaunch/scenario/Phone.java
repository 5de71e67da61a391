package dev.relaunch.scenario;

import dev.relaunch.evidence.Sighting;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.Message;
import dev.relaunch.profile.AppProfile;
import dev.relaunch.recording.Entry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A leased iPhone, as a scenario uses it: every verb is a step of the recording. */
public final class Phone {

    private static final Duration LAUNCH_MAX = Duration.ofSeconds(20);

    private final BenchDevice device;
    private final String label;
    private @Nullable Function<AppProfile, Observation> beginning;
    private @Nullable Observation observation;

    Phone(BenchDevice device, boolean emulated) {
        this.device = device;
        this.label = device.info().label(emulated);
    }

    public Settings settings() {
        return new Settings(this);
    }

    /**
     * Opens the app as a user does, by its icon on the Home screen, in a process that this recording sees start.
     *
     * <p>What may still run from before is pushed out of the app switcher first. That sets the force-quit flag, which the user's own
     * launch clears again (Apple DTS, developer.apple.com/forums/thread/15808).
     */
    public App launch(AppUnderTest app) {
        AppProfile profile = app.profile();
        Observation now = observing(app);
        now.step(
                Entry.Step.LAUNCH,
                "launch " + profile.name() + " from the Home screen",
                Map.of("bundleId", profile.bundleId()));
        device.switcher().swipeAway(profile.bundleId());
        int before = now.witness().position();
        device.homeScreen().open(profile.homeScreenName());
        Optional<Sighting> launched =
                now.await(LAUNCH_MAX, before, sighting -> Proofs.isUserLaunch(sighting, profile.bundleId()));
        return new App(now, device, profile, launched.map(Sighting::pid).orElse(App.UNKNOWN_PID));
    }

    /** From here on the first verb about an app begins an experiment about that app. */
    void begin(Function<AppProfile, Observation> experiment) {
        beginning = experiment;
        observation = null;
    }

    /** Ends what was begun; empty where no verb was ever used. */
    Optional<Observation> end() {
        Optional<Observation> ended = Optional.ofNullable(observation);
        beginning = null;
        observation = null;
        return ended;
    }

    /** The experiment of the claim that runs now. */
    Observation observing(AppUnderTest app) {
        if (observation == null) {
            if (beginning == null) {
                throw new HarnessBug(Message.of(this + " was used outside of a claim"));
            }
            observation = beginning.apply(app.profile());
            observation.awaitLog();
        }
        observation.mustConcern(app.profile());
        return observation;
    }

    BenchDevice device() {
        return device;
    }

    @Override
    public String toString() {
        return label;
    }
}
