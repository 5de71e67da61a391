package dev.relaunch.emulator.ios;

/** dasd: weighs background activities. So far it only keeps Background App Refresh in mind. */
final class Dasd implements RefreshSettings.Listener {

    private static final String LIBRARY = "DuetActivitySchedulerDaemon";

    private static final String DEVICE_ACTIVITY =
            "\t{name: Device Activity Policy, policyWeight: 20.000, response: {33, 0.00, [{deviceActivity == 1}]}}\n";

    private final DeviceLog log;
    private final RefreshSettings refresh;

    Dasd(DeviceLog log, RefreshSettings refresh) {
        this.log = log;
        this.refresh = refresh;
        refresh.observe(this);
    }

    @Override
    public void masterSwitched() {
        write(refresh.master() == RefreshSettings.Master.OFF ? "BAR now disabled" : "BAR now enabled");
    }

    /** Its arguments are not public, so a device does not say which app it is. */
    @Override
    public void appSwitched() {
        write("Apps Eligible: <private>");
        write("Disabling BAR for <private>");
    }

    /** A round of weighing some daemon's activity: one record over several lines. */
    void evaluate(String activity, int candidates, boolean deviceInUse) {
        write("Evaluating " + candidates + " activities based on triggers");
        write(activity + ":[\n"
                + (deviceInUse ? DEVICE_ACTIVITY : "")
                + "\t{name: Thermal Policy, policyWeight: 5.000, response: {100, 0.00, [{thermalLevel > 10}]}}\n"
                + " ], Decision: " + (deviceInUse ? "AMNP" : "MNP") + "}");
    }

    private void write(String text) {
        log.notice(Daemon.DASD, LIBRARY, text);
    }
}
