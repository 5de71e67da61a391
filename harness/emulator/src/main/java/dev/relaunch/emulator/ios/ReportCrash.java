package dev.relaunch.emulator.ios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ReportCrash and its kin: write down what became of processes that did not end by their own will, a moment after. */
final class ReportCrash implements RunningBoard.Observer {

    /** As {@code (6 of max 25)} in a device's log. */
    private static final int MAX = 25;

    private final VirtualClock clock;
    private final DeviceLog log;
    private final Choices choices;
    private final RunningBoard runningBoard;
    private final ReportWriter writer;
    private final CrashReport crashes;
    private final JetsamEvent jetsam;
    private final CrashStore store;
    private final List<JetsamEvent.Entry> killed = new ArrayList<>();
    private int saved;

    ReportCrash(
            VirtualClock clock,
            DeviceLog log,
            DeviceState state,
            DeviceIdentity identity,
            Choices choices,
            RunningBoard runningBoard,
            CrashStore store) {
        this.clock = clock;
        this.log = log;
        this.choices = choices.of("ReportCrash");
        this.runningBoard = runningBoard;
        this.writer = new ReportWriter(state, identity);
        this.crashes = new CrashReport(writer, state, identity, this.choices);
        this.jetsam = new JetsamEvent(writer, state, identity, this.choices);
        this.store = store;
        runningBoard.observe(this);
    }

    @Override
    public void exiting(AppProcess process, Exit exit, String explanation) {
        switch (exit.report()) {
            case NONE -> {}
            case CRASH -> crashed(process, crashes.of(process, exit, explanation, clock.now()));
            case JETSAM -> jetsammed(process, exit);
        }
    }

    private void crashed(AppProcess process, byte[] report) {
        String name = process.bundle().manifest().executable();
        log.notice(Daemon.REPORT_CRASH, "", "Formulating fatal 309 report for corpse[" + process.pid() + "] " + name);
        clock.after(choices.millis(300, 900), () -> save(309, writer.fileName(name), report));
    }

    /** What is killed together is reported together. */
    private void jetsammed(AppProcess process, Exit exit) {
        if (killed.isEmpty()) {
            clock.after(choices.millis(400, 900), this::reportJetsam);
        }
        killed.add(JetsamEvent.Entry.of(process, JetsamKind.of((int) exit.code())));
    }

    private void reportJetsam() {
        List<JetsamEvent.Entry> all = new ArrayList<>(killed);
        runningBoard.all().forEach(process -> all.add(JetsamEvent.Entry.of(process, Optional.empty())));
        killed.clear();
        save(298, writer.fileName("JetsamEvent"), jetsam.of(all, clock.now()));
    }

    private void save(int type, String name, byte[] report) {
        saved++;
        log.notice(Daemon.OSANALYTICSHELPER, "OSAnalytics", "creating type " + type + " as " + name);
        log.notice(
                Daemon.OSANALYTICSHELPER,
                "OSAnalytics",
                "Saved type '" + type + "(<private>)' report (" + Math.min(saved, MAX) + " of max " + MAX
                        + ") at /var/mobile/Library/Logs/CrashReporter/" + name);
        store.save(name, report);
    }
}
