package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.AppContext;
import dev.relaunch.emulator.app.AppManifest;
import dev.relaunch.emulator.app.BackgroundMode;
import dev.relaunch.emulator.ui.ListPage;
import dev.relaunch.emulator.ui.View;

/**
 * Settings &gt; General &gt; Background App Refresh (PSGAutomaticContentDownloadController of GeneralSettingsUI).
 *
 * <p>On a device with a mobile network the first row leads to three choices, on one with Wi-Fi only it is a switch. While it is off, or Low Power Mode
 * is on, the rows of the apps are mere texts, without a switch.
 */
final class RefreshPages {

    static final String ID = "AUTO_CONTENT_DOWNLOAD";

    private static final String LIBRARY = "GeneralSettingsUI";

    private final AppContext system;
    private final InstalledApps apps;
    private final DeviceState state;
    private final Words words;
    private final SwitchFault fault;

    RefreshPages(AppContext system, InstalledApps apps, DeviceState state, Words words, SwitchFault fault) {
        this.system = system;
        this.apps = apps;
        this.state = state;
        this.words = words;
        this.fault = fault;
    }

    private RefreshSettings refresh() {
        return state.refresh();
    }

    private boolean lowPower() {
        return state.power().lowPowerMode();
    }

    void draw(ListPage page, Runnable toChooser) {
        if (state.model().cellular()) {
            masterLink(page, toChooser);
        } else {
            masterSwitch(page);
        }
        page.footer(words.text(note()));
        apps.all().stream()
                .map(AppBundle::manifest)
                .filter(app -> app.backgroundModes().stream().anyMatch(BackgroundMode::refreshes))
                .forEach(app -> appRow(page, app));
    }

    private String note() {
        if (lowPower()) {
            return "refresh.noteLowPower";
        }
        return state.model().cellular() ? "refresh.note" : "refresh.noteWifi";
    }

    private void masterLink(ListPage page, Runnable toChooser) {
        String chosen = words.text(
                lowPower()
                        ? RefreshSettings.Master.OFF.key()
                        : refresh().master().key());
        View cell = View.of("Cell").name(ID).label(words.text("refresh")).value(chosen);
        page.link(cell.enabled(!lowPower()), words.text("refresh"), chosen, toChooser);
    }

    private void masterSwitch(ListPage page) {
        boolean on = refresh().on();
        View cell = View.of("Cell").name(ID).label(words.text("refresh")).enabled(!lowPower());
        page.row(
                cell,
                (into, top) -> into.add(
                        page.leading(words.text("refresh"), top),
                        page.toggle(top)
                                .name(ID)
                                .label(words.text("refresh"))
                                .value(on ? "1" : "0")
                                .enabled(!lowPower())
                                .onTap(() -> choose(on ? RefreshSettings.Master.OFF : RefreshSettings.Master.WIFI))));
    }

    private void appRow(ListPage page, AppManifest app) {
        boolean shown = refresh().on();
        String name = words.name(app);
        page.row(View.of("Cell").name(app.bundleId()).label(name).enabled(shown), (cell, top) -> {
            cell.add(page.leading(name, top).enabled(shown));
            if (shown) {
                boolean on = refresh().isOn(app.bundleId());
                cell.add(page.toggle(top)
                        .name(app.bundleId())
                        .label(name)
                        .value(on ? "1" : "0")
                        .onTap(() -> turn(app.bundleId(), !on)));
            }
        });
    }

    void drawChooser(ListPage page) {
        for (RefreshSettings.Master choice : RefreshSettings.Master.values()) {
            String label = words.text(choice.key());
            page.row(View.of("Cell").called(label).onTap(() -> choose(choice)), (cell, top) -> {
                cell.add(page.leading(label, top));
                if (choice == refresh().master()) {
                    cell.add(page.checkmark(top));
                }
            });
        }
    }

    private void choose(RefreshSettings.Master choice) {
        if (fault.swallowsTap()) {
            return;
        }
        system.log(
                LIBRARY,
                "########### [[MCProfileConnection sharedConnection] setAutomaticAppUpdatesAllowed:[value BOOLValue]] "
                        + (choice == RefreshSettings.Master.OFF ? 0 : 1));
        refresh().master(choice);
    }

    private void turn(String bundleId, boolean on) {
        if (fault.swallowsTap()) {
            return;
        }
        system.log(LIBRARY, "############## Adding <private> with mode <private>");
        system.log(LIBRARY, "########### _applicationStates <private>");
        refresh().turn(bundleId, on);
    }
}
