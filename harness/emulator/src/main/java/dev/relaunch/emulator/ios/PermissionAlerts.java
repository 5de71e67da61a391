package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ios.daemon.Privacy;
import java.util.Optional;

/** Puts before the user, one after the other, what apps want to be allowed. */
record PermissionAlerts(Privacy privacy, InstalledApps apps, Words words) {

    Optional<SystemAlert> asked() {
        return privacy.question().map(question -> {
            String app = words.name(apps.get(question.bundleId()).manifest());
            KnownAlert alert = KnownAlert.asking(question.permission(), question.always());
            return alert.about(app, words, button -> privacy.answer(alert.answer(button)));
        });
    }
}
