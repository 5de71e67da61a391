package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.Look;
import dev.relaunch.emulator.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The pages of icons and the dock. Of the pages one shows; accessibility knows the icons of all. */
final class HomeScreen {

    private static final int COLUMNS = 4;
    private static final int ROWS = 6;
    private static final int SIDE = 27;
    private static final int ICON_WIDTH = 60;
    private static final int ICON_HEIGHT = 78;
    private static final int DOCK_HEIGHT = 95;
    private static final int SWIPE = 80;

    private final InstalledApps apps;
    private final Words words;
    private final Bounds bounds;
    private final Consumer<String> tapped;
    private final List<List<String>> pages = new ArrayList<>();
    private final List<String> dock = new ArrayList<>();
    private int page;

    HomeScreen(InstalledApps apps, Words words, Bounds bounds, Consumer<String> tapped) {
        this.apps = apps;
        this.words = words;
        this.bounds = bounds;
        this.tapped = tapped;
    }

    /** Puts one more page of icons at the right. */
    void page(List<String> bundleIds) {
        pages.add(new ArrayList<>(bundleIds));
    }

    void dock(List<String> bundleIds) {
        dock.addAll(bundleIds);
    }

    /** Puts an icon behind the last. */
    void add(String bundleId) {
        pages.get(pages.size() - 1).add(bundleId);
    }

    void remove(String bundleId) {
        pages.forEach(icons -> icons.remove(bundleId));
        dock.remove(bundleId);
    }

    void toFirstPage() {
        page = 0;
    }

    /** A finger moved this far to the left; a short way does not turn the page. */
    void swiped(int left) {
        if (Math.abs(left) >= SWIPE) {
            page = Math.max(0, Math.min(pages.size() - 1, page + Integer.signum(left)));
        }
    }

    View draw() {
        View icons = View.of("Other").name("Home screen icons").container().at(0, 0, bounds.width(), bounds.height());
        for (int i = 0; i < pages.size(); i++) {
            drawIcons(icons, pages.get(i), (i - page) * bounds.width(), bounds.top() + 18, false);
        }
        int dockTop = bounds.height() - DOCK_HEIGHT - (bounds.bottom() > 0 ? 12 : 0);
        View dockBar = View.of("Other")
                .name("Dock")
                .container()
                .look(Look.Kind.DOCK)
                .at(12, dockTop, bounds.width() - 24, DOCK_HEIGHT);
        drawIcons(dockBar, dock, 0, dockTop + (DOCK_HEIGHT - ICON_WIDTH) / 2, true);
        View indicator = View.of("PageIndicator")
                .name("Page control")
                .label("Page control")
                .value(words.text("pages", page + 1, pages.size()))
                .at(bounds.width() / 2 - 45, dockTop - 40, 90, 30);
        return View.of("Window")
                .look(Look.Kind.WALLPAPER)
                .at(0, 0, bounds.width(), bounds.height())
                .add(icons, indicator, dockBar);
    }

    private void drawIcons(View into, List<String> bundleIds, int offset, int top, boolean inDock) {
        int columnWidth = (bounds.width() - 2 * SIDE - ICON_WIDTH) / (COLUMNS - 1);
        int rowHeight = Math.min(100, (bounds.height() - bounds.top() - DOCK_HEIGHT - 80) / ROWS);
        for (int i = 0; i < bundleIds.size(); i++) {
            String bundleId = bundleIds.get(i);
            int x = offset + SIDE + i % COLUMNS * columnWidth;
            int y = top + i / COLUMNS * rowHeight;
            into.add(View.of("Icon")
                    .called(words.name(apps.get(bundleId).manifest()))
                    .look(inDock ? Look.dockIcon(bundleId) : Look.icon(bundleId))
                    .at(x, y, ICON_WIDTH, inDock ? ICON_WIDTH : ICON_HEIGHT)
                    .onTap(() -> tapped.accept(bundleId)));
        }
    }
}
