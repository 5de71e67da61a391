package dev.relaunch.device.appium;

import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.profile.DeviceProfile;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.WebElement;

/** Finding one's way in the Settings app, which keeps its place when it is left: so every way begins at its root. */
final class SettingsPages {

    private static final int DEPTH_MAX = 10;
    private static final int SCROLLS_MAX = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String device;
    private final Automation automation;
    private final HomeScreen homeScreen;
    private final DeviceProfile.SettingsLabels labels;

    SettingsPages(String device, Automation automation, HomeScreen homeScreen, DeviceProfile.SettingsLabels labels) {
        this.device = device;
        this.automation = automation;
        this.homeScreen = homeScreen;
        this.labels = labels;
    }

    /** Opens Settings from the Home screen and goes back to its root. */
    void openRoot() {
        homeScreen.open(labels.settings());
        for (int level = 0; level < DEPTH_MAX; level++) {
            WebElement bar = navigationBar();
            if (automation.attribute(bar, "name").equals(labels.settings())) {
                return;
            }
            back(bar);
        }
        throw lost("the root of " + labels.settings());
    }

    /** Follows a row to the page of the same or the given title. */
    void enter(String row, String title) {
        automation.tap(row(row), "row " + row);
        automation.awaitMatch(
                "type == 'XCUIElementTypeNavigationBar' AND name == " + Predicates.quoted(title), PATIENCE);
    }

    /** One page back. */
    void back() {
        back(navigationBar());
    }

    /** The row with this label, scrolled to if need be. */
    WebElement row(String label) {
        String predicate = "type == 'XCUIElementTypeCell' AND label == " + Predicates.quoted(label);
        for (int scroll = 0; scroll < SCROLLS_MAX; scroll++) {
            WebElement row = automation.awaitMatch(predicate, PATIENCE);
            if (automation.isVisible(row)) {
                return row;
            }
            automation.swipe("up");
        }
        throw lost("a visible row \"" + label + "\"");
    }

    private void back(WebElement bar) {
        List<WebElement> buttons = automation.findBelow(bar, "type == 'XCUIElementTypeButton'");
        if (buttons.isEmpty()) {
            throw lost("a way back from " + automation.attribute(bar, "name"));
        }
        automation.tap(buttons.get(0), "back");
    }

    private WebElement navigationBar() {
        return automation.awaitMatch("type == 'XCUIElementTypeNavigationBar'", PATIENCE);
    }

    private LabException lost(String what) {
        return new LabException(Message.of(device + " does not show " + what + " in the Settings app")
                .with(
                        "next",
                        "see whether the labels of the device profile are those of this iOS version and language"));
    }
}
