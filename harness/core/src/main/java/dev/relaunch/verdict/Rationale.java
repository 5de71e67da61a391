package dev.relaunch.verdict;

import java.util.Arrays;
import java.util.Optional;

/** Words with which the log says why something was turned down, and what they mean. What is not here stands for itself. */
enum Rationale {
    PUSH_DISALLOWED(
            "pushDisallowed",
            true,
            "the app is on the list of those that were force quit, or Background App Refresh is off"),
    APP_KILLED("App killed", true, "the app was force quit"),
    REFRESH_OFF("BAR Disabled", true, "Background App Refresh is off"),
    JUST_BOOTED("timeSinceThunderingHerdTriggerEvent", false, "the device booted less than five minutes ago"),
    IN_USE("deviceActivity", false, "the device is in use"),
    WARM("thermalLevel", false, "the device is warm"),
    PREWARMED("Prewarm Assertion", false, "the app is being prewarmed");

    private final String text;
    private final boolean aSwitch;
    private final String means;

    Rationale(String text, boolean aSwitch, String means) {
        this.text = text;
        this.aSwitch = aSwitch;
        this.means = means;
    }

    /** The first of them in these words of the log. */
    static Optional<Rationale> in(String words) {
        return Arrays.stream(values())
                .filter(rationale -> words.contains(rationale.text))
                .findFirst();
    }

    /** Whether it is a switch of the user's, or the flag that a force quit sets. */
    boolean isSwitch() {
        return aSwitch;
    }

    /** What it means, as a clause. */
    String means() {
        return means;
    }
}
