package dev.relaunch.device.appium;

import java.util.List;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;

/**
 * The app switcher of a Face ID device: a finger from the bottom edge that is held opens it, a card pushed out at the top is a force
 * quit.
 *
 * <p>On devices with a Home button no automation can open it: the double press cannot be synthesised since iOS 10.3
 * (facebookarchive/WebDriverAgent#670).
 */
public final class AppSwitcher {

    private static final int CARDS_MAX = 30;
    private static final double HOLD_SECONDS = 0.8;

    private final Automation automation;

    public AppSwitcher(Automation automation) {
        this.automation = automation;
    }

    /** Pushes every card of the app out, as a user does to quit it. Returns whether there was one. The Home screen is in front after it. */
    public boolean swipeAway(String bundleId) {
        open();
        boolean found = false;
        for (int card = 0; card < CARDS_MAX; card++) {
            List<WebElement> cards = cards(bundleId);
            if (cards.isEmpty()) {
                break;
            }
            found = true;
            if (automation.isVisible(cards.get(0))) {
                push(cards.get(0));
            } else {
                automation.swipe("right");
            }
        }
        automation.pressHome();
        return found;
    }

    /** Whether the switcher shows a card of the app. The Home screen is in front after it. */
    public boolean hasCard(String bundleId) {
        open();
        boolean found = !cards(bundleId).isEmpty();
        automation.pressHome();
        return found;
    }

    private void open() {
        Dimension screen = automation.size();
        int middle = screen.getWidth() / 2;
        automation.dragAndHold(middle, screen.getHeight() - 1, middle, screen.getHeight() / 2, HOLD_SECONDS);
    }

    private List<WebElement> cards(String bundleId) {
        return automation.find("name BEGINSWITH " + Predicates.quoted("card:" + bundleId + ":"));
    }

    private void push(WebElement card) {
        Rectangle rect = automation.rect(card);
        int x = rect.getX() + rect.getWidth() / 2;
        automation.dragAndHold(x, rect.getY() + rect.getHeight() / 2, x, 1, 0);
    }
}
