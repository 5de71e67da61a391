package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.Bluetooth;
import dev.relaunch.emulator.app.Permission;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * bluetoothd: keeps what apps wait for at their peripherals, and restores an app that has none of its processes left (Apple, TN3115).
 *
 * <p>After a force quit, a toggle in Control Center or airplane mode, from iOS 26 on only an app with AccessorySetupKit is restored. Switched off in
 * Settings, nothing is pending any more. No capture shows what it writes when it wakes an app.
 */
public final class Bluetoothd implements Host.Observer {

    static final String NAME = "bluetoothd";

    private final Host host;
    private final Privacy privacy;
    private final Listeners<Map<String, Bluetooth.Delegate>> listeners;
    private final Map<Client, Map<String, Bluetooth.Delegate>> centrals = new LinkedHashMap<>();
    private final Map<String, Map<String, Central>> kept = new LinkedHashMap<>();
    private final Set<String> exitedByItself = new LinkedHashSet<>();
    private final Set<String> toggledWithoutSetup = new LinkedHashSet<>();

    Bluetoothd(Host host, Privacy privacy) {
        this.host = host;
        this.privacy = privacy;
        this.listeners = new Listeners<>(host);
        host.observe(this);
    }

    /** A peripheral is in reach: whoever waits for it is connected. */
    public void appears(String peripheral) {
        kept.forEach((bundleId, centrals) -> centrals.forEach((id, central) -> {
            if (central.pending.remove(peripheral)) {
                central.connected.add(peripheral);
                tell(bundleId, id, central, delegate -> delegate.didConnect(peripheral));
            }
        }));
    }

    /** A peripheral has a new value for its subscribers. */
    public void notifies(String peripheral) {
        kept.forEach((bundleId, centrals) -> centrals.forEach((id, central) -> {
            if (central.subscribed.contains(peripheral)) {
                tell(bundleId, id, central, delegate -> delegate.didUpdateValue(peripheral));
            }
        }));
    }

    /** Somebody switched Bluetooth off and on again. */
    public void toggled(Switch where) {
        kept.forEach((bundleId, centrals) -> {
            if (where == Switch.SETTINGS) {
                centrals.values().forEach(Central::forget);
            } else if (host.version() >= 26 && !hasAccessorySetup(bundleId)) {
                toggledWithoutSetup.add(bundleId);
            }
            centrals.values().forEach(Central::disconnect);
        });
    }

    private boolean hasAccessorySetup(String bundleId) {
        return host.installed(bundleId).filter(app -> app.accessorySetup()).isPresent();
    }

    private void tell(String bundleId, String id, Central state, Telling telling) {
        if (!privacy.isAllowed(bundleId, Permission.BLUETOOTH)) {
            return;
        }
        boolean restores = host.find(bundleId).isEmpty();
        listeners.tell(
                bundleId, Wake.brief(NAME, "com.apple.bluetooth.restore"), () -> gate(bundleId), (delegates, done) -> {
                    Bluetooth.Delegate delegate = delegates.get(id);
                    if (delegate != null) {
                        if (restores) {
                            delegate.willRestoreState(restored(state));
                        }
                        telling.tell(delegate);
                    }
                });
    }

    private static List<String> restored(Central state) {
        Set<String> peripherals = new LinkedHashSet<>(state.connected);
        peripherals.addAll(state.pending);
        return List.copyOf(peripherals);
    }

    private Gate gate(String bundleId) {
        Conditions now = host.conditions();
        if (now.forceQuit(bundleId)) {
            return Gate.launchIf(host.version() >= 26 && hasAccessorySetup(bundleId));
        }
        if (toggledWithoutSetup.contains(bundleId)
                || (exitedByItself.contains(bundleId) && !host.holds(World.BLUETOOTH_RESTORES_AFTER_EXIT))) {
            return Gate.DROP;
        }
        return now.unlockedSinceBoot() ? Gate.LAUNCH : Gate.WAIT;
    }

    public Bluetooth of(Client client) {
        return new Bluetooth() {
            @Override
            public void central(String restoreIdentifier, Delegate delegate) {
                Map<String, Delegate> mine = centrals.computeIfAbsent(client, process -> new LinkedHashMap<>());
                mine.put(restoreIdentifier, delegate);
                kept(restoreIdentifier);
                listeners.connect(client, mine);
            }

            @Override
            public void connect(String restoreIdentifier, String peripheral) {
                kept(restoreIdentifier).pending.add(peripheral);
            }

            @Override
            public void subscribe(String restoreIdentifier, String peripheral) {
                kept(restoreIdentifier).subscribed.add(peripheral);
            }

            private Central kept(String id) {
                return kept.computeIfAbsent(client.bundleId(), app -> new LinkedHashMap<>())
                        .computeIfAbsent(id, name -> new Central());
            }
        };
    }

    @Override
    public void launched(Client client) {
        exitedByItself.remove(client.bundleId());
        toggledWithoutSetup.remove(client.bundleId());
    }

    @Override
    public void exited(Client client) {
        centrals.remove(client);
    }

    @Override
    public void exitedByItself(Client client) {
        exitedByItself.add(client.bundleId());
    }

    @Override
    public void booted() {
        kept.values().forEach(ofApp -> ofApp.values().forEach(Central::disconnect));
    }

    @Override
    public void uninstalled(String bundleId) {
        kept.remove(bundleId);
    }

    /** Where somebody switches Bluetooth. */
    public enum Switch {
        SETTINGS,
        CONTROL_CENTER,
        AIRPLANE_MODE
    }

    /** What of an event the app hears. */
    private interface Telling {
        void tell(Bluetooth.Delegate delegate);
    }

    /** What bluetoothd keeps for one central manager. */
    private static final class Central {
        private final Set<String> pending = new LinkedHashSet<>();
        private final Set<String> connected = new LinkedHashSet<>();
        private final Set<String> subscribed = new LinkedHashSet<>();

        void forget() {
            pending.clear();
            connected.clear();
            subscribed.clear();
        }

        /** Connections are gone, and are wanted again. */
        void disconnect() {
            pending.addAll(connected);
            connected.clear();
        }
    }
}
