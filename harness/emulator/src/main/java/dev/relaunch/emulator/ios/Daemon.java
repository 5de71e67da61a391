package dev.relaunch.emulator.ios;

/** The system's own processes, with the pids they have had since the emulated device booted. */
enum Daemon {
    KERNEL("kernel", 0),
    LAUNCHD("launchd", 1),
    RUNNINGBOARDD("runningboardd", 35),
    SPRINGBOARD("SpringBoard", 36),
    LOCATIOND("locationd", 70),
    DASD("dasd", 82),
    NSURLSESSIOND("nsurlsessiond", 94),
    COMM_CENTER("CommCenter", 99),
    HEALTHD("healthd", 118),
    GAMEPOLICYD("gamepolicyd", 131),
    BLUETOOTHD("bluetoothd", 88),
    SYMPTOMSD("symptomsd", 147);

    private final String process;
    private final int pid;

    Daemon(String process, int pid) {
        this.process = process;
        this.pid = pid;
    }

    String process() {
        return process;
    }

    int pid() {
        return pid;
    }
}
