package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.Node.Rect;
import dev.relaunch.emulator.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The app switcher: a card for each app that was used, the last one in the middle, the others to the left. A card outlives its process. */
final class Switcher {

    private static final int CARD_WIDTH = 272;
    private static final int CARD_HEIGHT = 590;
    private static final int CARD_TOP = 130;
    private static final int SPACING = CARD_WIDTH + 14;

    private final InstalledApps apps;
    private final Bounds bounds;
    private final Consumer<String> chosen;
    private final Runnable dismissed;
    private final List<String> cards = new ArrayList<>();
    private boolean open;
    private int scrolled;

    Switcher(InstalledApps apps, Bounds bounds, Consumer<String> chosen, Runnable dismissed) {
        this.apps = apps;
        this.bounds = bounds;
        this.chosen = chosen;
        this.dismissed = dismissed;
    }

    boolean isOpen() {
        return open;
    }

    void open() {
        open = true;
        scrolled = 0;
    }

    void close() {
        open = false;
    }

    /** The user opened the app: its card comes first. */
    void opened(String bundleId) {
        cards.remove(bundleId);
        cards.add(0, bundleId);
    }

    void removed(String bundleId) {
        cards.remove(bundleId);
        scrollBy(0);
    }

    /** A finger moved the cards this far to the right, so that older ones come in. */
    void scrollBy(int right) {
        int most = Math.max(0, (cards.size() - 1) * SPACING);
        scrolled = Math.max(0, Math.min(most, scrolled + right));
    }

    /** The app whose card is at this point. */
    Optional<String> cardAt(int x, int y) {
        for (int i = 0; i < cards.size(); i++) {
            Rect card = frame(i);
            if (x >= card.x() && x < card.x() + card.width() && y >= card.y() && y < card.y() + card.height()) {
                return Optional.of(cards.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether a card that is pushed up so far is thrown out. */
    static boolean throwsOut(int up) {
        return up > CARD_HEIGHT / 2;
    }

    View draw() {
        View window = View.of("Window")
                .name("SBSwitcherWindow:Main")
                .container()
                .at(0, 0, bounds.width(), bounds.height())
                .onTap(dismissed);
        for (int i = cards.size() - 1; i >= 0; i--) {
            String bundleId = cards.get(i);
            Rect card = frame(i);
            window.add(View.of("Other")
                    .name("card:" + bundleId + ":sceneID:" + bundleId + "-default")
                    .label(apps.get(bundleId).manifest().displayName())
                    .at(card.x(), card.y(), card.width(), card.height())
                    .onTap(() -> chosen.accept(bundleId)));
        }
        return window;
    }

    private Rect frame(int index) {
        int x = (bounds.width() - CARD_WIDTH) / 2 - index * SPACING + scrolled;
        return new Rect(x, CARD_TOP, CARD_WIDTH, CARD_HEIGHT);
    }
}
