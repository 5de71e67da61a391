package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ios.daemon.Conditions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The state of the device, as the daemons ask for it and are told of its changes. */
final class DeviceConditions implements Conditions {

    private final DeviceState state;
    private final BooleanSupplier inUse;
    private final Set<String> ranSinceBoot = new HashSet<>();

    DeviceConditions(DeviceState state, BooleanSupplier inUse, Runnable changed) {
        this.state = state;
        this.inUse = inUse;
        Changes changes = new Changes(changed);
        state.lock().observe(changes);
        state.power().observe(changes);
        state.refresh().observe(changes);
        state.network().observe(changed);
    }

    void ran(String bundleId) {
        ranSinceBoot.add(bundleId);
    }

    void booted() {
        ranSinceBoot.clear();
    }

    @Override
    public boolean unlockedSinceBoot() {
        return state.lock().unlockedSinceBoot();
    }

    @Override
    public boolean locked() {
        return state.lock().locked();
    }

    @Override
    public boolean online() {
        return state.boot().up() && state.network().reachable();
    }

    @Override
    public boolean inexpensive() {
        return state.network().inexpensive();
    }

    @Override
    public boolean lowPower() {
        return state.power().lowPowerMode();
    }

    @Override
    public boolean charging() {
        return state.power().onCharger();
    }

    @Override
    public boolean inUse() {
        return inUse.getAsBoolean();
    }

    @Override
    public Duration sinceBoot() {
        return state.boot().uptime();
    }

    @Override
    public boolean refreshes(String bundleId) {
        return state.refresh().available(bundleId);
    }

    @Override
    public boolean refreshesOnWifiOnly() {
        return state.refresh().master() == RefreshSettings.Master.WIFI;
    }

    @Override
    public boolean forceQuit(String bundleId) {
        return state.forceQuits().contains(bundleId);
    }

    @Override
    public boolean ranSinceBoot(String bundleId) {
        return ranSinceBoot.contains(bundleId);
    }

    /** Whatever changes, it is told on. */
    private record Changes(Runnable changed) implements Lock.Listener, Power.Listener, RefreshSettings.Listener {

        @Override
        public void unlocked() {
            changed.run();
        }

        @Override
        public void powerChanged() {
            changed.run();
        }

        @Override
        public void lowPowerModeSwitched() {
            changed.run();
        }

        @Override
        public void masterSwitched() {
            changed.run();
        }

        @Override
        public void appSwitched() {
            changed.run();
        }
    }
}
