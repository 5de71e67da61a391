package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.emulator.app.AppDefect;
import dev.relaunch.emulator.files.FileFailure;
import dev.relaunch.emulator.ios.TriggerBench.State;
import dev.relaunch.emulator.ui.Node;
import dev.relaunch.model.ConfigException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testng.annotations.Test;

/** What single triggers do beyond who is launched: order, time, duties, and what is written. */
public final class TriggerStoryTest {

    private static TriggerBench phone(Os os, State state, String button, AppDefect... defects) {
        TriggerBench phone = new TriggerBench(os, true, defects);
        phone.arm(List.of(button));
        phone.enter(state);
        return phone;
    }

    private static void push(Bench bench, String type) {
        bench.command("push", "bundle", RECORDER, "type", type);
        bench.pass(30_000);
    }

    @Test
    public void silentPushGoesThroughSpringBoardAndDasdToTheApp() {
        try (TriggerBench phone = phone(Os.IOS_18, State.SYS, "relaunch.push.arm")) {
            push(phone.bench(), "background");

            assertThat(phone.bench().log().stream()
                            .filter(line -> line.matches("(apsd|SpringBoard|dasd|FieldRecorder): .*"))
                            .map(line -> line.replaceAll("[0-9A-F]{6} at", "S at")
                                    .replaceAll("0x[0-9a-f]+", "0x0")
                                    .replaceFirst(" n=\\d+$", ""))
                            .toList())
                    .containsSubsequence(
                            "apsd: <APSCourier: 0x0>: Received message for enabled topic '" + RECORDER
                                    + "' onInterface: NonCellular with payload '<private>' with priority 5",
                            "SpringBoard: Received incoming message on topic " + RECORDER + " at priority 5",
                            "SpringBoard: Request DUET delivers content-available push notification to application",
                            "SpringBoard: Executing suspended-activation immediately: OpenApplication(" + RECORDER
                                    + ")ForRequester(dasd." + phone.bench().pid("dasd") + ")",
                            "SpringBoard: Bootstrapping app<" + RECORDER + "> with intent background",
                            "FieldRecorder: [relaunch] didFinishLaunching state=background",
                            "FieldRecorder: [relaunch] didReceiveRemoteNotification id=",
                            "dasd: COMPLETED com.apple.pushLaunch." + RECORDER + ":S at priority 5 <private>!");
        }
    }

    @Test
    public void newerPushTakesThePlaceOfAnOlderOne() {
        try (TriggerBench phone = phone(Os.IOS_18, State.FQ, "relaunch.push.arm")) {
            push(phone.bench(), "background");
            push(phone.bench(), "background");

            assertThat(phone.bench().log())
                    .anyMatch(line ->
                            line.startsWith("dasd: Daemon Canceling Activities: {(\n    \"com.apple.pushLaunch."));
        }
    }

    @Test
    public void dasdIsBriefFromIos26On() {
        try (TriggerBench phone = phone(Os.IOS_26, State.FQ, "relaunch.push.arm")) {
            push(phone.bench(), "background");

            assertThat(phone.bench().log())
                    .anyMatch(line -> line.contains("{name: Application Policy, policyWeight: 50.000, response: {")
                            && line.endsWith("Decision: AMNP}"));
        }
    }

    @Test
    public void forceQuitCancelsRefreshButNotProcessing() {
        try (TriggerBench phone = new TriggerBench(Os.IOS_18, true)) {
            phone.arm(List.of("relaunch.refreshtask.submit", "relaunch.processing.submit"));
            phone.bench().forceQuitRecorder();

            assertThat(phone.bench().log())
                    .anyMatch(line -> line.contains("CANCELED: bgRefresh-"))
                    .noneMatch(line -> line.contains("CANCELED: bgProcessing-"));
        }
    }

    @Test
    public void refreshWaitsAtLeastSevenAndAHalfMinutesAndComesOnItsOwn() {
        try (TriggerBench phone = phone(Os.IOS_18, State.SYS, "relaunch.refreshtask.submit")) {
            phone.bench().pass(380_000);
            assertThat(phone.outcome()).isEqualTo("N");

            phone.bench().pass(3_600_000);

            assertThat(phone.points())
                    .startsWith("didFinishLaunching", "handleAppRefresh", "taskSubmitted", "setTaskCompleted");
        }
    }

