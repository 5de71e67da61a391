package dev.relaunch.verdict;

import static dev.relaunch.model.Termination.DEBUG_EXIT;
import static dev.relaunch.model.Termination.FORCE_QUIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Trigger;
import dev.relaunch.oracle.Oracle;
import dev.relaunch.testing.Golden;
import dev.relaunch.verdict.Reason.Kind;
import java.util.Optional;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Why nothing came of a trigger, told apart; and when iOS's own reason keeps the app from being blamed. */
public final class ReasonTest {

    private static final Oracle ORACLE = Oracle.bundled();
    private static final String DAEMON = "nsurlsessiond";
    private static final String HEALTH = "com.apple.healthkit.background-delivery." + Bench.APP + ":1F";
    private static final String PUSH = "com.apple.pushLaunch." + Bench.APP + ":DA4ED2";
    private static final String HERD = "ThunderingHerdPolicy";
    private static final String JUST_BOOTED = "timeSinceThunderingHerdTriggerEvent < 300";
    private static final String NO = "Must Not Proceed";
    private static final String YES = "Can Proceed";

    private static Bench health() {
        return Bench.launched().exit().pulled(Trigger.HEALTHKIT).submitted(HEALTH);
    }

    private static Experiment unanswered(Bench bench, Trigger trigger) {
        return bench.windowOver().probedFresh(905).relaunchClaim(DEBUG_EXIT, trigger);
    }

