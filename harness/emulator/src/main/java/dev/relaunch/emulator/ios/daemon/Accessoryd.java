package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.Accessories;
import dev.relaunch.emulator.app.BackgroundMode;
import java.util.LinkedHashSet;
import java.util.Set;

/** accessoryd: tells the apps of an accessory's protocol that it was plugged in. What it does with those that do not run is from memory only. */
public final class Accessoryd implements Host.Observer {

    static final String NAME = "accessoryd";

    private final Host host;
    private final Listeners<Accessories.Observer> listeners;
    private final Set<String> observing = new LinkedHashSet<>();

    Accessoryd(Host host) {
        this.host = host;
        this.listeners = new Listeners<>(host);
        host.observe(this);
    }

    public void connected(String accessory) {
        observing.forEach(bundleId -> listeners.tell(
                bundleId,
                Wake.brief(NAME, "com.apple.accessories.connected"),
                () -> gate(bundleId),
                (observer, done) -> observer.didConnect(accessory)));
    }

    private Gate gate(String bundleId) {
        Conditions now = host.conditions();
        return Gate.launchIf(now.unlockedSinceBoot()
                && host.holds(World.ACCESSORY_LAUNCHES_ITS_APP)
                && (!now.forceQuit(bundleId) || host.holds(World.ACCESSORY_WAKES_AFTER_FORCE_QUIT))
                && (now.ranSinceBoot(bundleId) || host.holds(World.ACCESSORY_WAKES_AFTER_REBOOT)));
    }

    public Accessories of(Client client) {
        return observer -> {
            if (client.manifest().has(BackgroundMode.EXTERNAL_ACCESSORY)) {
                observing.add(client.bundleId());
            }
            listeners.connect(client, observer);
        };
    }

    @Override
    public void uninstalled(String bundleId) {
        observing.remove(bundleId);
    }
}