    @Test
    public void callIsReportedAndKeepsTheAppRunning() {
        try (TriggerBench phone = phone(Os.IOS_18, State.FQ, "relaunch.voip.arm")) {
            push(phone.bench(), "voip");

            assertThat(phone.points())
                    .containsExactly(
                            "didFinishLaunching", "didRegister", "didReceiveIncomingPush", "reportNewIncomingCall");
            assertThat(phone.bench().log())
                    .contains("callservicesd: Successfully opened application")
                    .noneMatch(line -> line.endsWith("Suspending task."));
            phone.bench().command("hang-up", "bundle", RECORDER);
            phone.bench().pass(40_000);
            assertThat(phone.bench().log()).anyMatch(line -> line.endsWith("Suspending task."));
        }
    }

    @Test
    public void reportedCallRingsOnTheScreenUntilItIsOver() {
        try (TriggerBench phone = phone(Os.IOS_18, State.SYS, "relaunch.voip.arm")) {
            Bench bench = phone.bench();
            push(bench, "voip");
            bench.see("A colleague");
            bench.tap("Accept");
            assertThat(bench.find("A colleague")).isEmpty();
            bench.command("hang-up", "bundle", RECORDER);
            bench.pass(40_000);

            push(bench, "voip");
            bench.tap("Decline");
            bench.pass(40_000);

            assertThat(phone.points()).containsSubsequence("performAnswerCallAction", "performEndCallAction");
            assertThat(bench.log()).anyMatch(line -> line.endsWith("Suspending task."));
            push(bench, "voip");
            bench.see("A colleague");
            bench.command("hang-up", "bundle", RECORDER);
            assertThat(bench.find("A colleague")).isEmpty();
        }
    }

    @Test
    public void placeMayBeAskedForAlwaysOnceMore() {
        try (Bench bench = new Bench()) {
            bench.launchRecorder();
            press(bench, "relaunch.location.arm");
            answer(bench, "Allow While Using App");
            press(bench, "relaunch.location.arm");
            answer(bench, "Change to Always Allow");
            press(bench, "relaunch.location.arm");

            assertThat(bench.appLog())
                    .filteredOn(line -> line.contains("permission for=location"))
                    .containsExactly(
                            "[relaunch] permission for=location answer=when in use",
                            "[relaunch] permission for=location answer=allowed",
                            "[relaunch] permission for=location answer=allowed");
        }
    }

    private static void answer(Bench bench, String button) {
        Node.Rect at = Bench.flat(bench.screen().system())
                .filter(node -> node.name().equals(Optional.of(button)))
                .findFirst()
                .orElseThrow()
                .rect();
        bench.screen().tap(at.centerX(), at.centerY());
        bench.pass(300);
    }

    private static void press(Bench bench, String button) {
        for (int i = 0; i < 8 && bench.find(button).isEmpty(); i++) {
            bench.swipe(200, 700, 200, 300);
        }
        bench.tap(button);
        bench.pass(300);
    }

    @Test
    public void appThatReportsNoCallIsEndedAndThenNotLaunchedAnyMore() {
        try (TriggerBench phone = phone(Os.IOS_18, State.SYS, "relaunch.voip.arm", AppDefect.REPORTS_NO_CALL)) {
            for (int i = 0; i < 3; i++) {
                phone.bench().hush();
                push(phone.bench(), "voip");
                assertThat(phone.bench().log())
                        .anyMatch(line -> line.contains("Killing app because it never posted an incoming call"))
                        .anyMatch(line -> line.contains("termination reported by launchd (2, 6, 6)"));
            }
            phone.bench().hush();

            push(phone.bench(), "voip");

            assertThat(phone.outcome()).isEqualTo("N");
            assertThat(phone.bench().log())
                    .contains("callservicesd: Application " + RECORDER
                            + " will not be launched because it failed to report"
                            + " an incoming call too many times (or repeatedly crashed.)");
        }
    }

    @Test
    public void appThatDoesNotCompleteLosesItsLife() {
        try (TriggerBench phone = phone(Os.IOS_18, State.SYS, "relaunch.push.arm", AppDefect.NEVER_COMPLETES)) {
            push(phone.bench(), "background");
            phone.bench().pass(30_000);

            assertThat(phone.bench().log()).anyMatch(line -> line.contains("code:0x2182BAD4"));
        }
    }

