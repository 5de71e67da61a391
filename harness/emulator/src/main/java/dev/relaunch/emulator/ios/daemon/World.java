package dev.relaunch.emulator.ios.daemon;

import java.util.Locale;

/**
 * What the sources on iOS disagree on, or leave open. A device lives in one of the two worlds: its seed decides, unless the lab file does.
 *
 * <p>Each is a sentence that is true of the device or not; its {@link #key} is the name in a lab file.
 */
public enum World {
    /**
     * Apple names a cancellation reason {@code backgroundUpdatesDisabled} ({@code NSURLErrorBackgroundTaskCancelledReason}), while dasd skips its Background
     * App Refresh gate for launches that are not a background task's, as nsurlsessiond's are not.
     */
    TRANSFERS_END_WITHOUT_REFRESH(
            "transfers are cancelled when an app with Background App Refresh off leaves the foreground"),
    /** An Apple engineer (forums 15808) and dasd's list on the disk say that it does; UIKit's documentation, that a restart clears it. */
    FORCE_QUIT_SURVIVES_REBOOT("an app that was force-quit stays so over a reboot"),
    /** No source. */
    SESSIONS_WAKE_BEFORE_UNLOCK("a finished transfer launches its app before the first unlock"),
    /** No source. */
    SESSIONS_WAKE_AFTER_REBOOT("a finished transfer launches an app that has not run since the reboot"),
    /** Observed for notification services while the app is closed; of the time before the first unlock there is no source. */
    EXTENSIONS_RUN_BEFORE_UNLOCK("extensions run before the first unlock"),
    /** Its keychain is locked then; no source says that it is not launched. */
    VOIP_WAKES_BEFORE_UNLOCK("a VoIP push launches its app before the first unlock"),
    /** Not documented. */
    PUSH_TO_TALK_WAKES_AFTER_FORCE_QUIT("a PushToTalk push launches an app that was force-quit"),
    /** Not documented. */
    PUSH_TO_TALK_WAKES_BEFORE_UNLOCK("a PushToTalk push launches its app before the first unlock"),
    /** Not documented. */
    PUSH_TO_TALK_WAKES_AFTER_REBOOT("a PushToTalk push launches an app that has not run since the reboot"),
    /** Apple: it works "even when your app isn't running". */
    LOCATION_PUSH_RUNS_AFTER_FORCE_QUIT("a location push starts the extension of an app that was force-quit"),
    /** Forums 826964 saw none on 26.4.2; nextcloud/ios#4305 saw one. Before iOS 26 it does. */
    LOCATION_WAKES_AFTER_FORCE_QUIT(
            "from iOS 26 on, regions and significant changes launch an app that was force-quit"),
    /** No source. */
    LOCATION_WAKES_BEFORE_UNLOCK("locationd launches an app before the first unlock"),
    /** An older text of Apple's says that it does not, the one of 2022 that it does. */
    LOCATION_WAKES_WITHOUT_REFRESH("locationd launches an app whose Background App Refresh is off"),
    /** sobri909/LocoKit#12 saw none. */
    VISIT_WAKES_AFTER_FORCE_QUIT("a visit launches an app that was force-quit"),
    /** An Apple engineer in 2019: by design not; another in 2025 (forums 793189): an intentional choice. */
    PROCESSING_RUNS_AFTER_FORCE_QUIT("a processing task runs in an app that was force-quit"),
    /** No source. */
    HEALTH_WAKES_AFTER_FORCE_QUIT("healthd launches an app that was force-quit"),
    /** No source. */
    HEALTH_WAKES_AFTER_REBOOT("healthd launches an app that has not run since the reboot"),
    /** healthd asks for the setting; what it makes of it is not public. */
    HEALTH_WAKES_WITHOUT_REFRESH("healthd launches an app whose Background App Refresh is off"),
    /** TN3115 has "removed from memory" and "crashed", and not this. */
    BLUETOOTH_RESTORES_AFTER_EXIT("bluetoothd restores an app that called exit"),
    /** From memory only. */
    ACCESSORY_LAUNCHES_ITS_APP("an accessory launches the app of its protocol"),
    /** No source. */
    ACCESSORY_WAKES_AFTER_FORCE_QUIT("an accessory launches an app that was force-quit"),
    /** No source. */
    ACCESSORY_WAKES_AFTER_REBOOT("an accessory launches an app that has not run since the reboot"),
    /** Not documented. */
    ACTIVITY_START_RESUMES("a Live Activity started by push resumes a suspended app"),
    /** Apple: the system wakes the app up; observers never saw the token of an app that did not run. */
    ACTIVITY_START_LAUNCHES("a Live Activity started by push launches an app that does not run"),
    /** Forums 834934, open. */
    ACTIVITY_START_WAKES_AFTER_FORCE_QUIT("a Live Activity started by push launches an app that was force-quit"),
    /** No source. */
    ACTIVITY_START_WAKES_BEFORE_UNLOCK("a Live Activity started by push launches its app before the first unlock"),
    /** From memory only. */
    INTENT_LAUNCHES_BEFORE_FIRST_OPEN("an App Intent launches an app that was never opened, not its extension"),
    /** From memory only. */
    INTENT_CLEARS_FORCE_QUIT("an App Intent that launched a force-quit app ends what the force quit began"),
    /** Not documented. */
    WATCH_TRANSFER_WAKES_AFTER_FORCE_QUIT("a transfer of the paired device launches an app that was force-quit"),
    /** Not documented. */
    WATCH_TRANSFER_WAKES_BEFORE_UNLOCK("a transfer of the paired device launches its app before the first unlock"),
    /** Not documented. */
    WATCH_TRANSFER_WAKES_AFTER_REBOOT(
            "a transfer of the paired device launches an app that has not run since the reboot"),
    /** Not documented. */
    WATCH_TASKS_RUN_AFTER_REBOOT("watchOS runs the background tasks of an app that has not run since the reboot"),
    /** From memory only. */
    CARPLAY_RESUMES_ITS_APP("a car that connects resumes a suspended app"),
    /**
     * Apple's page on {@code SIGKILL} reads the codes 0x2182bad2 to 4 out of crash reports; a developer who met the first on a phone found no report.
     */
    OVERRUNS_LEAVE_NO_REPORT("an app that is killed for its background time leaves no crash report");

    private final String claim;

    World(String claim) {
        this.claim = claim;
    }

    /** {@code transfers-end-without-refresh}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence that is true or not. */
    public String claim() {
        return claim;
    }
}
