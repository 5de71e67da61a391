package dev.relaunch.emulator.ios;

import java.util.List;

/**
 * What runningboardd writes, and what its clients write of what it tells them.
 *
 * <p>Quoted from captures of devices, but for these: {@code Removing process} is from macOS; {@code Invalidating assertion}, the words before a
 * {@code RBSTerminateContext}, and what a daemon's assertion lists as attributes are from memory. No reader should decide by them.
 */
final class RunningBoardLog {

    private static final List<Daemon> CLIENTS =
            List.of(Daemon.COMM_CENTER, Daemon.SPRINGBOARD, Daemon.HEALTHD, Daemon.GAMEPOLICYD);

    private final DeviceLog log;

    RunningBoardLog(DeviceLog log) {
        this.log = log;
    }

    void launched(AppProcess process, LaunchIntent intent, String assertionId) {
        String app = process.bundle().identity().full();
        String of = process.full();
        boolean foreground = intent == LaunchIntent.FOREGROUND;
        String attributes = foreground
                ? attribute("Bootstrap-Foreground") + ",\n" + attribute("Visibility")
                : "\t<RBSRunningReasonAttribute| runningReason:10000>,\n\t<RBSCPUAccessGrant| role:Background>";
        write("Acquiring assertion targeting " + app + " from originator [osservice<com.apple."
                + log.name(Daemon.SPRINGBOARD) + ">:"
                + log.pid(Daemon.SPRINGBOARD)
                + "] with description <RBSAssertionDescriptor| \"FBApplicationProcess\" ID:"
                + assertionId + " target:" + app + " attributes:[\n" + attributes + "\n\t]>");
        write("Assertion " + assertionId + " (target:" + app + ") will be created as active");
        write("Creating and launching job for: " + app);
        write(of + " Memory Limits: active 2098 inactive 2098\n <private>");
        write(of + " This process will be managed.");
        write("Now tracking process: " + of);
        calculated(process);
        write(of + " Set jetsam priority to " + intent.role().jetsamPriority() + " [0] flag[1]");
        write(of + " Resuming task.");
        write(of + " Set darwin role to: " + intent.role().darwin());
        write(of + " reported to RB as running");
        if (foreground) {
            write(of + " visiblity is yes");
        }
    }

    void activated(AppProcess process, boolean resumes) {
        calculated(process);
        write(process.full() + " Set jetsam priority to " + process.role().jetsamPriority() + " [0] flag[1]");
        if (resumes) {
            write(process.full() + " Resuming task.");
        }
        write(process.full() + " Set darwin role to: " + process.role().darwin());
        stateUpdate(process);
    }

    void suspended(AppProcess process) {
        write(process.full() + " Set jetsam priority to 0 [0] flag[1]");
        calculated(process);
        write(process.full() + " Suspending task.");
        write(process.full() + " Shutdown sockets (SVC)");
        write(process.full() + " Set darwin role to: None");
        write(process.full() + " check if suspended process is holding locks");
        stateUpdate(process);
    }

    void acquired(AppProcess process, Assertion assertion) {
        write("Acquiring assertion targeting " + process.full() + " from originator " + assertion.originator()
                + " with description <RBSAssertionDescriptor| \"" + assertion.name() + "\" ID:" + assertion.id()
                + " target:" + process.pid() + " attributes:[\n"
                + "\t<RBSRunningReasonAttribute| runningReason:10001>,\n\t<RBSCPUAccessGrant| role:Background>\n\t]>");
        write("Assertion " + assertion.id() + " (target:" + process.full() + ") will be created as active");
    }

    void invalidated(AppProcess process, Assertion assertion) {
        write("Invalidating assertion " + assertion.id() + " (target:" + process.full() + ") from originator "
                + assertion.originator());
    }

    /** By default nobody but a live stream sees which file; the system's own files beside a database are let pass. */
    void foundLock(AppProcess process, String file) {
        write("Found locked file lock: " + file);
        log.write(LogLevel.INFO, Daemon.RUNNINGBOARDD, "RunningBoard", process.full() + " holds a lock on " + file);
    }

    void terminating(AppProcess process, Exit exit, String explanation) {
        write(process.full() + " Terminating with context: " + context(process, exit, explanation));
    }

    /** {@code <RBSTerminateContext| …>}, as the log and crash reports have it. */
    static String context(AppProcess process, Exit exit, String explanation) {
        return "<RBSTerminateContext| domain:" + exit.namespace().number() + " code:" + Exit.hex(exit.code())
                + " explanation:" + explanation + "\nProcessVisibility: "
                + (process.visible() ? "Foreground" : "Background") + "\nProcessState: "
                + process.task().springBoard() + " reportType:"
                + exit.report().text() + " maxTerminationResistance:Interactive>";
    }

    void exited(AppProcess process, Exit exit) {
        write(process.full() + " termination reported by launchd " + exit.reported());
        write("Removing process: " + process.full());
        calculated(process);
    }

    void stateUpdate(AppProcess process) {
        String text = "Received state update for " + process.pid() + " ("
                + process.bundle().identity().full() + ", " + process.task().text()
                + (process.visible() ? "-Visible" : "-NotVisible");
        CLIENTS.forEach(client -> log.notice(client, "RunningBoardServices", text));
    }

    private void calculated(AppProcess process) {
        write("Calculated state for " + process.bundle().identity().full() + ": "
                + process.task().text() + " (role: " + process.role().text() + ") (endowments: "
                + (process.visible() ? "<private>" : "(null)") + ")");
    }

    private static String attribute(String name) {
        return "\t<RBSDomainAttribute| domain:\"com.apple.frontboard\" name:\"" + name
                + "\" sourceEnvironment:\"(null)\">";
    }

    private void write(String text) {
        log.notice(Daemon.RUNNINGBOARDD, "RunningBoard", text);
    }
}