    @Test
    public void backgroundTaskGetsHalfAMinuteAndIsAskedToEnd() {
        try (TriggerBench phone = new TriggerBench(Os.IOS_18, true)) {
            phone.arm(List.of("relaunch.backgroundtask.begin"));
            phone.bench().hush();
            phone.bench().goHome();
            phone.bench().pass(40_000);

            assertThat(phone.points()).containsExactly("didEnterBackground", "backgroundTaskExpired");
            assertThat(suspendedAfter(phone.bench())).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(31));
        }
    }

    @Test
    public void lowPowerModeShortensBackgroundTasks() {
        try (TriggerBench phone = new TriggerBench(Os.IOS_18, true)) {
            phone.arm(List.of("relaunch.backgroundtask.begin"));
            phone.bench().command("low-power", "mode", "on");
            phone.bench().hush();
            phone.bench().goHome();
            phone.bench().pass(40_000);

            assertThat(suspendedAfter(phone.bench())).isLessThan(Duration.ofSeconds(21));
        }
    }

    @Test
    public void backgroundTaskThatIsNeverEndedCostsTheProcess() {
        try (TriggerBench phone = new TriggerBench(Os.IOS_18, true, AppDefect.NEVER_COMPLETES)) {
            phone.arm(List.of("relaunch.backgroundtask.begin"));
            phone.bench().goHome();
            phone.bench().pass(40_000);

            assertThat(phone.bench().log())
                    .anyMatch(line ->
                            line.contains("Background Task 1 (\"recording\"), was created over 30 seconds ago."))
                    .anyMatch(line ->
                            line.contains("Background task still not ended after expiration handlers were called:"))
                    .anyMatch(line -> line.contains("code:0x2182BAD2"));
        }
    }

    private static Duration suspendedAfter(Bench bench) {
        LogLine left = bench.firstLine("didEnterBackground").orElseThrow();
        LogLine suspended = bench.firstLine("Suspending task.").orElseThrow();
        return Duration.between(left.at(), suspended.at());
    }

    @Test
    public void continuedTaskGoesOnBehindTheUsersBackUntilHeStopsIt() {
        try (TriggerBench phone = phone(Os.IOS_26, State.SUS, "relaunch.continued.submit")) {
            assertThat(phone.bench().log()).noneMatch(line -> line.endsWith("Suspending task."));

            phone.bench().command("stop-task", "bundle", RECORDER);
            phone.bench().pass(12_000);

            assertThat(phone.points()).containsExactly("expirationHandler");
            assertThat(phone.bench().log())
                    .anyMatch(line -> line.contains("_BGTaskExpirationRequest") && line.endsWith("reason: 2"))
                    .anyMatch(line -> line.endsWith("Suspending task."));
        }
    }

    @Test
    public void forceQuitEndsAContinuedTaskWithoutACallback() {
        try (TriggerBench phone = new TriggerBench(Os.IOS_26, true)) {
            phone.arm(List.of("relaunch.continued.submit"));
            phone.bench().hush();
            phone.bench().forceQuitRecorder();
            phone.bench().pass(60_000);

            assertThat(phone.points()).isEmpty();
            assertThat(phone.bench().log()).anyMatch(line -> line.contains("CANCELED bgContinuedProcessing-"));
        }
    }

    @Test
    public void continuedTasksAreUnavailableBeforeIos26() {
        try (TriggerBench phone = new TriggerBench(Os.IOS_18, true)) {
            phone.arm(List.of("relaunch.continued.submit"));

            assertThat(phone.bench().appLog()).anyMatch(line -> line.contains("error=BGTaskSchedulerErrorDomain 1"));
        }
    }

    @Test
    public void trackingKeepsTheAppRunningButDoesNotBringItBack() {
        try (TriggerBench phone = phone(Os.IOS_18, State.SUS, "relaunch.location.track")) {
            assertThat(phone.bench().phone().control()).isNotNull();
            move(phone.bench(), "52.53");
            assertThat(phone.outcome()).isEqualTo("D");

            phone.bench().command("jetsam", "bundle", RECORDER);
            phone.bench().hush();
            move(phone.bench(), "52.54");
            assertThat(phone.outcome()).isEqualTo("N");
        }
    }

    @Test
    public void backgroundActivitySessionBringsTheAppBackUnlessTheUserEndedIt() {
        try (TriggerBench phone = phone(Os.IOS_18, State.SYS, "relaunch.location.session")) {
            move(phone.bench(), "52.53");
            assertThat(phone.bench().log())
                    .anyMatch(line -> line.contains("Bootstrapping app<" + RECORDER + "> with intent background"));
        }
        try (TriggerBench phone = phone(Os.IOS_18, State.FQ, "relaunch.location.session")) {
            move(phone.bench(), "52.53");
            assertThat(phone.outcome()).isEqualTo("N");
        }
    }

    private static void move(Bench bench, String latitude) {
        bench.command("move", "latitude", latitude, "longitude", "13.405");
        bench.pass(5_000);
    }

    @Test
    public void regionCountsOnlyAfterTwentySecondsOnTheOtherSide() {
        try (TriggerBench phone = phone(Os.IOS_18, State.SYS, "relaunch.location.arm")) {
            Bench bench = phone.bench();
            bench.command("move", "latitude", "52.5163", "longitude", "13.3777");
            bench.pass(15_000);
            bench.command("move", "latitude", "52.5200", "longitude", "13.4050");
            bench.pass(60_000);
            assertThat(bench.appLog()).noneMatch(line -> line.contains("didEnterRegion"));

            bench.command("move", "latitude", "52.5163", "longitude", "13.3777");
            bench.pass(25_000);
            assertThat(bench.appLog()).anyMatch(line -> line.contains("didEnterRegion region=gate"));
        }
    }

    @Test
    public void significantChangesAreFarApartAndSeldom() {
        try (TriggerBench phone = phone(Os.IOS_18, State.SUS, "relaunch.location.arm")) {
            Bench bench = phone.bench();
            move(bench, "52.5240");
            assertThat(phone.outcome()).isEqualTo("N");
            move(bench, "52.5300");
            assertThat(phone.outcome()).isEqualTo("R");
            bench.hush();
            move(bench, "52.5400");
            assertThat(phone.points()).isEmpty();
            bench.pass(300_000);
            move(bench, "52.5500");
            assertThat(phone.points()).contains("didUpdateLocations");
        }
    }

    @Test
    public void restoredCentralHearsFirstWhatItHad() {
        try (TriggerBench phone = phone(Os.IOS_18, State.SYS, "relaunch.bluetooth.arm")) {
            phone.bench().command("peripheral-appears", "name", "Microphone");
            phone.bench().pass(5_000);

            assertThat(phone.points()).containsExactly("didFinishLaunching", "willRestoreState", "didConnect");
        }
    }

    @Test
    public void controlCenterToggleLosesTheRestorationFromIos26On() {
        assertThat(afterToggle(Os.IOS_18, "control-center")).isEqualTo("L");
        assertThat(afterToggle(Os.IOS_26, "control-center")).isEqualTo("N");
        assertThat(afterToggle(Os.IOS_18, "settings")).isEqualTo("N");
    }

    private static String afterToggle(Os os, String where) {
        try (TriggerBench phone = phone(os, State.SYS, "relaunch.bluetooth.arm")) {
            phone.bench().command("bluetooth-toggle", "where", where);
            phone.bench().command("peripheral-appears", "name", "Microphone");
            phone.bench().pass(5_000);
            return phone.outcome();
        }
    }

    @Test
    public void healthTellsNoMoreWhomItHasToldThreeTimesInVain() {
        try (TriggerBench phone = phone(Os.IOS_18, State.SYS, "relaunch.health.arm", AppDefect.NEVER_COMPLETES)) {
            phone.bench().command("health-sample", "type", "stepCount");
            phone.bench().pass(3_600_000);

            assertThat(phone.points().stream().filter("updateHandler"::equals)).hasSize(3);
            phone.bench().hush();
            phone.bench().command("jetsam", "bundle", RECORDER);
            phone.bench().hush();
            phone.bench().command("health-sample", "type", "stepCount");
            phone.bench().pass(600_000);
            assertThat(phone.outcome()).isEqualTo("N");
        }
    }

    @Test
    public void pushToTalkAppHearsOfItsChannelFirst() {
        try (TriggerBench phone = phone(Os.IOS_18, State.SYS, "relaunch.pushtotalk.arm")) {
            push(phone.bench(), "pushtotalk");

            assertThat(phone.points()).containsExactly("didFinishLaunching", "channelDescriptor", "incomingPushResult");
        }
    }

    @Test
    public void tappedNotificationBringsTheUserToTheApp() {
        try (TriggerBench phone = phone(Os.IOS_18, State.FQ, "relaunch.push.arm")) {
            push(phone.bench(), "alert");
            phone.bench().hush();
            phone.bench().command("tap-notification", "bundle", RECORDER);
            phone.bench().pass(5_000);

            assertThat(phone.outcome()).isEqualTo("F");
            assertThat(phone.points()).contains("didReceiveNotificationResponse");
            phone.bench().goHome();
            phone.bench().command("jetsam", "bundle", RECORDER);
            phone.bench().pass(70_000);
            phone.bench().hush();
            push(phone.bench(), "background");
            assertThat(phone.outcome()).isEqualTo("L");
        }
    }

    @Test
    public void journalOfTheAppOutlivesItsProcesses() throws FileFailure {
        try (TriggerBench phone = phone(Os.IOS_18, State.CRASH, "relaunch.push.arm")) {
            push(phone.bench(), "background");

            byte[] journal = phone.bench().phone().files().container(RECORDER).read("Documents/relaunch-journal.log");
            assertThat(new String(journal, StandardCharsets.UTF_8).lines())
                    .containsSubsequence(
                            "didFinishLaunching state=inactive n=1",
                            "didFinishLaunching state=background n=1",
                            "didReceiveRemoteNotification id= n=2");
        }
    }

    @Test
    public void permissionIsAskedForOnceAndTheAnswerKept() {
        try (Bench bench = new Bench()) {
            bench.launchRecorder();
            bench.tap("relaunch.push.arm");
            assertThat(bench.appLog()).noneMatch(line -> line.contains("permission"));

            bench.command("permission", "bundle", RECORDER, "for", "notifications", "answer", "allowed");
            bench.pass(1_000);

            assertThat(bench.appLog())
                    .contains("[relaunch] permission for=notifications answer=allowed")
                    .anyMatch(line -> line.startsWith("[relaunch] didRegister kind=alert token="));
        }
    }

    @Test
    public void commandsSayWhatIsWrongWithThem() {
        try (Bench bench = new Bench()) {
            assertThatThrownBy(() -> bench.command("push", "bundle", "com.example.none", "type", "alert"))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("com.example.none is not installed");
            assertThatThrownBy(() -> bench.command("push", "bundle", RECORDER, "type", "loud"))
                    .hasMessageContaining("\"loud\", none of alert, background, voip");
            assertThatThrownBy(() -> bench.command("push", "bundle", RECORDER, "type", "alert", "payload", "{"))
                    .hasMessageContaining("the payload is no JSON object");
            assertThatThrownBy(() -> bench.command("move", "latitude", "91", "longitude", "0"))
                    .hasMessageContaining("no number from -90.0 to 90.0");
        }
    }

    @Test
    public void whatTheWatchSendsLaunchesTheAppOnThePhone() {
        try (TriggerBench phone = phone(Os.IOS_18, State.EXIT, "relaunch.watch.arm");
                Phone watch = Phone.of(phone.bench().clock(), Preset.of(Os.WATCHOS_11), 9, Set.of())) {
            phone.bench().phone().pair(watch);
            watch.control().perform("open-url", Map.of("bundle", RECORDER, "url", "recorder://new"));
            phone.bench().pass(1_000);
            Optional<Node> send = Optional.empty();
            for (int i = 0; i < 40 && send.isEmpty(); i++) {
                watch.screen().drag(88, 150, 88, 90, Duration.ZERO, Duration.ZERO);
                send = Bench.flat(watch.screen().tree())
                        .filter(Node::visible)
                        .filter(node -> node.name().equals(Optional.of("relaunch.watch.send")))
                        .findFirst();
            }
            Node.Rect at = send.orElseThrow().rect();
            watch.screen().tap(at.centerX(), at.centerY());
            phone.bench().pass(5_000);

            assertThat(phone.outcome()).isEqualTo("L");
            assertThat(phone.points()).containsExactly("didFinishLaunching", "didReceiveUserInfo");
        }
    }
}
