package dev.relaunch.device.appium;

import dev.relaunch.profile.AppProfile;
import java.time.Duration;

/** The controls of the app under test that its profile names, on its own screen. */
public final class AppScreen {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Automation automation;
    private final AppProfile profile;

    public AppScreen(Automation automation, AppProfile profile) {
        this.automation = automation;
        this.profile = profile;
    }

    /** Types the address in and taps the button that starts the transfer. */
    public void startTransfer(boolean upload, String url) {
        AppProfile.Controls controls = profile.controls();
        automation.type(automation.await(controls.transferUrl(), PATIENCE), url);
        tap(upload ? controls.transferUpload() : controls.transferDownload());
    }

    /** Taps the control that calls {@code exit}. */
    public void debugExit() {
        tap(profile.controls().debugExit());
    }

    private void tap(String control) {
        automation.tap(automation.await(control, PATIENCE), control);
    }
}
