package dev.relaunch.oracle;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Circumstance;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import dev.relaunch.testing.Golden;
import java.util.Set;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Explanations are read aloud before they are committed. */
public final class ExplanationTest {

    private static final int COLUMNS = 100;

    @DataProvider
    public Object[][] cells() {
        return new Object[][] {
            {"urlsession-debug-exit", Trigger.URL_SESSION, Termination.DEBUG_EXIT, "18.5"},
            {"urlsession-suspended", Trigger.URL_SESSION, Termination.SUSPENDED, "18.5"},
            {"urlsession-force-quit", Trigger.URL_SESSION, Termination.FORCE_QUIT, "18.5"},
            {"urlsession-crash", Trigger.URL_SESSION, Termination.CRASH, "18.5"},
            {"urlsession-never-launched", Trigger.URL_SESSION, Termination.NEVER_LAUNCHED, "18.5"},
            {"urlsession-watch", Trigger.URL_SESSION, Termination.SYSTEM_KILL, "watchOS 11"},
            {"silent-push-system-kill", Trigger.SILENT_PUSH, Termination.SYSTEM_KILL, "17"},
            {"silent-push-force-quit", Trigger.SILENT_PUSH, Termination.FORCE_QUIT, "17"},
            {"silent-push-rebooted", Trigger.SILENT_PUSH, Termination.REBOOT_AFTER_UNLOCK, "18"},
            {"service-push-suspended", Trigger.SERVICE_PUSH, Termination.SUSPENDED, "18"},
            {"tapped-push-force-quit", Trigger.TAPPED_PUSH, Termination.FORCE_QUIT, "18"},
            {"voip-push-system-kill", Trigger.VOIP_PUSH, Termination.SYSTEM_KILL, "26"},
            {"location-push-crash", Trigger.LOCATION_PUSH, Termination.CRASH, "16"},
            {"region-force-quit-18", Trigger.REGION, Termination.FORCE_QUIT, "18"},
            {"region-force-quit-26", Trigger.REGION, Termination.FORCE_QUIT, "26.4"},
            {"standard-location-system-kill", Trigger.STANDARD_LOCATION, Termination.SYSTEM_KILL, "18"},
            {"app-refresh-suspended", Trigger.APP_REFRESH, Termination.SUSPENDED, "26"},
            {"processing-force-quit", Trigger.PROCESSING, Termination.FORCE_QUIT, "18.4"},
            {"continued-foreground", Trigger.CONTINUED, Termination.FOREGROUND, "26"},
            {"continued-before-26", Trigger.CONTINUED, Termination.FOREGROUND, "18"},
            {"task-expiry", Trigger.TASK_EXPIRY, Termination.BACKGROUND_RUNNING, "18"},
            {"bluetooth-force-quit-26", Trigger.BLUETOOTH, Termination.FORCE_QUIT, "26"},
            {"live-activity-crash", Trigger.LIVE_ACTIVITY, Termination.CRASH, "26"},
            {"prewarm", Trigger.PREWARM, Termination.REBOOT_AFTER_UNLOCK, "18"},
            {"app-update-suspended", Trigger.APP_UPDATE, Termination.SUSPENDED, "18"},
            {"watch-task-on-a-phone", Trigger.WATCH_TASK, Termination.SUSPENDED, "18"},
        };
    }

    @Test(dataProvider = "cells")
    public void cellsReadWell(String name, Trigger trigger, Termination state, String os) {
        assertReads(name, trigger, new Conditions(state, BackgroundAppRefresh.ON, OsVersion.parse(os)));
    }

    @DataProvider
    public Object[][] overlays() {
        return new Object[][] {
            {"urlsession-refresh-off", Trigger.URL_SESSION, BackgroundAppRefresh.OFF, Set.of()},
            {"silent-push-refresh-off", Trigger.SILENT_PUSH, BackgroundAppRefresh.OFF_FOR_APP, Set.of()},
            {
                "app-refresh-on-wifi-only-without-wifi",
                Trigger.APP_REFRESH,
                BackgroundAppRefresh.WIFI_ONLY,
                Set.of(Circumstance.CELLULAR_ONLY)
            },
            {
                "silent-push-low-power-locked",
                Trigger.SILENT_PUSH,
                BackgroundAppRefresh.ON,
                Set.of(Circumstance.LOW_POWER_MODE, Circumstance.LOCKED)
            },
            {"healthkit-locked", Trigger.HEALTHKIT, BackgroundAppRefresh.ON, Set.of(Circumstance.LOCKED)},
            {"region-while-in-use", Trigger.REGION, BackgroundAppRefresh.OFF, Set.of(Circumstance.LOCATION_WHEN_IN_USE)
            },
            {"voip-push-refresh-off-locked", Trigger.VOIP_PUSH, BackgroundAppRefresh.OFF, Set.of(Circumstance.LOCKED)},
            {"urlsession-debugger", Trigger.URL_SESSION, BackgroundAppRefresh.ON, Set.of(Circumstance.DEBUGGER)},
            {"silent-push-just-booted", Trigger.SILENT_PUSH, BackgroundAppRefresh.ON, Set.of(Circumstance.JUST_BOOTED)},
        };
    }

    @Test(dataProvider = "overlays")
    public void overlaysReadWell(String name, Trigger trigger, BackgroundAppRefresh refresh, Set<Circumstance> some) {
        assertReads(
                name, trigger, new Conditions(Termination.SYSTEM_KILL, refresh, OsVersion.parse("18.5")).under(some));
    }

    private static void assertReads(String name, Trigger trigger, Conditions conditions) {
        Golden.assertText(
                "explain/" + name,
                Explanation.of(Oracle.bundled(), trigger, conditions).text(COLUMNS));
    }
}
