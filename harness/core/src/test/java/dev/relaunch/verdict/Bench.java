package dev.relaunch.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.SyslogReader;
import dev.relaunch.evidence.crash.CrashReader;
import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.Expectation;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Entry.Channel.State;
import dev.relaunch.recording.Journaled;
import dev.relaunch.recording.Recorded;
import dev.relaunch.recording.RecordedChannel;
import dev.relaunch.recording.RunInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Writes small recordings by hand: what the harness did, and what the daemons logged, in their real words. */
final class Bench {

    static final String APP = "com.example.fieldrecorder";
    static final String SESSION = "com.example.fieldrecorder.transfer";
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final OsVersion IOS = OsVersion.parse("iOS", "18.5");

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Duration OFFSET = Duration.ofMillis(250);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CRASH_STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSS xx", Locale.ROOT);
    private static final DateTimeFormatter YEAR_AND_STAMP =
            DateTimeFormatter.ofPattern("yyyy MMM ppd HH:mm:ss", Locale.ROOT);
    static final String ID = "app<" + APP + "(8E2D3F40-0000-4000-8000-000000000001)>";

    final StringBuilder log = new StringBuilder();
    final List<Journaled> journal = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T13:02:00Z");
    private BackgroundAppRefresh refresh = BackgroundAppRefresh.ON;
    private String zone = ZONE.getId();
    private Duration offset = OFFSET;
    private boolean numbered = true;
    final NavigableMap<Long, Instant> arrivals = new TreeMap<>();
    private final List<CrashFile> crashes = new ArrayList<>();
    private Optional<RunInfo> captured = Optional.empty();
    private final Map<Integer, Integer> lines = new HashMap<>();

    /** A recording that was made of a run on the embedded lab, as its tools wrote it. */
    static Bench captured(String name) {
        Recorded recorded = Recorded.load(Path.of("src/test/resources/recordings", name));
        RecordedChannel syslog = recorded.channel(Experiment.SYSLOG).orElseThrow();
        Bench bench = new Bench();
        bench.captured = Optional.of(recorded.info());
        bench.now = recorded.info().started();
        bench.journal.addAll(recorded.journal());
        bench.log.append(new String(syslog.bytes(), UTF_8));
        bench.arrivals.putAll(syslog.arrivals());
        return bench;
    }

    /** What was recorded, with the claim that it holds itself. */
    Experiment asRecorded() {
        return experiment(journal, log.toString());
    }

    /** A run that got as far as the app launched from the Home screen, with a transfer started; its pid is 812. */
    static Bench launched(BackgroundAppRefresh refresh) {
        return new Bench().launch(refresh);
    }

    private Bench launch(BackgroundAppRefresh position) {
        refresh = position;
        return entry(new Entry.Channel("syslog", State.STARTED, ""))
                .raw("[connected:00008110-000A]\n")
                .entry(new Entry.Channel("syslog", State.CONNECTED, ""))
                .noise()
                .entry(new Entry.Step(Entry.Step.SET_REFRESH, "set Background App Refresh", Map.of()))
                .driven()
                .after(2)
                .entry(new Entry.Reading(Entry.Reading.REFRESH, refresh.key(), refresh.key(), "Settings"))
                .entry(new Entry.Step(Entry.Step.LAUNCH, "launch from the Home screen", Map.of()))
                .driven()
                .after(1)
                .userLaunch(812)
                .after(2)
                .entry(new Entry.Step(Entry.Step.START_TRANSFER, "start an upload", Map.of()))
                .driven()
                .ranFor(812, SESSION + " task=1", "transferStarted")
                .noise()
                .after(1);
    }

    static Bench launched() {
        return launched(BackgroundAppRefresh.ON);
    }

    /** The app was ended by its debug exit, and the trigger pulled. */
    static Bench exited() {
        return launched().exit().pulled();
    }

    static Bench forceQuit() {
        return launched().swipe().pulled();
    }

    static Bench suspended() {
        return launched().leave().pulled();
    }

    Bench exit() {
        return entry(new Entry.Step(Entry.Step.TERMINATE, "debug exit", Map.of()))
                .driven()
                .runningboardd("[" + ID + ":812] termination reported by launchd (0, 0, 0)")
                .runningboardd("Removing process: [" + ID + ":812]")
                .springBoard("FrontBoard", "[" + ID + ":812] Process exited: <RBSProcessExitContext| voluntary>.")
                .after(2);
    }

