package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.Bounds;

/**
 * What tells one emulated device and its system from another.
 *
 * @param sessionsWithoutRefresh what becomes of an app's background transfers while Background App Refresh is off for it
 */
record Preset(DeviceIdentity identity, Bounds bounds, SessionsWithoutRefresh sessionsWithoutRefresh) {

    /** An iPhone 15 with iOS 18.5. */
    static Preset iOS18(String udid, String serialNumber) {
        DeviceIdentity identity = new DeviceIdentity(
                udid,
                "Lab-iPhone",
                "iPhone15,4",
                "iPhone 15",
                "18.5",
                "22F76",
                "D37AP",
                "iPhone",
                serialNumber,
                "Europe/Berlin");
        return new Preset(identity, Bounds.IPHONE_15, SessionsWithoutRefresh.WAKE);
    }

    /**
     * Sources disagree: Apple names a cancellation reason {@code backgroundUpdatesDisabled} ({@code NSURLErrorBackgroundTaskCancelledReason}), while
     * dasd skips its Background App Refresh gate for launches that are not a background task's, as nsurlsessiond's are not.
     */
    enum SessionsWithoutRefresh {
        /** They go on, and wake the app when they are done. */
        WAKE,
        /** They are cancelled when the app leaves the foreground, and never wake it. */
        CANCEL
    }
}
