package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.ExtensionKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** chronod: asks widgets for new timelines, when their app, a push or the hour asks for it. Only the widget's own process runs. */
public final class Chronod {

    static final String NAME = "chronod";

    private static final Duration TIME = Duration.ofSeconds(30);
    /** Apple: a widget that is looked at gets 40 to 70 reloads a day. */
    private static final int RELOADS_A_DAY = 70;

    private final Host host;
    private final Extensions extensions;
    private final Map<String, Integer> reloads = new LinkedHashMap<>();

    Chronod(Host host, Extensions extensions, Apsd apsd) {
        this.host = host;
        this.extensions = extensions;
        apsd.deliver(PushKind.WIDGETS, push -> {
            if (host.version() >= 26) {
                reload(push.bundleId());
            }
        });
        apsd.deliver(PushKind.COMPLICATION, push -> reload(push.bundleId()));
    }

    /** Asks the app's widget for a timeline; not beyond its budget, and while its app is in front free of charge. */
    public boolean reload(String bundleId) {
        if (!host.conditions().unlockedSinceBoot() && !host.holds(World.EXTENSIONS_RUN_BEFORE_UNLOCK)) {
            return false;
        }
        boolean free = host.find(bundleId).filter(Client::visible).isPresent();
        int today = reloads.getOrDefault(bundleId, 0);
        if (!free && today >= RELOADS_A_DAY) {
            return false;
        }
        if (!free) {
            reloads.put(bundleId, today + 1);
            host.after(Duration.ofDays(1), () -> reloads.merge(bundleId, -1, Integer::sum));
        }
        return extensions.run(bundleId, ExtensionKind.WIDGET, NAME, "getTimeline", TIME);
    }
}