    /** Name of the golden file, the recording, the verdict or its doubt, the reason. */
    @DataProvider
    public Object[][] recordings() {
        return new Object[][] {
            // --- not delivered ---
            {
                "not-delivered-transfer",
                Bench.launched()
                        .exit()
                        .pulled("abandoned")
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "PRECONDITION",
                Kind.NOT_DELIVERED
            },
            {
                "not-delivered-push",
                unanswered(Bench.launched().exit().pulled(Trigger.VOIP_PUSH), Trigger.VOIP_PUSH),
                "PRECONDITION",
                Kind.NOT_DELIVERED
            },
            {
                "not-delivered-push-to-left-alone",
                Bench.launched()
                        .swipe()
                        .pulled(Trigger.SILENT_PUSH)
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "PRECONDITION",
                Kind.NOT_DELIVERED
            },
            // --- delivered, and refused ---
            {
                "refused-just-booted",
                unanswered(health().weighed(HEALTH, HERD, JUST_BOOTED, NO), Trigger.HEALTHKIT),
                "SYSTEM_DECLINED",
                Kind.REFUSED
            },
            {
                "refused-until-the-end",
                unanswered(
                        health().weighed(HEALTH, "DeviceActivityPolicy", "deviceActivity == 1", NO)
                                .after(200)
                                .weighed(HEALTH, "ThermalPolicy", "thermalLevel > 10", NO),
                        Trigger.HEALTHKIT),
                "SYSTEM_DECLINED",
                Kind.REFUSED
            },
            {
                "refused-for-what-the-app-did",
                unanswered(
                        Bench.launched()
                                .exit()
                                .pulled(Trigger.VOIP_PUSH)
                                .pushed(Bench.APP + ".voip")
                                .line(
                                        "callservicesd[120]",
                                        "Application " + Bench.APP + " will not be launched because it failed to report"
                                                + " an incoming call too many times (or repeatedly crashed.)"),
                        Trigger.VOIP_PUSH),
                "VIOLATED",
                Kind.REFUSED
            },
            // --- a switch ---
            {
                "switched-off-by-dasd",
                unanswered(
                        health().weighed(
                                        HEALTH,
                                        "ApplicationPolicy",
                                        "[pushDisallowed]: Required:0.00, Observed:1.00",
                                        "Absolutely Must Not Proceed"),
                        Trigger.HEALTHKIT),
                "SYSTEM_DECLINED",
                Kind.SWITCHED_OFF
            },
            {
                "switched-off-by-a-trial",
                unanswered(health().line("dasd[82]", "BAR Scheduling Disabled by Trial"), Trigger.HEALTHKIT),
                "SYSTEM_DECLINED",
                Kind.SWITCHED_OFF
            },
            {
                "switched-off-force-quit",
                Bench.launched()
                        .swipe()
                        .pulled(Trigger.SILENT_PUSH)
                        .pushed(Bench.APP)
                        .weighed(
                                PUSH,
                                "ApplicationPolicy",
                                "[pushDisallowed]: Required:0.00, Observed:1.00",
                                "Absolutely Must Not Proceed")
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "HOLDS",
                Kind.SWITCHED_OFF
            },
            {
                "switched-off-measured",
                Bench.launched(BackgroundAppRefresh.OFF)
                        .exit()
                        .pulled(Trigger.HEALTHKIT)
                        .line("dasd[82]", "Remote Notification: " + Bench.APP + " - BAR Disabled")
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT, Trigger.HEALTHKIT),
                "MEASURED",
                Kind.UNKNOWN
            },
            // --- woken, and ---
            {
                "died-with-a-report",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .ran(901, "didFinishLaunching")
                        .after(11)
                        .died(901, "(15, 3735883980, 9)")
                        .crashReport(901, "RUNNINGBOARD", 0xdead10ccL)
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "VIOLATED",
                Kind.DIED
            },
            {
                "entry-point-of-another-transfer",
                Bench.launched()
                        .exit()
                        .pulled()
                        .relaunch(901, DAEMON)
                        .ran(901, "didFinishLaunching")
                        .ranFor(901, "com.example.fieldrecorder.older", "handleEventsForBackgroundURLSession")
                        .ranFor(901, "com.example.fieldrecorder.older", "taskDidComplete")
                        .ranFor(901, "com.example.fieldrecorder.older", "urlSessionDidFinishEvents")
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "VIOLATED",
                Kind.ENTRY_POINT_MISSING
            },
            {
                "entry-point-with-an-error",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .ran(901, "didFinishLaunching", "handleEventsForBackgroundURLSession")
                        .ranFor(
                                901,
                                Bench.SESSION + " error=NSURLErrorDomain -1005 network connection lost",
                                "taskDidComplete")
                        .ran(901, "urlSessionDidFinishEvents")
                        .windowOver()
                        .probedOld(901)
                        .relaunchClaim(DEBUG_EXIT),
                "VIOLATED",
                Kind.ENTRY_POINT_MISSING
            },
            // --- unseen ---
            {"evidence-missing-decision", unanswered(health(), Trigger.HEALTHKIT), "EVIDENCE_GAP", Kind.EVIDENCE_MISSING
            },
            {
                "evidence-missing-crash",
                Bench.forceQuit()
                        .after(30)
                        .crashReport(901, "RUNNINGBOARD", 0xdead10ccL)
                        .windowOver()
                        .probedFresh(905)
                        .absenceClaim(FORCE_QUIT),
                "EVIDENCE_GAP",
                Kind.EVIDENCE_MISSING
            },
            {
                "evidence-missing-crash-of-the-relaunched",
                Bench.exited()
                        .after(30)
                        .crashReport(901, "RUNNINGBOARD", 0xdead10ccL)
                        .windowOver()
                        .probedFresh(905)
                        .relaunchClaim(DEBUG_EXIT),
                "EVIDENCE_GAP",
                Kind.EVIDENCE_MISSING
            },
            // --- unknown ---
            {
                "unknown-though-let-through",
                unanswered(health().weighed(HEALTH, "ApplicationPolicy", "", YES), Trigger.HEALTHKIT),
                "VIOLATED",
                Kind.UNKNOWN
            },
        };
    }

    @Test(dataProvider = "recordings")
    public void theReasonIsToldApart(String name, Experiment experiment, String expected, Kind kind) {
        Finding finding = new Judge().judge(experiment, ORACLE);

        String text = finding.message().render();
        assertThat(finding.doubt().map(Enum::name).orElse(finding.verdict().name()))
                .as(name + "\n" + text)
                .isEqualTo(expected);
        assertThat(finding.reason().map(Reason::kind)).as(name + "\n" + text).isEqualTo(Optional.of(kind));
        Golden.assertText("findings/reason-" + name, text);
    }

    /** What is no refusal of this trigger for this app in this window, and what is none any more. */
    @DataProvider
    public Object[][] otherRefusals() {
        return new Object[][] {
            {"another app", health().weighed(HEALTH.replace(Bench.APP, "com.other.app"), HERD, JUST_BOOTED, NO)},
            {"other work", health().weighed(PUSH, HERD, JUST_BOOTED, NO)},
            {
                "before the trigger",
                Bench.launched()
                        .exit()
                        .weighed(HEALTH, HERD, JUST_BOOTED, NO)
                        .after(3)
                        .pulled(Trigger.HEALTHKIT)
            },
            {
                "let through later",
                health().weighed(HEALTH, HERD, JUST_BOOTED, NO).after(60)
            },
        };
    }

    @Test(dataProvider = "otherRefusals")
    public void whatIsNoRefusalOfThisIsNoExcuse(String what, Bench bench) {
        bench.weighed(HEALTH, "ApplicationPolicy", "", YES);

        Finding finding = new Judge().judge(unanswered(bench, Trigger.HEALTHKIT), ORACLE);

        assertThat(finding.verdict())
                .as(what + "\n" + finding.message().render())
                .isEqualTo(Verdict.VIOLATED);
    }

    @Test
    public void aRefusalAfterTheWindowIsNoExcuseEither() {
        Bench bench = health().weighed(HEALTH, "ApplicationPolicy", "", YES).windowOver();

        Experiment experiment = bench.after(5)
                .weighed(HEALTH, HERD, JUST_BOOTED, NO)
                .probedFresh(905)
                .relaunchClaim(DEBUG_EXIT, Trigger.HEALTHKIT);

        assertThat(new Judge().judge(experiment, ORACLE).verdict()).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    public void aWakeNeedsNoReason() {
        Experiment experiment =
                Bench.exited().relaunch(901, DAEMON).ranAll(901).handsOn().end().relaunchClaim(DEBUG_EXIT);

        assertThat(new Judge().judge(experiment, ORACLE).reason()).isEmpty();
    }

    /** The end of a process that the log shows as well is no sign of lost lines, whatever the report says. */
    @Test
    public void aReportOfWhatTheLogShowsIsNoGap() {
        Experiment experiment = Bench.launched()
                .exit()
                .crashReport(812, "RUNNINGBOARD", 0xdead10ccL)
                .pulled()
                .runningboardd("[app<com.other.app((null))>:700] Resuming task.")
                .windowOver()
                .probedFresh(905)
                .relaunchClaim(DEBUG_EXIT);

        assertThat(new Judge().judge(experiment, ORACLE).verdict()).isEqualTo(Verdict.VIOLATED);
    }
}
