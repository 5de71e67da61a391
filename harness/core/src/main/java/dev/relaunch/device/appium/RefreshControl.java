package dev.relaunch.device.appium;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.profile.DeviceProfile;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.WebElement;

/**
 * Settings &gt; General &gt; Background App Refresh.
 *
 * <p>A device with cellular data has a link row with three choices at the top, a Wi-Fi-only device a switch. While it is off, or Low
 * Power Mode is on, the rows of the apps are static text and no switch is to be found: a state, not a failure. An app is listed only
 * if its background modes say so (PSGAutomaticContentDownloadController of GeneralSettingsUI).
 */
public final class RefreshControl {

    private static final String LOCKS = "Low Power Mode is on, or a restriction holds";

    private final String device;
    private final Automation automation;
    private final DeviceProfile.SettingsLabels labels;
    private final HomeScreen homeScreen;
    private final SettingsPages pages;

    public RefreshControl(String device, Automation automation, DeviceProfile.SettingsLabels labels) {
        this.device = device;
        this.automation = automation;
        this.labels = labels;
        this.homeScreen = new HomeScreen(device, automation);
        this.pages = new SettingsPages(device, automation, homeScreen, labels);
    }

    /**
     * Puts the setting into this position for the app, leaves the page, enters it again and reads what it says.
     *
     * @return what was read
     * @throws LabException where Low Power Mode or a restriction has locked the page, or the app is not on it
     */
    public Reading set(BackgroundAppRefresh wanted, String appName) {
        if (wanted == BackgroundAppRefresh.WIFI_ONLY) {
            throw new LabException(Message.of(device + " cannot be put on Background App Refresh over Wi-Fi only")
                    .with("means", "device profiles do not say yet how that choice is labelled"));
        }
        openPage();
        setMaster(wanted != BackgroundAppRefresh.OFF);
        if (wanted != BackgroundAppRefresh.OFF) {
            setRow(appName, wanted == BackgroundAppRefresh.ON);
        }
        pages.back();
        pages.enter(labels.backgroundAppRefresh(), labels.backgroundAppRefresh());
        Reading reading = read(appName);
        homeScreen.show();
        return reading;
    }

    private void openPage() {
        pages.openRoot();
        pages.enter(labels.general(), labels.general());
        pages.enter(labels.backgroundAppRefresh(), labels.backgroundAppRefresh());
    }

    private Reading read(String appName) {
        Master master = master();
        return switch (master.state()) {
            case OFF -> new Reading(BackgroundAppRefresh.OFF.key(), master.quoted());
            case LOCKED -> new Reading("locked", master.quoted() + " and cannot be changed: " + LOCKS);
            case WIFI_ONLY -> new Reading("wifi-only", master.quoted() + ": nothing refreshes on cellular data");
            case OTHER -> new Reading("unknown", master.quoted() + ", which is none of the device profile's labels");
            case ON -> readRow(master, appName);
        };
    }

    private Reading readRow(Master master, String appName) {
        Optional<WebElement> row = rowSwitch(appName);
        if (row.isEmpty()) {
            return new Reading("unknown", master.quoted() + " but has no switch for " + appName);
        }
        boolean on = automation.attribute(row.get(), "value").equals("1");
        BackgroundAppRefresh position = on ? BackgroundAppRefresh.ON : BackgroundAppRefresh.OFF_FOR_APP;
        return new Reading(position.key(), master.quoted() + ", the row of " + appName + (on ? " is on" : " is off"));
    }

    private void setMaster(boolean on) {
        Master master = master();
        if (master.state() == State.LOCKED) {
            throw new LabException(Message.of(device + " does not let Background App Refresh be changed")
                    .with("means", LOCKS)
                    .with("next", "switch Low Power Mode off; see the device's profiles in Settings > General"));
        }
        if (master.state() == (on ? State.ON : State.OFF)) {
            return;
        }
        Optional<WebElement> masterSwitch = rowSwitch(labels.backgroundAppRefresh());
        if (masterSwitch.isPresent()) {
            automation.tap(masterSwitch.get(), "switch " + labels.backgroundAppRefresh());
            return;
        }
        automation.tap(pages.row(labels.backgroundAppRefresh()), "row " + labels.backgroundAppRefresh());
        String choice = on ? labels.wifiAndCellular() : labels.off();
        automation.tap(pages.row(choice), "choice " + choice);
        pages.back();
    }

    private void setRow(String appName, boolean on) {
        WebElement row = rowSwitch(appName)
                .orElseThrow(() -> new LabException(Message.of(
                                device + " has no Background App Refresh switch for " + appName)
                        .with("means", "the app declares no background mode that lists it, or Low Power Mode is on")
                        .with("next", "switch Low Power Mode off; see UIBackgroundModes of the app")));
        if (automation.attribute(row, "value").equals("1") != on) {
            automation.tap(row, "switch of " + appName);
        }
    }

    private Optional<WebElement> rowSwitch(String label) {
        return automation.find("type == 'XCUIElementTypeSwitch' AND label == " + Predicates.quoted(label)).stream()
                .findFirst();
    }

    /** The row at the top: the words beside its title, or {@code 1} and {@code 0} of its switch. */
    private Master master() {
        Optional<WebElement> masterSwitch = rowSwitch(labels.backgroundAppRefresh());
        WebElement row = masterSwitch.orElseGet(() -> pages.row(labels.backgroundAppRefresh()));
        String value = automation.attribute(row, "value");
        String said = value.isEmpty() ? detailText(row) : value;
        return new Master(said, automation.isEnabled(row) ? state(said) : State.LOCKED);
    }

    private State state(String said) {
        if (said.equals(labels.off()) || said.equals("0")) {
            return State.OFF;
        }
        if (said.equals(labels.wifiAndCellular()) || said.equals("1")) {
            return State.ON;
        }
        return said.equals(labels.wifi()) ? State.WIFI_ONLY : State.OTHER;
    }

    private String detailText(WebElement row) {
        List<WebElement> texts = automation.findBelow(row, "type == 'XCUIElementTypeStaticText'");
        return texts.isEmpty() ? "" : automation.attribute(texts.get(texts.size() - 1), "label");
    }

    private enum State {
        OFF,
        WIFI_ONLY,
        ON,
        /** It shows Off, in grey, whatever the user has chosen. */
        LOCKED,
        OTHER
    }

    private record Master(String said, State state) {
        String quoted() {
            return "the page says \"" + said + "\"";
        }
    }

    /**
     * What the page says.
     *
     * @param position key of a {@link BackgroundAppRefresh}; or {@code locked}, {@code wifi-only}, {@code unknown}
     */
    public record Reading(String position, String source) {}
}
