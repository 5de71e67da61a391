package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.ExtensionKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Screen Time's agent: runs the monitor extension of an app when what it monitors begins, ends or reaches its limit. The app itself is never launched. */
public final class DeviceActivityAgent implements Host.Observer {

    static final String NAME = "UsageTrackingAgent";

    private static final Duration TIME = Duration.ofSeconds(30);

    private final Host host;
    private final Extensions extensions;
    private final Map<String, Set<String>> monitored = new LinkedHashMap<>();

    DeviceActivityAgent(Host host, Extensions extensions) {
        this.host = host;
        this.extensions = extensions;
        host.observe(this);
    }

    public void monitor(Client client, String activity) {
        monitored
                .computeIfAbsent(client.bundleId(), id -> new LinkedHashSet<>())
                .add(activity);
    }

    /** Returns false where the app does not monitor it. */
    public boolean happens(String bundleId, String activity, Event event) {
        boolean may = host.conditions().unlockedSinceBoot() || host.holds(World.EXTENSIONS_RUN_BEFORE_UNLOCK);
        return may
                && monitored.getOrDefault(bundleId, Set.of()).contains(activity)
                && extensions.run(bundleId, ExtensionKind.DEVICE_ACTIVITY_MONITOR, NAME, event.callback(), TIME);
    }

    @Override
    public void uninstalled(String bundleId) {
        monitored.remove(bundleId);
    }

    /** What a monitor is told. */
    public enum Event {
        START("intervalDidStart"),
        END("intervalDidEnd"),
        THRESHOLD("eventDidReachThreshold");

        private final String callback;

        Event(String callback) {
            this.callback = callback;
        }

        String callback() {
            return callback;
        }
    }
}
