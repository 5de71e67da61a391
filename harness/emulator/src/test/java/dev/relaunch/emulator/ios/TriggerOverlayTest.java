package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.emulator.ios.TriggerBench.State;
import java.time.Duration;
import java.util.List;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What the user's settings and the device's circumstances make of the triggers. */
public final class TriggerOverlayTest {

    private static TriggerBench exited(Os os, boolean open, String... buttons) {
        TriggerBench phone = new TriggerBench(os, open);
        phone.arm(List.of(buttons));
        phone.enter(State.EXIT);
        return phone;
    }

    private static void push(TriggerBench phone, String type) {
        phone.bench().command("push", "bundle", RECORDER, "type", type);
        phone.bench().pass(30_000);
    }

    @DataProvider
    public Object[][] waysToRefreshNoMore() {
        return new Object[][] {{"Low Power Mode"}, {"off for all"}, {"off for the app"}};
    }

    private static void refreshNoMore(Bench bench, String way) {
        if (way.equals("Low Power Mode")) {
            bench.command("low-power", "mode", "on");
        } else {
            bench.openRefreshSettings();
            if (way.equals("off for all")) {
                bench.tap("AUTO_CONTENT_DOWNLOAD");
                bench.tap("Off", "XCUIElementTypeCell");
            } else {
                bench.tap(RECORDER, "XCUIElementTypeSwitch");
            }
        }
        bench.goHome();
        bench.pass(70_000);
        bench.hush();
    }

    @Test(dataProvider = "waysToRefreshNoMore")
    public void withoutRefreshASilentPushWaitsForTheUser(String way) {
        try (TriggerBench phone = exited(Os.IOS_18, true, "relaunch.push.arm")) {
            refreshNoMore(phone.bench(), way);

            push(phone, "background");

            assertThat(phone.outcome()).isEqualTo("N");
            assertThat(phone.bench().log())
                    .anyMatch(line -> line.contains("Remote Notification: <private> - BAR Disabled"))
                    .anyMatch(line -> line.startsWith("dasd: com.apple.pushLaunch." + RECORDER)
                            && line.contains("{[pushDisallowed]: Required:0.00, Observed:1.00}")
                            && line.endsWith("FinalDecision: Absolutely Must Not Proceed}"));
            phone.bench().launchRecorder();
            phone.bench().pass(10_000);
            assertThat(phone.points()).contains("didReceiveRemoteNotification");
        }
    }

    @Test(dataProvider = "waysToRefreshNoMore")
    public void withoutRefreshBackgroundTasksAreCancelled(String way) {
        try (TriggerBench phone =
                exited(Os.IOS_18, true, "relaunch.refreshtask.submit", "relaunch.processing.submit")) {
            Bench bench = phone.bench();
            refreshNoMoreLoudly(bench, way);

            assertThat(bench.log())
                    .anyMatch(line -> line.matches("dasd: CANCELED: bgRefresh-" + RECORDER
                            + "\\.refresh:[0-9A-F]{6} at priority 10 <private>!"))
                    .anyMatch(line -> line.contains("CANCELED: bgProcessing-" + RECORDER + ".processing"));
        }
    }

    private static void refreshNoMoreLoudly(Bench bench, String way) {
        if (way.equals("Low Power Mode")) {
            bench.command("low-power", "mode", "on");
        } else {
            bench.openRefreshSettings();
            if (way.equals("off for all")) {
                bench.tap("AUTO_CONTENT_DOWNLOAD");
                bench.tap("Off", "XCUIElementTypeCell");
            } else {
                bench.tap(RECORDER, "XCUIElementTypeSwitch");
            }
        }
        bench.pass(1_000);
    }

    @Test(dataProvider = "waysToRefreshNoMore")
    public void callsBluetoothAndNotificationServicesDoNotNeedRefresh(String way) {
        try (TriggerBench phone = exited(Os.IOS_18, true, "relaunch.voip.arm", "relaunch.bluetooth.arm")) {
            refreshNoMore(phone.bench(), way);

            push(phone, "voip");
            assertThat(phone.outcome()).isEqualTo("L");
            phone.bench().command("jetsam", "bundle", RECORDER);
            phone.bench().hush();
            phone.bench().command("peripheral-appears", "name", "Microphone");
            phone.bench().pass(5_000);
            assertThat(phone.outcome()).isEqualTo("L");
        }
    }

    @DataProvider
    public Object[][] bothWorlds() {
        return new Object[][] {{false, "N"}, {true, "L"}};
    }

