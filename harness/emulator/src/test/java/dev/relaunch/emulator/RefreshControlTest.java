package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.device.FreePorts;
import dev.relaunch.device.appium.Automation;
import dev.relaunch.device.appium.RefreshControl;
import dev.relaunch.emulator.ios.Model;
import dev.relaunch.emulator.ios.Os;
import dev.relaunch.emulator.ios.Phone;
import dev.relaunch.emulator.ios.Preset;
import dev.relaunch.emulator.ios.VirtualClock;
import dev.relaunch.emulator.testing.RealAppium;
import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.LabException;
import dev.relaunch.profile.DeviceProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The harness sets Background App Refresh on phones that speak several languages, through the real Appium, and reads back what is true. */
@Test(singleThreaded = true)
public final class RefreshControlTest {

    private static final String APP = "Field Recorder";

    private final VirtualClock clock = VirtualClock.running();
    private final List<Phone> phones = new ArrayList<>();
    private final List<Automation> sessions = new ArrayList<>();
    private RealAppium appium;

    @BeforeClass
    public void start() throws Exception {
        phones.add(Phone.of(clock, Preset.of(Os.IOS_18), 70, Set.of()));
        phones.add(Phone.of(clock, Preset.of(Os.IOS_18).in("de"), 71, Set.of()));
        phones.add(Phone.of(clock, Preset.of(Os.IOS_26).in("ja"), 72, Set.of()));
        phones.add(Phone.of(clock, Preset.of(Os.IOS_18).in("en_CN").on(Model.IPHONE_SE), 73, Set.of()));
        phones.add(Phone.of(clock, Preset.of(Os.IOS_18).on(Model.IPAD), 74, Set.of()));
        appium = RealAppium.serve(clock, phones);
        for (Phone phone : phones) {
            sessions.add(Automation.open(
                    phone.identity().name(),
                    appium.address(),
                    phone.identity().udid(),
                    phone.identity().productVersion(),
                    appium.webDriverAgent(phone),
                    FreePorts.one(),
                    Duration.ofSeconds(30)));
        }
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        sessions.forEach(Automation::close);
        if (appium != null) {
            appium.close();
        }
    }

    @DataProvider
    public Object[][] devices() {
        return new Object[][] {
            {0, "iphone-face-id-ios18"},
            {1, "iphone-face-id-ios18"},
            {2, "iphone-face-id-ios26"},
            {3, "iphone-home-button-ios18"},
            {4, "ipad-wifi-ios18"},
        };
    }

    private RefreshControl control(int device, String profile) {
        Path file = RealAppium.home()
                .resolve("device-profiles/src/main/resources/device-profiles")
                .resolve(profile + ".yaml");
        Automation session = sessions.get(device);
        return new RefreshControl(
                "phone-" + device, session, DeviceProfile.load(file).labels(session.locale()));
    }

    private void does(int device, String command, String name, String value) {
        phones.get(device).control().perform(command, Map.of(name, value));
    }

    @Test(dataProvider = "devices")
    public void everyPositionIsSetAndReadBack(int device, String profile) {
        RefreshControl control = control(device, profile);

        for (BackgroundAppRefresh position :
                List.of(BackgroundAppRefresh.OFF, BackgroundAppRefresh.OFF_FOR_APP, BackgroundAppRefresh.ON)) {
            assertThat(control.set(position, APP).position()).isEqualTo(position.key());
        }
    }

    @Test(dataProvider = "devices", dependsOnMethods = "everyPositionIsSetAndReadBack")
    public void lowPowerModeIsNoSettingOfTheUsers(int device, String profile) {
        does(device, "low-power", "mode", "on");
        try {
            assertThatThrownBy(() -> control(device, profile).set(BackgroundAppRefresh.OFF, APP))
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("Low Power Mode");
        } finally {
            does(device, "low-power", "mode", "off");
        }
    }

    @Test(dependsOnMethods = "everyPositionIsSetAndReadBack")
    public void switchThatDoesNotMoveIsNotReadAsMoved() {
        RefreshControl control = control(0, "iphone-face-id-ios18");
        does(0, "stuck-switch", "state", "on");
        try {
            assertThat(control.set(BackgroundAppRefresh.OFF_FOR_APP, APP).position())
                    .isEqualTo(BackgroundAppRefresh.ON.key());
        } finally {
            does(0, "stuck-switch", "state", "off");
        }
    }
}
