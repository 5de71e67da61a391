package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ios.daemon.Dasd;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * What a phone writes all the same, so that a reader has to find what matters among what does not.
 *
 * <p>The shapes are those of captures, among them the ones that fool a careless reader: daemons named in other daemons' lines, words that look like a kill or
 * a resume, records over many lines, process names with blanks, text that syslog_relay has to encode. The words around are made up for the lab.
 */
final class Murmurs {

    private static final List<String> SERVICES = List.of(
            "osservice<com.apple.mediaremoted>",
            "osservice<com.apple.backboardd>",
            "xpcservice<com.apple.WebKit.Networking>",
            "osservice<com.apple.healthappd>");
    private static final List<String> ACTIVITIES = List.of(
            "com.apple.healthd.medications.scheduler",
            "com.apple.photoanalysisd.backgroundanalysis",
            "com.apple.mobileassetd.periodic",
            "com.apple.cloudkit.maintenance");
    private static final int LONGEST_RECORD = 91;

    private final DeviceLog log;
    private final Dasd dasd;
    private final BooleanSupplier inUse;
    private final Choices choices;
    private final List<Runnable> idle;
    private final List<Runnable> used;

    Murmurs(DeviceLog log, Dasd dasd, BooleanSupplier inUse, Choices choices) {
        this.log = log;
        this.dasd = dasd;
        this.inUse = inUse;
        this.choices = choices.of("murmurs");
        this.idle = List.of(
                this::serviceState,
                this::serviceState,
                this::activity,
                this::activity,
                this::activity,
                this::location,
                this::signal,
                this::dataUsage,
                this::bluetooth,
                this::jetsamBand,
                this::serviceResumes,
                this::sandbox,
                this::audioSession,
                this::longRecord);
        this.used = List.of(
                this::backboard,
                this::backboard,
                this::backboard,
                this::performance,
                this::serviceState,
                this::jetsamBand,
                this::widget,
                this::wifi);
    }

    /** One that a phone writes lying on the table. */
    void write() {
        idle.get(choices.below(idle.size())).run();
    }

    /** The same, with a stamp that is older than the line before. */
    void writeLate() {
        log.late(choices.millis(1, 40), this::write);
    }

    /** One that it writes while a finger is on it. */
    void writeInUse() {
        used.get(choices.below(used.size())).run();
    }

    /** The line ends without its closing parenthesis, and several daemons write it. */
    private void serviceState() {
        String service = service();
        String text = "Received state update for " + pidOf(service) + " (" + service + ", running-active-NotVisible";
        log.notice(Daemon.COMM_CENTER, "RunningBoardServices", text);
        log.notice(Daemon.HEALTHD, "RunningBoardServices", text);
    }

    /** Names other daemons, and goes on over several lines. */
    private void activity() {
        dasd.evaluate(
                ACTIVITIES.get(choices.below(ACTIVITIES.size())) + ":"
                        + choices.hex(6).toUpperCase(Locale.ROOT),
                180 + choices.below(60),
                inUse.getAsBoolean());
    }

    private void location() {
        log.notice(
                Daemon.LOCATIOND,
                "",
                "{\"msg\":\"state transition\", \"event\":\"state_transition\", \"state\":" + choices.below(9) + "}");
    }

    private void signal() {
        log.notice(Daemon.COMM_CENTER, "", "#I Signal strength changed: bars " + (1 + choices.below(4)));
    }

    private void dataUsage() {
        log.notice(
                Daemon.SYMPTOMSD,
                "SymptomEvaluator",
                "Data Usage for mDNSResponder: WiFi in/out: " + choices.below(900_000) + "/" + choices.below(90_000));
    }

    /** Holds a name in UTF-8, a backslash, and bytes that are no text. */
    private void bluetooth() {
        log.notice(
                Daemon.BLUETOOTHD,
                "",
                "Device \"M\u00fcllers H\u00f6rger\u00e4t \\ links\" seen, manufacturer data \u0001\u0007\u001b["
                        + choices.below(90) + "m, scan level " + choices.below(4));
    }

    /** No kill. */
    private void jetsamBand() {
        String service = service();
        log.notice(
                Daemon.RUNNINGBOARDD,
                "RunningBoard",
                "[" + service + ":" + pidOf(service) + "] Set jetsam priority to " + choices.below(2) * 40
                        + " [0] flag[1]");
    }

    /** No app. */
    private void serviceResumes() {
        String service = service();
        String process = "[" + service + ":" + pidOf(service) + "]";
        log.notice(
                Daemon.RUNNINGBOARDD,
                "RunningBoard",
                "Calculated state for " + service + ": running-active (role: None) (endowments: (null))");
        log.notice(Daemon.RUNNINGBOARDD, "RunningBoard", process + " Resuming task.");
    }

    /** No debugger. */
    private void sandbox() {
        log.write(
                LogLevel.ERROR,
                Daemon.KERNEL,
                "Sandbox",
                "Sandbox: " + log.name(Daemon.SYMPTOMSD) + "(" + log.pid(Daemon.SYMPTOMSD)
                        + ") deny(1) file-read-metadata /usr/bin/debugserver");
    }

    /** Says nothing about anybody's entitlements. */
    private void audioSession() {
        log.notice(
                Daemon.MEDIASERVERD,
                "MediaExperience",
                "-CMSessionMgr- cmsSetIsPlaying: BackgroundTaskSuspended. Background entitlement: NO");
    }

    /** As long as records get. */
    private void longRecord() {
        StringBuilder text =
                new StringBuilder("Dictionary of ").append(LONGEST_RECORD).append(" lines {\n");
        if (choices.below(20) == 0) {
            for (int i = 2; i < LONGEST_RECORD; i++) {
                text.append("    \"key-")
                        .append(i)
                        .append("\" = ")
                        .append(choices.below(1_000))
                        .append(";\n");
            }
        }
        log.notice(Daemon.SYMPTOMSD, "SymptomEvaluator", text.append('}').toString());
    }

    private void backboard() {
        log.notice(
                Daemon.BACKBOARDD,
                "IOHIDEventSystem",
                "contact " + choices.below(5) + " presence: " + choices.below(2) + " " + choices.address());
    }

    /** Only for who asks for this level. */
    private void performance() {
        log.write(
                LogLevel.INFO,
                Daemon.RUNNINGBOARDD,
                "RunningBoard",
                "PERF: Received request from [osservice<com.apple.SpringBoard>:" + log.pid(Daemon.SPRINGBOARD)
                        + "] (euid 501, auid 501) (persona (null)): " + choices.address());
    }

    /** A process with blanks and parentheses in its name. */
    private void widget() {
        log.write("Tide Table (Widget)", "WidgetKit", 240, "'");
    }

    private void wifi() {
        log.notice(Daemon.WIFID, "", "\\__ RSSI -" + (40 + choices.below(40)) + " dBm \\");
    }

    private String service() {
        return SERVICES.get(choices.below(SERVICES.size()));
    }

    private static int pidOf(String service) {
        return 150 + service.length();
    }
}