    @Test(dataProvider = "bothWorlds")
    public void withoutRefreshLocationIsAnOpenQuestion(boolean open, String outcome) {
        try (TriggerBench phone = exited(Os.IOS_18, open, "relaunch.location.arm")) {
            refreshNoMore(phone.bench(), "off for the app");
            phone.bench().command("cross-region", "bundle", RECORDER, "region", "gate", "way", "enter");
            phone.bench().pass(30_000);
            assertThat(phone.outcome()).isEqualTo(outcome);
        }
    }

    @Test(dataProvider = "bothWorlds")
    public void withoutRefreshHealthIsAnOpenQuestion(boolean open, String outcome) {
        try (TriggerBench phone = exited(Os.IOS_18, open, "relaunch.health.arm")) {
            refreshNoMore(phone.bench(), "off for the app");
            phone.bench().command("health-sample", "type", "stepCount");
            phone.bench().pass(30_000);
            assertThat(phone.outcome()).isEqualTo(outcome);
        }
    }

    @Test
    public void pushWaitsAtApplesForTheNetwork() {
        try (TriggerBench phone = exited(Os.IOS_18, true, "relaunch.push.arm")) {
            phone.bench().command("network", "link", "none");
            push(phone, "background");
            assertThat(phone.outcome()).isEqualTo("N");

            phone.bench().command("network", "link", "wifi");
            phone.bench().pass(30_000);

            assertThat(phone.outcome()).isEqualTo("L");
        }
    }

    @Test
    public void refreshOnWifiOnlyWaitsForWifi() {
        try (TriggerBench phone = exited(Os.IOS_18, true, "relaunch.push.arm")) {
            Bench bench = phone.bench();
            bench.openRefreshSettings();
            bench.tap("AUTO_CONTENT_DOWNLOAD");
            bench.tap("Wi-Fi", "XCUIElementTypeCell");
            bench.goHome();
            bench.command("network", "link", "cellular");
            bench.hush();
            push(phone, "background");
            assertThat(phone.outcome()).isEqualTo("N");
            assertThat(bench.log()).anyMatch(line -> line.contains("NetworkQualityPolicy"));

            bench.command("network", "link", "wifi");
            bench.pass(30_000);

            assertThat(phone.outcome()).isEqualTo("L");
        }
    }

    @Test
    public void healthWaitsForTheUnlock() {
        try (TriggerBench phone = exited(Os.IOS_18, true, "relaunch.health.arm")) {
            phone.bench().command("lock");
            phone.bench().command("health-sample", "type", "stepCount");
            phone.bench().pass(600_000);
            assertThat(phone.outcome()).isEqualTo("N");

            phone.bench().command("unlock", "passcode", "1234");
            phone.bench().pass(30_000);

            assertThat(phone.outcome()).isEqualTo("L");
        }
    }

    @Test
    public void locationWhenInUseWakesNobody() {
        try (TriggerBench phone = exited(Os.IOS_18, true, "relaunch.location.arm", "relaunch.locationpush.arm")) {
            Bench bench = phone.bench();
            bench.command("permission", "bundle", RECORDER, "for", "location", "answer", "when-in-use");
            bench.command("cross-region", "bundle", RECORDER, "region", "gate", "way", "enter");
            push(phone, "location");
            bench.pass(30_000);
            assertThat(phone.outcome()).isEqualTo("N");
        }
    }

    @Test
    public void deniedNotificationsDoNotSilenceSilentPushes() {
        try (TriggerBench phone = exited(Os.IOS_18, true, "relaunch.push.arm")) {
            Bench bench = phone.bench();
            bench.command("permission", "bundle", RECORDER, "for", "notifications", "answer", "denied");
            bench.command(
                    "push",
                    "bundle",
                    RECORDER,
                    "type",
                    "alert",
                    "payload",
                    "{\"aps\":{\"alert\":\"a\",\"mutable-content\":1}}");
            bench.pass(5_000);
            assertThat(phone.outcome()).isEqualTo("N");

            push(phone, "background");
            assertThat(phone.outcome()).isEqualTo("L");
        }
    }

