package dev.relaunch.emulator.ios;

import java.util.Arrays;

/** The system's own processes. */
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
    TESTMANAGERD("testmanagerd", 405),
    SYMPTOMSD("symptomsd", 147),
    BACKBOARDD("backboardd", 66),
    MEDIASERVERD("mediaserverd", 75),
    WIFID("wifid", 52),
    REPORT_CRASH("ReportCrash", 168),
    OSANALYTICSHELPER("osanalyticshelper", 170),
    INSTALLD("installd", 129),

    APSD("apsd", 91),
    ACCESSORYD("accessoryd", 109),
    CARKITD("carkitd", 213),
    WCD("wcd", 221),
    CALLSERVICESD("callservicesd", 226),
    LIVEACTIVITIESD("liveactivitiesd", 238),
    CHRONOD("chronod", 243),
    LINKD("linkd", 257),
    USAGE_TRACKING_AGENT("UsageTrackingAgent", 266);

    private final String process;
    private final int pid;

    Daemon(String process, int pid) {
        this.process = process;
        this.pid = pid;
    }

    /** The daemon whose process has this name. */
    static Daemon named(String process) {
        return Arrays.stream(values())
                .filter(daemon -> daemon.process.equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no daemon is called " + process));
    }

    String process() {
        return process;
    }

    /** On a device that has run for a while; {@link Boot} knows what it is now. */
    int usualPid() {
        return pid;
    }
}