    Bench swipe() {
        return entry(new Entry.Step(Entry.Step.TERMINATE, "force quit", Map.of()))
                .driven()
                .springBoard(
                        "SpringBoard", "SBWorkspaceTerminateApplication: " + APP + ": \"killed from app switcher\"")
                .runningboardd("[" + ID + ":812] termination reported by launchd (10, 3735943697, 9)")
                .after(1)
                .entry(new Entry.Reading(Entry.Reading.CARD, "gone", "gone", "app switcher"))
                .after(2);
    }

    Bench leave() {
        return entry(new Entry.Step(Entry.Step.TERMINATE, "press home", Map.of()))
                .driven()
                .after(1)
                .runningboardd("Calculated state for " + ID + ": running-suspended (role: None) (endowments: (null))")
                .runningboardd("[" + ID + ":812] Suspending task.")
                .line(
                        "CommCenter(RunningBoardServices)[99]",
                        "Received state update for 812 (" + ID + ", running-suspended-NotVisible")
                .line(
                        "healthd(RunningBoardServices)[98]",
                        "Received state update for 812 (" + ID + ", running-suspended-NotVisible")
                .after(2);
    }

    Bench pulled() {
        return pulled("finished");
    }

    /** The trigger, with what the transfer server saw come of it. */
    Bench pulled(String state) {
        return entry(new Entry.HandsOff(true))
                .entry(new Entry.Pulled(Trigger.URL_SESSION.key(), "release upload u-17"))
                .entry(new Entry.Reading(Entry.Reading.TRANSFER, "finished", state, "the transfer server"))
                .after(1)
                .noise();
    }

    /** Another trigger than a transfer, with what whoever pulled it says came of it. */
    Bench pulled(Trigger trigger) {
        return entry(new Entry.HandsOff(true))
                .entry(new Entry.Pulled(trigger.key(), trigger.happens()))
                .entry(new Entry.Reading(Entry.Reading.TRIGGER, "accepted", "accepted", "whoever pulled it"))
                .after(1)
                .noise();
    }

    /** A push came to the device for an app. */
    Bench pushed(String app) {
        return line(
                "apsd(PersistentConnection)[97]",
                "Received message for enabled topic '" + app + "' onInterface: WWAN with payload size 45 timestamp:"
                        + " 2026-11-22 13:02:07 +0000 with priority 5");
    }

    Bench submitted(String activity) {
        return line("dasd[82]", "Submitted Activity: " + activity + " at priority 30");
    }

    /** dasd weighs an activity, and one of its policies decides. */
    Bench weighed(String activity, String policy, String rationale, String decision) {
        return line(
                "dasd[82]",
                activity + ":[\n\t{name: " + policy + ", policyWeight: 50.000, response: {Decision: " + decision
                        + ", Score: 0.00, Rationale: [{" + rationale + "}]}}\n ], FinalDecision: " + decision + "}");
    }

    /** The device wrote a report of this end of a process now, and it was collected. */
    Bench crashReport(int pid, String namespace, long code) {
        String at = CRASH_STAMP.format(now.plus(offset).atZone(ZONE));
        String json = String.format(
                Locale.ROOT,
                "{\"app_name\":\"FieldRecorder\",\"timestamp\":\"%1$s\",\"bug_type\":\"309\",\"name\":\"FieldRecorder\"}%n"
                        + "{\"captureTime\":\"%1$s\",\"pid\":%2$d,\"procName\":\"FieldRecorder\","
                        + "\"bundleInfo\":{\"CFBundleIdentifier\":\"%3$s\"},"
                        + "\"exception\":{\"type\":\"EXC_CRASH\",\"signal\":\"SIGKILL\"},"
                        + "\"termination\":{\"namespace\":\"%4$s\",\"code\":%5$d}}%n",
                at,
                pid,
                APP,
                namespace,
                code);
        crashes.add(new CrashFile(
                "FieldRecorder-" + pid + ".ips",
                CrashReader.read(json.getBytes(UTF_8)).orElseThrow()));
        return this;
    }

    /** A client of RunningBoard was told the state of a process. */
    Bench told(int pid, String state) {
        return line(
                "CommCenter(RunningBoardServices)[99]", "Received state update for " + pid + " (" + ID + ", " + state);
    }

    /** The device's clock, not the lab's, jumps: what it logs from here on is stamped so much later. */
    Bench clockStep(Duration step) {
        offset = offset.plus(step);
        return this;
    }

    Bench userLaunch(int pid) {
        return springBoard(
                        "SpringBoard", "SBIconView touches began with event: <UITouchesEvent: 0x12> bundleID: " + APP)
                .springBoard("FrontBoard", "Bootstrapping " + ID + " with intent foreground-interactive")
                .runningboardd("Creating and launching job for: " + ID)
                .runningboardd("Now tracking process: [" + ID + ":" + pid + "]")
                .runningboardd("[" + ID + ":" + pid + "] Resuming task.")
                .runningboardd("Calculated state for " + ID
                        + ": running-active (role: UserInteractiveFocal) (endowments: (null))")
                .ownLine(pid, "didFinishLaunching state=inactive");
    }