    @Test
    public void nothingIsLaunchedInTheFirstMinutesAfterABoot() {
        try (TriggerBench phone = new TriggerBench(Os.IOS_18, true)) {
            Bench bench = phone.bench();
            phone.arm(List.of("relaunch.push.arm"));
            bench.goHome();
            bench.command("reboot");
            bench.pass(60_000);
            bench.command("unlock", "passcode", "1234");
            bench.hush();
            push(phone, "background");

            assertThat(phone.outcome()).isEqualTo("N");
            assertThat(bench.log())
                    .anyMatch(line -> line.contains("{name: ThunderingHerdPolicy, policyWeight: 1.000, response:"
                                    + " {Decision: Must Not Proceed, Score: 0.00, Rationale:"
                                    + " [{timeSinceThunderingHerdTriggerEvent < 300}]}}")
                            && line.endsWith("FinalDecision: Must Not Proceed}"));
            bench.pass(700_000);
            assertThat(phone.outcome()).isEqualTo("L");
        }
    }

    @Test
    public void prewarmHoldsAPushBackForAMoment() {
        try (TriggerBench phone = exited(Os.IOS_18, true, "relaunch.push.arm")) {
            Bench bench = phone.bench();
            bench.command("prewarm", "bundle", RECORDER);
            bench.command("push", "bundle", RECORDER, "type", "background", "priority", "10");
            bench.pass(900);
            assertThat(bench.log()).contains("dasd: Remote Notification: <private> - Prewarm Assertion");
            assertThat(phone.points()).isEmpty();
            bench.pass(30_000);
            assertThat(phone.points()).contains("didReceiveRemoteNotification");
        }
    }

    @Test
    public void refreshesOfAnAppThatNobodyHasOpenedForTwoWeeksEnd() {
        try (TriggerBench phone = exited(Os.IOS_18, true, "relaunch.refreshtask.submit")) {
            Bench bench = phone.bench();
            bench.pass(Duration.ofDays(13));
            bench.hush();
            bench.pass(Duration.ofHours(12));
            assertThat(phone.points()).contains("handleAppRefresh");
            bench.pass(Duration.ofDays(1));
            assertThat(bench.log()).anyMatch(line -> line.contains("CANCELED: bgRefresh-"));
            bench.hush();
            bench.pass(Duration.ofDays(2));
            assertThat(phone.outcome()).isEqualTo("N");
        }
    }

    @Test
    public void trialOfIos27HoldsRefreshOff() {
        try (TriggerBench phone = exited(Os.IOS_27, true, "relaunch.push.arm")) {
            Bench bench = phone.bench();
            bench.command("refresh-trial", "state", "on");
            push(phone, "background");
            assertThat(bench.log()).contains("dasd: BAR Scheduling Disabled by Trial");
            assertThat(phone.outcome()).isEqualTo("N");
            bench.command("refresh-trial", "state", "off");
            push(phone, "background");
            assertThat(phone.outcome()).isEqualTo("L");
        }
    }

    @DataProvider
    public Object[][] watchBudgets() {
        return new Object[][] {{"cpu", 0xc51bad01L}, {"time", 0xc51bad02L}, {"busy", 0xc51bad03L}};
    }

    @Test(dataProvider = "watchBudgets")
    public void watchEndsWhoHasSpentItsBudget(String spent, long code) {
        try (Bench bench = new Bench(Preset.of(Os.WATCHOS_11), 7)) {
            bench.command("open-url", "bundle", RECORDER, "url", "recorder://new");
            bench.command("watch-budget", "bundle", RECORDER, "spent", spent);
            assertThat(bench.log()).anyMatch(line -> line.endsWith("reported by launchd (10, " + code + ", 9)"));
            assertThat(bench.log()).noneMatch(line -> line.contains("SpringBoard:"));
        }
    }

    @Test
    public void nothingIsDoneToAPhoneThatIsDown() {
        try (TriggerBench phone = exited(Os.IOS_18, true, "relaunch.location.arm", "relaunch.push.arm")) {
            Bench bench = phone.bench();
            bench.command("cross-region", "bundle", RECORDER, "region", "gate", "way", "enter");
            bench.command("reboot");
            bench.command("push", "bundle", RECORDER, "type", "background");
            bench.launch("Field Recorder");
            bench.pass(2_000);
            assertThat(bench.phone().processes())
                    .noneMatch(process -> process.bundleId().equals(RECORDER));
            assertThatThrownBy(() -> bench.command("health-sample", "type", "stepCount"))
                    .hasMessageContaining("the device is down");
            bench.pass(60_000);
            bench.command("unlock", "passcode", "1234");
            bench.pass(400_000);
            assertThat(phone.points()).contains("didEnterRegion", "didReceiveRemoteNotification");
        }
    }
}
