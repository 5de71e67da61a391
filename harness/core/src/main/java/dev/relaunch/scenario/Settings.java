package dev.relaunch.scenario;

import dev.relaunch.device.appium.RefreshControl;
import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.recording.Entry;
import java.util.Map;

/** The device's Settings app, as a user goes through it. */
public final class Settings {

    private final Phone phone;

    Settings(Phone phone) {
        this.phone = phone;
    }

    /**
     * Puts Background App Refresh into a position for the app, and reads the page again to see whether it took.
     *
     * <p>What was read goes into the recording: where it is not what was asked for, the claim will be undetermined.
     */
    public void backgroundAppRefresh(AppUnderTest app, BackgroundAppRefresh position) {
        Observation observation = phone.observing(app);
        observation.step(
                Entry.Step.SET_REFRESH,
                "set Background App Refresh " + position.label(),
                Map.of("position", position.key()));
        observation.refreshIs(position);
        RefreshControl.Reading reading =
                phone.device().refresh().set(position, app.profile().homeScreenName());
        observation
                .journal()
                .append(new Entry.Reading(Entry.Reading.REFRESH, position.key(), reading.position(), reading.source()));
    }
}
