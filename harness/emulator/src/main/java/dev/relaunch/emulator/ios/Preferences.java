package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.AppContext;
import dev.relaunch.emulator.app.AppManifest;
import dev.relaunch.emulator.app.ApplicationState;
import dev.relaunch.emulator.app.BackgroundMode;
import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.ListPage;
import dev.relaunch.emulator.ui.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The Settings app: as far as General &gt; Background App Refresh. It keeps its place while its process lives. */
final class Preferences implements App {

    static final AppManifest MANIFEST =
            new AppManifest("com.apple.Preferences", "Settings", "Preferences", "1", "1.0", true, Set.of());

    private static final String REFRESH = "Background App Refresh";
    private static final String LIBRARY = "GeneralSettingsUI";

    private final AppContext system;
    private final InstalledApps apps;
    private final RefreshSettings refresh;
    private final Deque<Page> path = new ArrayDeque<>(List.of(Page.ROOT));
    private int scrolled;
    private int scrollable;

    Preferences(AppContext system, InstalledApps apps, RefreshSettings refresh) {
        this.system = system;
        this.apps = apps;
        this.refresh = refresh;
    }

    @Override
    public void didFinishLaunching(ApplicationState state) {}

    @Override
    public void scroll(int points) {
        scrolled = Math.max(0, Math.min(scrollable, scrolled + points));
    }

    @Override
    public View window(Bounds bounds) {
        ListPage page = switch (path.element()) {
            case ROOT -> root(new ListPage(bounds, "Settings", scrolled));
            case GENERAL -> general(new ListPage(bounds, "General", scrolled).back("Settings", this::back));
            case REFRESH -> refresh(new ListPage(bounds, REFRESH, scrolled).back("General", this::back));
            case CHOOSER -> chooser(new ListPage(bounds, REFRESH, scrolled).back("Back", this::back));
        };
        scrollable = page.scrollable();
        return page.place(path.element().name()).draw();
    }

    private ListPage root(ListPage page) {
        for (String row : List.of("Airplane Mode", "Wi-Fi", "Bluetooth", "Cellular", "Personal Hotspot", "Battery")) {
            page.row(View.of("Cell").called(row), row);
        }
        page.row(
                View.of("Cell")
                        .name("com.apple.settings.general")
                        .label("General")
                        .onTap(() -> go(Page.GENERAL)),
                "General");
        for (String row : List.of("Accessibility", "Camera", "Control Center", "Display & Brightness", "Apps")) {
            page.row(View.of("Cell").called(row), row);
        }
        return page;
    }

    private ListPage general(ListPage page) {
        for (String row : List.of("About", "Software Update", "AirDrop", "AirPlay & Continuity", "iPhone Storage")) {
            page.row(View.of("Cell").called(row), row);
        }
        page.row(View.of("Cell").name("AUTO_CONTENT_DOWNLOAD").label(REFRESH).onTap(() -> go(Page.REFRESH)), REFRESH);
        for (String row : List.of("Date & Time", "Keyboard", "Language & Region", "Transfer or Reset iPhone")) {
            page.row(View.of("Cell").called(row), row);
        }
        return page;
    }

    private ListPage refresh(ListPage page) {
        String chosen = refresh.master().label();
        page.row(
                View.of("Cell")
                        .name("AUTO_CONTENT_DOWNLOAD")
                        .label(REFRESH)
                        .value(chosen)
                        .onTap(() -> go(Page.CHOOSER)),
                (cell, top) -> cell.add(ListPage.leading(REFRESH, top), page.trailing(chosen, top)));
        page.footer("Allow apps to refresh their content when on Wi-Fi or cellular in the background.");
        boolean off = refresh.master() == RefreshSettings.Master.OFF;
        apps.all().stream()
                .map(AppBundle::manifest)
                .filter(app -> app.backgroundModes().stream().anyMatch(BackgroundMode::refreshes))
                .forEach(app -> page.row(
                        View.of("Cell")
                                .name(app.bundleId())
                                .label(app.displayName())
                                .enabled(!off),
                        (cell, top) -> appRow(page, cell, top, app, off)));
        return page;
    }

    /** While it is off for all, the row is a mere text: there is no switch to find. */
    private void appRow(ListPage page, View cell, int top, AppManifest app, boolean off) {
        cell.add(ListPage.leading(app.displayName(), top).enabled(!off));
        if (!off) {
            boolean on = refresh.isOn(app.bundleId());
            cell.add(page.toggle(top)
                    .name(app.bundleId())
                    .label(app.displayName())
                    .value(on ? "1" : "0")
                    .onTap(() -> turn(app.bundleId(), !on)));
        }
    }

    private ListPage chooser(ListPage page) {
        for (RefreshSettings.Master choice : RefreshSettings.Master.values()) {
            page.row(View.of("Cell").called(choice.label()).onTap(() -> choose(choice)), (cell, top) -> {
                cell.add(ListPage.leading(choice.label(), top));
                if (choice == refresh.master()) {
                    cell.add(View.of("Button").called("checkmark").at(page.right() - 30, top + 16, 20, 20));
                }
            });
        }
        return page;
    }

    private void choose(RefreshSettings.Master choice) {
        system.log(
                LIBRARY,
                "########### [[MCProfileConnection sharedConnection] setAutomaticAppUpdatesAllowed:[value BOOLValue]] "
                        + (choice == RefreshSettings.Master.OFF ? 0 : 1));
        refresh.master(choice);
    }

    private void turn(String bundleId, boolean on) {
        system.log(LIBRARY, "############## Adding <private> with mode <private>");
        system.log(LIBRARY, "########### _applicationStates <private>");
        refresh.turn(bundleId, on);
    }

    private void go(Page page) {
        path.push(page);
        scrolled = 0;
    }

    private void back() {
        path.pop();
        scrolled = 0;
    }

    private enum Page {
        ROOT,
        GENERAL,
        REFRESH,
        CHOOSER
    }
}
