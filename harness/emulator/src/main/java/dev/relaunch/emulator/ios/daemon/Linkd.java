package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.ExtensionKind;
import java.time.Duration;

/**
 * linkd: has App Intents performed that a widget, a shortcut or a control asks for; the user did so, and therefore it launches what he has force-quit, too.
 *
 * <p>That an intent has half a minute is seen; which daemon is the requester in the log is not.
 */
public final class Linkd {

    static final String NAME = "linkd";

    private static final Duration TIME = Duration.ofSeconds(30);

    private final Host host;
    private final Extensions extensions;
    private final Listeners<App> apps;

    Linkd(Host host, Extensions extensions, Listeners<App> apps) {
        this.host = host;
        this.extensions = extensions;
        this.apps = apps;
    }

    /** Returns false where neither the app nor an extension of it can perform it. */
    public boolean perform(String bundleId, String intent) {
        if (!host.conditions().unlockedSinceBoot()) {
            return false;
        }
        boolean opened = host.everOpened(bundleId);
        if (!opened && !host.holds(World.INTENT_LAUNCHES_BEFORE_FIRST_OPEN)) {
            return extensions.run(bundleId, ExtensionKind.APP_INTENTS, NAME, "perform " + intent, TIME);
        }
        apps.tell(
                bundleId,
                Wake.seconds(30, NAME, "com.apple.appintents.perform", Overrun.TASK),
                () -> Gate.LAUNCH,
                (app, done) -> app.performIntent(intent, done));
        if (host.holds(World.INTENT_CLEARS_FORCE_QUIT)) {
            host.forgive(bundleId);
        }
        return true;
    }
}
