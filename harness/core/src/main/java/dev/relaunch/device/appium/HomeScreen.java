package dev.relaunch.device.appium;

import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.WebElement;

/** SpringBoard's Home screen: the way a user opens an app, and the only one that is no XCTest launch. */
public final class HomeScreen {

    private static final int PAGES_MAX = 30;

    private final String device;
    private final Automation automation;

    public HomeScreen(String device, Automation automation) {
        this.device = device;
        this.automation = automation;
    }

    /** Goes to the first page of the Home screen, from wherever the device is. */
    public void show() {
        automation.pressHome();
        if (!automation.isSpringBoardInFront()) {
            automation.pressHome();
        }
        // From a later page, or from the switcher, the second press leads to the first page.
        automation.pressHome();
    }

    /** Taps the app's icon, turning pages until it is found. */
    public void open(String appName) {
        show();
        String before = "";
        for (int page = 0; page < PAGES_MAX; page++) {
            Optional<WebElement> icon = visibleIcon(appName);
            if (icon.isPresent()) {
                automation.tap(icon.get(), "icon of " + appName);
                return;
            }
            String now = pageIndicator();
            if (page > 0 && now.equals(before)) {
                break;
            }
            before = now;
            automation.swipe("left");
        }
        throw new LabException(Message.of(device + " has no icon named \"" + appName + "\" on its Home screen")
                .with("looked at", "every page up to " + (before.isEmpty() ? "the last" : before))
                .with(
                        "next",
                        "install the app, or take its icon out of a folder or the App Library; "
                                + "the name is homeScreenName of the app profile"));
    }

    private Optional<WebElement> visibleIcon(String appName) {
        return automation.find("type == 'XCUIElementTypeIcon' AND label == " + Predicates.quoted(appName)).stream()
                .filter(automation::isVisible)
                .findFirst();
    }

    private String pageIndicator() {
        List<WebElement> indicators = automation.find("type == 'XCUIElementTypePageIndicator'");
        return indicators.isEmpty() ? "" : automation.attribute(indicators.get(0), "value");
    }
}