    Bench requested(String daemon) {
        return springBoard(
                        "FrontBoard",
                        "[FBSystemService][0xc652] Received request to open \"" + APP + "\" from " + daemon + ":94.")
                .springBoard(
                        "SpringBoard",
                        "Executing suspended-activation immediately: OpenApplication(" + APP + ")ForRequester(" + daemon
                                + ".94)");
    }

    Bench relaunch(int pid, String daemon) {
        return requested(daemon)
                .springBoard("FrontBoard", "Bootstrapping " + ID + " with intent background")
                .runningboardd("Now tracking process: [" + ID + ":" + pid + "]")
                .runningboardd("[" + ID + ":" + pid + "] Resuming task.")
                .runningboardd(
                        "Calculated state for " + ID + ": running-active (role: Background) (endowments: (null))");
    }

    Bench resume(int pid, String daemon) {
        return requested(daemon)
                .runningboardd(
                        "Calculated state for " + ID + ": running-active (role: Background) (endowments: (null))")
                .runningboardd("[" + ID + ":" + pid + "] Resuming task.");
    }

    Bench ran(int pid, String... entryPoints) {
        for (String name : entryPoints) {
            ranFor(pid, SESSION, name);
        }
        return this;
    }

    Bench ranFor(int pid, String session, String entryPoint) {
        return ownLine(pid, entryPoint + " session=" + session);
    }

    private Bench ownLine(int pid, String text) {
        String number = numbered ? " n=" + lines.merge(pid, 1, Integer::sum) : "";
        return line("FieldRecorder[" + pid + "]", "[relaunch] " + text + number);
    }

    /** The app writes a line, and the relay drops it. */
    Bench lost(int pid) {
        lines.merge(pid, 1, Integer::sum);
        return this;
    }

    /** An app that does not number its lines. */
    static Bench ofUnnumbered(BackgroundAppRefresh refresh) {
        Bench bench = new Bench();
        bench.numbered = false;
        return bench.launch(refresh);
    }

    Bench ranAll(int pid) {
        return ran(pid, "didFinishLaunching").delivered(pid);
    }

    Bench delivered(int pid) {
        return ran(pid, "handleEventsForBackgroundURLSession", "taskDidComplete", "urlSessionDidFinishEvents");
    }

    Bench died(int pid, String status) {
        return runningboardd("[" + ID + ":" + pid + "] termination reported by launchd " + status);
    }

    /** Lab time passes to behind the window; a line of then closes the bracket. */
    Bench windowOver() {
        Instant pulled = journal.stream()
                .filter(at -> at.entry() instanceof Entry.Pulled)
                .findFirst()
                .orElseThrow()
                .at();
        now = pulled.plus(WINDOW).plusSeconds(2);
        return noise().entry(new Entry.HandsOff(false));
    }

    Bench handsOn() {
        return entry(new Entry.HandsOff(false));
    }

    Bench probe() {
        return entry(new Entry.Probe("open from the Home screen")).driven().after(1);
    }

    /** The app was not running: the probe starts it. */
    Bench probedFresh(int pid) {
        return probe().userLaunch(pid).end();
    }

    /** The app was there: the probe brings it to the front. */
    Bench probedOld(int pid) {
        return probe().springBoard(
                        "SpringBoard", "SBIconView touches began with event: <UITouchesEvent: 0x12> bundleID: " + APP)
                .runningboardd("[" + ID + ":" + pid + "] Set darwin role to: UserInteractiveFocal")
                .line(
                        "CommCenter(RunningBoardServices)[99]",
                        "Received state update for " + pid + " (" + ID + ", running-active-Visible")
                .ownLine(pid, "willEnterForeground")
                .end();
    }

    Bench end() {
        return after(1).noise().ended("closed (exit 0)");
    }

    Bench ended(String why) {
        return entry(new Entry.Channel("syslog", State.ENDED, why));
    }

    Bench noise() {
        return line("dasd[82]", "Evaluating 229 activities based on triggers")
                .runningboardd("[app<com.apple.mobilemail((null))>:500] Resuming task.")
                .runningboardd("[osservice<com.apple.SpringBoard>:36] Set jetsam priority to 0 [0] flag[1]")
                .line("kernel(Sandbox)[0]", "Sandbox: a(1) deny(1) file-read-data /usr/bin/debugserver");
    }

