package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The pages of icons and the dock. Of the pages one shows; accessibility knows the icons of all. */
final class HomeScreen {

    private static final int COLUMNS = 4;
    private static final int COLUMN_WIDTH = 93;
    private static final int LEFT = 27;
    private static final int TOP = 77;
    private static final int ROW_HEIGHT = 96;
    private static final int ICON_WIDTH = 60;
    private static final int ICON_HEIGHT = 74;
    private static final int SWIPE = 80;

    private final InstalledApps apps;
    private final Bounds bounds;
    private final Consumer<String> tapped;
    private final List<List<String>> pages = new ArrayList<>();
    private final List<String> dock = new ArrayList<>();
    private int page;

    HomeScreen(InstalledApps apps, Bounds bounds, Consumer<String> tapped) {
        this.apps = apps;
        this.bounds = bounds;
        this.tapped = tapped;
    }

    /** Puts one more page of icons at the right. */
    void page(List<String> bundleIds) {
        pages.add(List.copyOf(bundleIds));
    }

    void dock(List<String> bundleIds) {
        dock.addAll(bundleIds);
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
            drawIcons(icons, pages.get(i), (i - page) * bounds.width(), TOP);
        }
        int dockTop = bounds.height() - 103;
        View dockBar = View.of("Other").name("Dock").container().at(12, dockTop, bounds.width() - 24, 95);
        drawIcons(dockBar, dock, 0, dockTop + 10);
        View indicator = View.of("PageIndicator")
                .name("Page control")
                .label("Page control")
                .value("page " + (page + 1) + " of " + pages.size())
                .at(bounds.width() / 2 - 45, dockTop - 44, 90, 30);
        return View.of("Window").at(0, 0, bounds.width(), bounds.height()).add(icons, indicator, dockBar);
    }

    private void drawIcons(View into, List<String> bundleIds, int offset, int top) {
        for (int i = 0; i < bundleIds.size(); i++) {
            String bundleId = bundleIds.get(i);
            int x = offset + LEFT + i % COLUMNS * COLUMN_WIDTH;
            int y = top + i / COLUMNS * ROW_HEIGHT;
            into.add(View.of("Icon")
                    .called(apps.get(bundleId).manifest().displayName())
                    .at(x, y, ICON_WIDTH, ICON_HEIGHT)
                    .onTap(() -> tapped.accept(bundleId)));
        }
    }
}
