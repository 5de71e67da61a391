package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.AppManifest;
import dev.relaunch.emulator.app.ApplicationState;
import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.ListPage;
import dev.relaunch.emulator.ui.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The Settings app, as far as tests of background work need it. It keeps its place while its process lives. */
final class Preferences implements App {

    static final AppManifest MANIFEST =
            new AppManifest("com.apple.Preferences", "Settings", "Preferences", "1", "1.0", true, Set.of());

    private final Words words;
    private final boolean cellular;
    private final DeviceIdentity identity;
    private final RefreshPages refresh;
    private final PowerPage power;
    private final Deque<SettingsPage> path = new ArrayDeque<>(List.of(SettingsPage.ROOT));
    private int scrolled;
    private int scrollable;

    Preferences(RefreshPages refresh, PowerPage power, Words words, DeviceIdentity identity, boolean cellular) {
        this.refresh = refresh;
        this.power = power;
        this.words = words;
        this.identity = identity;
        this.cellular = cellular;
    }

    @Override
    public void didFinishLaunching(ApplicationState state) {}

    @Override
    public void open(String url) {
        path.clear();
        SettingsPage.to(url).forEach(path::push);
        scrolled = 0;
    }

    @Override
    public void scroll(int points) {
        scrolled = Math.max(0, Math.min(scrollable, scrolled + points));
    }

    @Override
    public View window(Bounds bounds) {
        SettingsPage shown = path.element();
        ListPage page = new ListPage(bounds, words.text(shown.title()), scrolled).place(shown.name());
        if (path.size() > 1) {
            SettingsPage before = path.stream().skip(1).findFirst().orElseThrow();
            page.back(words.text(before.title().equals(shown.title()) ? "back" : before.title()), this::back);
        }
        switch (shown) {
            case ROOT -> root(page);
            case GENERAL -> general(page);
            case ABOUT -> about(page);
            case REFRESH -> refresh.draw(page, () -> go(SettingsPage.CHOOSER));
            case CHOOSER -> refresh.drawChooser(page);
            case BATTERY -> power.draw(page);
            case PRIVACY -> link(page, SettingsPage.LOCATION, "LOCATION_SERVICES", words.text("refresh.on"));
            case LOCATION ->
                page.row(View.of("Cell").called(words.text("location")), words.text("location"))
                        .footer(words.text("locationNote"));
        }
        scrollable = page.scrollable();
        return page.draw();
    }

    private void root(ListPage page) {
        plain(page, "airplane", "wifi", "bluetooth");
        if (cellular) {
            plain(page, "cellular", "hotspot");
        }
        link(page, SettingsPage.BATTERY, "com.apple.settings.battery", "");
        page.gap();
        link(page, SettingsPage.GENERAL, "com.apple.settings.general", "");
        plain(page, "accessibility", "camera", "controlCenter", "display");
        page.gap();
        link(page, SettingsPage.PRIVACY, "com.apple.settings.privacyAndSecurity", "");
        page.gap();
        plain(page, "apps");
    }

    private void general(ListPage page) {
        link(page, SettingsPage.ABOUT, "About", "");
        plain(page, "softwareUpdate");
        page.gap();
        plain(page, "airdrop", "airplay");
        page.gap();
        plainText(page, words.text("storage", identity.deviceClass()));
        link(page, SettingsPage.REFRESH, RefreshPages.ID, "");
        page.gap();
        plain(page, "dateTime", "keyboard", "languageRegion");
        page.gap();
        plainText(page, words.text("transferReset", identity.deviceClass()));
    }

    private void about(ListPage page) {
        fact(page, "name", identity.name());
        fact(page, "systemVersion", identity.productVersion());
        fact(page, "modelName", identity.modelName());
        fact(page, "serialNumber", identity.serialNumber());
    }

    private void fact(ListPage page, String key, String value) {
        String label = words.text(key);
        page.row(
                View.of("Cell").called(label).value(value),
                (cell, top) -> cell.add(page.leading(label, top)).add(page.trailing(value, top)));
    }

    private void plain(ListPage page, String... keys) {
        for (String key : keys) {
            plainText(page, words.text(key));
        }
    }

    private static void plainText(ListPage page, String text) {
        page.link(View.of("Cell").called(text), text, "", () -> {
            // The page behind it is not emulated.
        });
    }

    private void link(ListPage page, SettingsPage to, String id, String detail) {
        String label = words.text(to.title());
        page.link(View.of("Cell").name(id).label(label), label, detail, () -> go(to));
    }

    private void go(SettingsPage page) {
        path.push(page);
        scrolled = 0;
    }

    private void back() {
        path.pop();
        scrolled = 0;
    }
}