    Bench driven() {
        return entry(new Entry.Command("POST /session/1/actions"))
                .line("WebDriverAgentRunner-Runner(WebDriverAgentLib)[954]", "Enqueue synthesize event");
    }

    Bench springBoard(String library, String text) {
        return line("SpringBoard(" + library + ")[36]", text);
    }

    Bench runningboardd(String text) {
        return line("runningboardd(RunningBoard)[35]", text);
    }

    Bench line(String process, String text) {
        String stamp = STAMP.format(now.plus(offset).atZone(ZONE));
        return raw(stamp + " iPhone " + process + " <Notice>: " + text + "\n");
    }

    /** A line of a log with its stamp moved. */
    static String later(String line, Duration by) {
        LocalDateTime stamp = LocalDateTime.parse("2026 " + line.substring(0, 15), YEAR_AND_STAMP);
        return STAMP.format(stamp.plus(by)) + line.substring(15);
    }

    Bench raw(String text) {
        arrivals.put((long) log.toString().getBytes(UTF_8).length, now);
        log.append(text);
        return this;
    }

    Bench entry(Entry entry) {
        long nanos = Duration.between(Instant.EPOCH, now).toNanos();
        journal.add(new Journaled(
                journal.size() + 1,
                now,
                nanos,
                now,
                Map.of("syslog", (long) log.toString().getBytes(UTF_8).length),
                entry));
        now = now.plusMillis(20);
        return this;
    }

    Bench after(int seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    Bench inZone(String name) {
        zone = name;
        return this;
    }

    Experiment relaunchClaim(Termination termination) {
        return relaunchClaim(termination, Trigger.URL_SESSION);
    }

    Experiment relaunchClaim(Termination termination, Trigger trigger) {
        return experiment(termination, new Expectation(Outcome.RELAUNCH, Optional.of(trigger), WINDOW));
    }

    Experiment resumeClaim() {
        return experiment(
                Termination.SUSPENDED, new Expectation(Outcome.RESUME, Optional.of(Trigger.URL_SESSION), WINDOW));
    }

    Experiment absenceClaim(Termination termination) {
        return experiment(termination, new Expectation(Outcome.STAY_TERMINATED, Optional.empty(), WINDOW));
    }

    /** The recording, with the claim stated right after the trigger. */
    Experiment experiment(Termination termination, Expectation expectation) {
        Entry.Claim claim =
                new Entry.Claim("Field Recorder", APP, new Conditions(termination, refresh, IOS), expectation);
        List<Journaled> whole = new ArrayList<>();
        for (Journaled at : journal) {
            whole.add(at);
            if (at.entry() instanceof Entry.Pulled) {
                whole.add(new Journaled(at.seq(), at.at(), at.monotonicNanos(), at.wall(), at.offsets(), claim));
            }
        }
        return experiment(whole, log.toString());
    }

    Experiment experiment(List<Journaled> whole, String text) {
        return experiment(whole, text, arrivals);
    }

    Experiment experiment(List<Journaled> whole, String text, NavigableMap<Long, Instant> arrived) {
        SyslogReader reader = new SyslogReader(now.atZone(ZONE).toLocalDate());
        byte[] bytes = text.getBytes(UTF_8);
        List<LogRecord> records = new ArrayList<>(reader.feed(bytes, 0, bytes.length));
        records.addAll(reader.finish());
        return new Experiment(
                run(),
                whole,
                records,
                arrived,
                reader.markers().stream().map(SyslogReader.Marker::offset).toList(),
                crashes);
    }

    RunInfo run() {
        return captured.orElseGet(this::handWritten);
    }

    private RunInfo handWritten() {
        return new RunInfo(
                RunInfo.FORMAT,
                "BackgroundUrlSessionTest.finishedUploadRelaunchesAppAfterDebugExit",
                Instant.parse("2026-11-22T13:02:00Z"),
                "embedded lab (emulated devices)",
                true,
                8814,
                new RunInfo.Device("00008110-000A", "phone-1", "iPhone 15", IOS, "iphone", OFFSET, zone),
                app(),
                Map.of());
    }

    static RunInfo.App app() {
        return new RunInfo.App(
                "Field Recorder",
                APP,
                "FieldRecorder",
                "1",
                Map.of(
                        "didFinishLaunching", List.of("[relaunch] didFinishLaunching"),
                        "transferStarted", List.of("[relaunch] transferStarted"),
                        "handleEventsForBackgroundURLSession",
                                List.of("[relaunch] handleEventsForBackgroundURLSession"),
                        "taskDidComplete", List.of("[relaunch] taskDidComplete"),
                        "urlSessionDidFinishEvents", List.of("[relaunch] urlSessionDidFinishEvents")));
    }
}
