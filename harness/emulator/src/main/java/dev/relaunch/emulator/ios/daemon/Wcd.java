package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.WatchSession;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** wcd: carries what {@code WCSession} transfers between a phone and its watch, and wakes the app at the other end. How far it does is not documented. */
public final class Wcd implements Host.Observer {

    static final String NAME = "wcd";

    private final Host host;
    private final Chance chance;
    private final Listeners<WatchSession.Delegate> listeners;
    private final Set<String> active = new LinkedHashSet<>();
    private Consumer<Transfer> peer = transfer -> {};

    Wcd(Host host) {
        this.host = host;
        this.chance = host.chance(NAME);
        this.listeners = new Listeners<>(host);
        host.observe(this);
    }

    /** Where what this device sends goes: the wcd of the device it is paired with. */
    public void pair(Consumer<Transfer> other) {
        peer = other;
    }

    /** The paired device has sent something, which takes its time. */
    public void arriving(Transfer transfer) {
        host.after(chance.millis(150, 900), () -> receive(transfer));
    }

    /** Something of the paired device is here. */
    public void receive(Transfer transfer) {
        String bundleId = transfer.bundleId();
        if (active.contains(bundleId)) {
            listeners.tell(
                    bundleId,
                    Wake.brief(NAME, "com.apple.watchconnectivity.transfer"),
                    () -> gate(bundleId),
                    (delegate, done) -> delegate.didReceiveUserInfo(transfer.text()));
        }
    }

    /** What is not delivered waits for the app to be opened. */
    private Gate gate(String bundleId) {
        Conditions now = host.conditions();
        boolean may = (!now.forceQuit(bundleId) || host.holds(World.WATCH_TRANSFER_WAKES_AFTER_FORCE_QUIT))
                && (now.unlockedSinceBoot() || host.holds(World.WATCH_TRANSFER_WAKES_BEFORE_UNLOCK))
                && (now.ranSinceBoot(bundleId) || host.holds(World.WATCH_TRANSFER_WAKES_AFTER_REBOOT));
        return may ? Gate.LAUNCH : Gate.WAIT;
    }

    public WatchSession of(Client client) {
        return new WatchSession() {
            @Override
            public void activate(Delegate delegate) {
                active.add(client.bundleId());
                listeners.connect(client, delegate);
            }

            @Override
            public void transferUserInfo(String text) {
                peer.accept(new Transfer(client.bundleId(), text));
            }
        };
    }

    @Override
    public void uninstalled(String bundleId) {
        active.remove(bundleId);
    }

    /** Something on its way. */
    public record Transfer(String bundleId, String text) {}
}
