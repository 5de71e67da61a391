package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.files.DeviceFiles;
import dev.relaunch.emulator.ios.daemon.Daemons;
import dev.relaunch.emulator.ios.daemon.Host;

/** What the frameworks inside a process reach outside it. */
record Kernel(
        DeviceLog log,
        RunningBoard runningBoard,
        Nsurlsessiond transfers,
        Host host,
        Daemons daemons,
        DeviceFiles files) {}
