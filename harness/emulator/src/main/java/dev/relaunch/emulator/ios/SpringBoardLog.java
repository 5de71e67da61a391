package dev.relaunch.emulator.ios;

/** What SpringBoard writes, as itself and through FrontBoard. */
final class SpringBoardLog {

    private final DeviceLog log;
    private final Choices choices;

    SpringBoardLog(DeviceLog log, Choices choices) {
        this.log = log;
        this.choices = choices;
    }

    void iconTouched(String bundleId) {
        springBoard("SBIconView touches began with event: <UITouchesEvent: " + choices.address() + "> touches: {(\n"
                + "    <UITouch: " + choices.address()
                + "> type: Direct; phase: Began; is pointer: NO; tap count: 1; responder: <SBIconView: "
                + choices.address()
                + "; icon: <SBApplicationIcon: " + choices.address() + "; nodeID: " + bundleId + "; bundleID: "
                + bundleId
                + ">; location: SBIconLocationRoot; isTouchDownInIcon: YES>\n)}");
    }

    void bootstrapping(AppBundle bundle, LaunchIntent intent) {
        String identity = bundle.identity().full();
        frontBoard("Asked to bootstrap a new process with identity: " + identity);
        frontBoard("Creating process (sync=true) with identity: " + identity);
        if (intent != LaunchIntent.PREWARM) {
            frontBoard("Bootstrapping " + bundle.identity().brief() + " with intent " + intent.text());
        }
        if (intent == LaunchIntent.FOREGROUND) {
            springBoard("Prewarming for launch of " + bundle.id());
        }
    }

    void launched(AppProcess process, LaunchIntent intent) {
        boolean foreground = intent == LaunchIntent.FOREGROUND;
        frontBoard(process.brief() + " Bootstrap success!");
        changed(process);
        if (foreground) {
            frontBoard(process.brief() + " Initial launch assertion state: ForegroundFocal.");
        }
    }

    void changed(AppProcess process) {
        String visibility = process.visible() ? "Foreground" : "Background";
        frontBoard(process.brief() + " Setting process task state to: "
                + process.task().springBoard());
        if (process.running()) {
            frontBoard(process.brief() + " Setting process visibility to: " + visibility);
        }
        springBoard("Application process state changed for " + process.bundle().id() + ": <SBApplicationProcessState: "
                + choices.address() + "; pid: " + process.pid() + "; taskState: "
                + process.task().springBoard() + "; visibility: " + visibility + ">");
    }

    void exited(AppProcess process, Exit exit) {
        frontBoard(process.brief() + " Process exited: " + exit.context() + ".");
    }

    void forceQuit(String bundleId) {
        springBoard("SBWorkspaceTerminateApplication: " + bundleId + ": \"killed from app switcher\"");
    }

    /** Seen on the simulator, without the app's name. */
    void terminating(String why) {
        springBoard("SBWorkspaceTerminateApplication: \"" + why + "\"");
    }

    void openRequested(String bundleId, Daemon requester, String request) {
        log.notice(
                requester,
                "FrontBoardServices",
                "[FBSSystemService][" + request + "] Sending request to open \"" + bundleId + "\"");
        frontBoard("[FBSystemService][" + request + "] Received request to open \"" + bundleId + "\" from "
                + log.name(requester) + ":" + log.pid(requester) + ".");
    }

    void openTrusted(String bundleId, Daemon requester) {
        springBoard("Received trusted open application request for \"" + bundleId + "\" from <FBProcess: "
                + choices.address() + "; daemon<com.apple." + log.name(requester) + ">:" + log.pid(requester) + ">.");
        springBoard("Executing request: <SBMainWorkspaceTransitionRequest: " + choices.address() + "; eventLabel: "
                + label(bundleId, requester) + "; display: Main; source: FBSystemService>");
    }

    /** As {@link #openTrusted}, and without a window. */
    void openTrustedInBackground(String bundleId, Daemon requester) {
        openTrusted(bundleId, requester);
        springBoard("Executing suspended-activation immediately: " + label(bundleId, requester));
    }

    private String label(String bundleId, Daemon requester) {
        return "OpenApplication(" + bundleId + ")ForRequester(" + log.name(requester) + "." + log.pid(requester) + ")";
    }

    /** For debugserver quoted from iOS 10 and 11; its kin are put in its place. */
    void openTrustedForTool(String bundleId, String tool, int toolPid) {
        String label = "OpenApplication(" + bundleId + ")ForRequester(" + tool + "." + toolPid + ")";
        springBoard("Received trusted open application request for \"" + bundleId + "\" from <FBProcess: "
                + choices.address() + "; " + tool + "; pid: " + toolPid + ">.");
        springBoard("Executing request: <SBMainWorkspaceTransitionRequest: " + choices.address() + "; eventLabel: "
                + label + "; display: Main; source: FBSystemService>");
    }

    void openCompleted(String request) {
        frontBoard("[FBSystemService][" + request + "] Request complete; no error reported.");
    }

    private void springBoard(String text) {
        log.notice(Daemon.SPRINGBOARD, "SpringBoard", text);
    }

    private void frontBoard(String text) {
        log.notice(Daemon.SPRINGBOARD, "FrontBoard", text);
    }
}
