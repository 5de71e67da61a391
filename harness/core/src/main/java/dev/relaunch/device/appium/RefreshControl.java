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
     */
    public Reading set(BackgroundAppRefresh wanted, String appName) {
        openPage();
        if (wanted == BackgroundAppRefresh.OFF) {
            setMaster(false);
        } else {
            setMaster(true);
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
        String master = masterValue();
        if (isOff(master)) {
            return new Reading(BackgroundAppRefresh.OFF.key(), "the page says \"" + master + "\"");
        }
        Optional<WebElement> row = rowSwitch(appName);
        if (row.isEmpty()) {
            return new Reading(
                    "unknown",
                    "the page says \"" + master + "\" but has no switch for " + appName
                            + "; Low Power Mode or a restriction may have taken it away");
        }
        boolean on = automation.attribute(row.get(), "value").equals("1");
        BackgroundAppRefresh position = on ? BackgroundAppRefresh.ON : BackgroundAppRefresh.OFF_FOR_APP;
        return new Reading(
                position.key(),
                "the page says \"" + master + "\", the row of " + appName + (on ? " is on" : " is off"));
    }

    private void setMaster(boolean on) {
        if (isOff(masterValue()) != on) {
            return;
        }
        Optional<WebElement> masterSwitch = rowSwitch(labels.backgroundAppRefresh());
        if (masterSwitch.isPresent()) {
            automation.tap(masterSwitch.get(), "switch " + labels.backgroundAppRefresh());
            return;
        }
        pages.enter(labels.backgroundAppRefresh(), labels.backgroundAppRefresh());
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

    /** The words beside the title in the link row, or {@code 1} and {@code 0} of a switch. */
    private String masterValue() {
        Optional<WebElement> masterSwitch = rowSwitch(labels.backgroundAppRefresh());
        if (masterSwitch.isPresent()) {
            return automation.attribute(masterSwitch.get(), "value");
        }
        WebElement row = pages.row(labels.backgroundAppRefresh());
        String value = automation.attribute(row, "value");
        return value.isEmpty() ? detailText(row) : value;
    }

    private String detailText(WebElement row) {
        List<WebElement> texts = automation.findBelow(row, "type == 'XCUIElementTypeStaticText'");
        return texts.isEmpty() ? "" : automation.attribute(texts.get(texts.size() - 1), "label");
    }

    private boolean isOff(String master) {
        return master.equals(labels.off()) || master.equals("0");
    }

    /**
     * What the page says.
     *
     * @param position key of a {@link BackgroundAppRefresh}, or {@code unknown}
     */
    public record Reading(String position, String source) {}
}
