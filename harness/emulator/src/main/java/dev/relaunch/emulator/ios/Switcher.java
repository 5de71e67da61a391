package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.Look;
import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.ui.Node.Rect;
import dev.relaunch.emulator.ui.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The app switcher: a card for each app that was used, the last one in the middle, the others to the left. A card outlives its process. */
final class Switcher {

    private final InstalledApps apps;
    private final Words words;
    private final Bounds bounds;
    private final Consumer<String> chosen;
    private final Runnable dismissed;
    private final List<String> cards = new ArrayList<>();
    private final Map<String, Node> pictures = new HashMap<>();
    private boolean open;
    private int scrolled;

    Switcher(InstalledApps apps, Words words, Bounds bounds, Consumer<String> chosen, Runnable dismissed) {
        this.apps = apps;
        this.words = words;
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

    /** The app is about to leave the screen: its card shows what it shows now. */
    void picture(AppProcess process) {
        String bundleId = process.bundle().id();
        process.app().ifPresent(app -> pictures.put(bundleId, app.window(bounds).snapshot(bundleId)));
    }

    void removed(String bundleId) {
        cards.remove(bundleId);
        pictures.remove(bundleId);
        scrollBy(0);
    }

    /** A finger moved the cards this far to the right, so that older ones come in. */
    void scrollBy(int right) {
        int most = Math.max(0, (cards.size() - 1) * spacing());
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
    boolean throwsOut(int up) {
        return up > height() / 2;
    }

    View draw() {
        View window = View.of("Window")
                .name("SBSwitcherWindow:Main")
                .container()
                .look(Look.Kind.BLURRED)
                .at(0, 0, bounds.width(), bounds.height())
                .onTap(dismissed);
        for (int i = cards.size() - 1; i >= 0; i--) {
            String bundleId = cards.get(i);
            Rect card = frame(i);
            window.add(View.of("Other")
                    .name("card:" + bundleId + ":sceneID:" + bundleId + "-default")
                    .label(words.name(apps.get(bundleId).manifest()))
                    .look(Look.card(bundleId, Optional.ofNullable(pictures.get(bundleId))))
                    .at(card.x(), card.y(), card.width(), card.height())
                    .onTap(() -> chosen.accept(bundleId)));
        }
        return window;
    }

    private Rect frame(int index) {
        int x = (bounds.width() - width()) / 2 - index * spacing() + scrolled;
        return new Rect(x, (bounds.height() - height()) / 2, width(), height());
    }

    /** A card is a screen made smaller. */
    private int width() {
        return bounds.width() * 69 / 100;
    }

    private int height() {
        return bounds.height() * 69 / 100;
    }

    private int spacing() {
        return width() + 14;
    }
}
