package dev.relaunch.scenario;

import dev.relaunch.profile.AppProfile;

/** The app that a scenario is about, known by its app profile. */
public final class AppUnderTest {

    private final AppProfile profile;

    private AppUnderTest(AppProfile profile) {
        this.profile = profile;
    }

    /**
     * The app whose profile {@code app-profiles/<name>.yaml} is on the class path.
     *
     * @throws dev.relaunch.model.ConfigException when there is none, or it has problems: all of them at once
     */
    public static AppUnderTest named(String name) {
        return new AppUnderTest(AppProfile.named(name));
    }

    AppProfile profile() {
        return profile;
    }

    @Override
    public String toString() {
        return profile.name();
    }
}
