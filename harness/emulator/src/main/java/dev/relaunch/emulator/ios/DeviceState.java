package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ios.daemon.World;

/** What the daemons know of the device beside its processes: they ask it, and are told of its changes. */
record DeviceState(
        Preset preset,
        Worlds worlds,
        DeviceTime time,
        Boot boot,
        Lock lock,
        Power power,
        Network network,
        RefreshSettings refresh,
        ForceQuits forceQuits) {

    static DeviceState of(Preset preset, long seed, VirtualClock clock, Choices choices) {
        Power power = new Power();
        DeviceState state = new DeviceState(
                preset,
                new Worlds(seed, preset.worlds()),
                new DeviceTime(clock),
                new Boot(clock, choices),
                new Lock(preset.passcode()),
                power,
                new Network(),
                new RefreshSettings(power),
                new ForceQuits());
        state.boot.observe(state.lock);
        state.boot.observe(state.forgetsForceQuits());
        return state;
    }

    private Boot.Listener forgetsForceQuits() {
        return new Boot.Listener() {
            @Override
            public void cameUp() {
                if (!worlds.holds(World.FORCE_QUIT_SURVIVES_REBOOT)) {
                    forceQuits.clear();
                }
            }
        };
    }

    /** How it is at this moment, as hosts are told. */
    DeviceStatus status() {
        return new DeviceStatus(
                boot.up(),
                time.at(boot.at()),
                lock.locked(),
                lock.hasPasscode(),
                lock.unlockedSinceBoot(),
                power.percent(),
                power.onCharger(),
                power.lowPowerMode(),
                network.inexpensive(),
                model().cellular(),
                preset.language(),
                model().homeButton(),
                os().has(Feature.CLASSIC_DEVELOPER_SERVICES));
    }

    Os os() {
        return preset.os();
    }

    Model model() {
        return preset.model();
    }
}
