package dev.relaunch.scenario;

import dev.relaunch.device.appium.AppScreen;
import dev.relaunch.device.appium.AppSwitcher;
import dev.relaunch.device.appium.Automation;
import dev.relaunch.device.appium.HomeScreen;
import dev.relaunch.device.appium.RefreshControl;
import dev.relaunch.device.libimobiledevice.Iproxy;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.profile.AppProfile;
import dev.relaunch.profile.HomeGesture;
import dev.relaunch.recording.RunInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** One device of the bench, reached and ready: what it said of itself, and the ways to touch it. */
record BenchDevice(Introduction said, Iproxy iproxy, Automation automation) implements AutoCloseable {

    RunInfo.Device info() {
        return said.info();
    }

    /** The date on the device, which its log does not write the year of. */
    LocalDate today(Instant labTime) {
        return labTime.plus(info().clockOffset())
                .atZone(ZoneId.of(info().zone()))
                .toLocalDate();
    }

    HomeScreen homeScreen() {
        return new HomeScreen(info().alias(), automation);
    }

    AppSwitcher switcher() {
        if (said.profile().homeGesture() == HomeGesture.HOME_BUTTON) {
            throw new LabException(
                    Message.of(info().alias() + " has a Home button, so its app switcher cannot be opened")
                            .with(
                                    "means",
                                    "no automation can press the button twice since iOS 10.3; without the switcher there is no"
                                            + " force quit, and no launch from a clean start")
                            .with("next", "use a device with Face ID"));
        }
        return new AppSwitcher(automation);
    }

    RefreshControl refresh() {
        return new RefreshControl(info().alias(), automation, said.profile().labels(automation.locale()));
    }

    AppScreen appScreen(AppProfile app) {
        return new AppScreen(automation, app);
    }

    @Override
    public void close() {
        automation.close();
        iproxy.close();
    }
}
