package dev.relaunch.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class SignaturesTest {

    private static final Signatures TABLE = Signatures.bundled();

    @DataProvider
    public Object[][] entries() {
        return TABLE.all().stream()
                .flatMap(signature ->
                        signature.lines().stream().map(line -> new Object[] {signature.sign(), signature, line}))
                .toArray(Object[][]::new);
    }

    @Test(dataProvider = "entries")
    public void everyEntryMatchesTheLineItComesFrom(Sign sign, Signature signature, String line) {
        String process = signature.process().isEmpty() ? "CommCenter" : signature.process();
        LogRecord record = record(process, signature.library(), line);

        assertThat(signature.in(record)).isPresent();
        assertThat(TABLE.shownBy(record))
                .get()
                .extracting(Signatures.Shown::signature)
                .as("the entry that takes this line, which has to be its own")
                .isEqualTo(signature);
        assertThat(signature.source()).isNotBlank();
        assertThat(signature.os()).isNotBlank();
        assertThat(signature.grade()).isIn("device", "simulator", "decompiled", "recall");
    }

    @Test
    public void everySignHasAnEntry() {
        assertThat(TABLE.all()).extracting(Signature::sign).containsAll(Arrays.asList(Sign.values()));
    }

    @DataProvider
    public Object[][] traps() {
        return new Object[][] {
            {"dasd", "", "com.apple.healthd.medications.scheduler:5FA241:["},
            {
                "kernel",
                "Sandbox",
                "Sandbox: debugserver(821) deny(1) file-read-data /usr/bin/debugserver [LaunchAttach] (820) about to task_for_pid(821)"
            },
            {"runningboardd", "RunningBoard", "[app<com.example.app((null))>:860] Set jetsam priority to 0 [0] flag[1]"
            },
            {"runningboardd", "RunningBoard", "[app<com.example.app((null))>:860] Shutdown sockets (SVC)"},
            {
                "runningboardd",
                "RunningBoard",
                "[xpcservice<com.apple.WebKit.WebContent([app<com.example.app>:812])(1)>:900] Suspending task."
            },
            {
                "runningboardd",
                "RunningBoard",
                "Calculated state for osservice<com.apple.SpringBoard>: running-active (role: UserInteractive)"
            },
            {
                "runningboardd",
                "RunningBoard",
                "Calculated state for xpcservice<a([app<com.example.app>:812])>: running-suspended (role: None)"
            },
            {
                "CommCenter",
                "RunningBoardServices",
                "Received state update for 616 (xpcservice<a([app<com.example.app>:812])>, running-active-NotVisible"
            },
            {"CommCenter", "", "Received state update for 616 (app<com.example.app>, running-active-NotVisible"},
            {"Preferences", "UIKitCore", "Ending task with identifier 43"},
            {"SpringBoard", "SpringBoard", "Prewarming for launch of com.example.app"},
            {"SpringBoard", "FrontBoard", "[FBSystemService][0x33a2] Request complete; no error reported."},
            {"FieldRecorder", "", "I was killed from app switcher and Bootstrapping app<a> with intent background"},
            {"dasd", "", "BAR enabled"},
            {"dasd", "", "Evaluating 229 activities based on triggers"},
            {
                "dasd",
                "",
                "com.apple.healthd.medications.scheduler:5FA241:[\n\t{name: Thermal Policy, policyWeight: 5.000, response: {100, 0.00, [{thermalLevel > 10}]}}\n ], Decision: AMNP}"
            },
            {"dasd", "", "Remote Notification: com.example.app - Running"},
            {"mediaserverd", "CoreMedia", "BackgroundTaskSuspended. Background entitlement: NO"},
            {"kernel", "", "memorystatus: FieldRecorder [812] exceeded mem limit: ActiveSoft 3376 MB (non-fatal)"},
            {"healthd", "", "killed by jetsam reason"},
            {"launchd", "", "[system/com.apple.dasd [82]:] exited due to exit(0), ran for 1361ms"},
            {
                "launchd",
                "",
                "[user/501/com.apple.WebKit.WebContent[9bea] [6925]:] exited with exit reason (namespace: 1 code: 0x11) - JETSAM_REASON_MEMORY_LONGIDLE_EXIT"
            },
            {"Preferences", "BackgroundTasks", "submitTaskRequest: <BGAppRefreshTaskRequest: id>"},
        };
    }

    @Test(dataProvider = "traps")
    public void trapsMatchNothing(String process, String library, String line) {
        assertThat(TABLE.shownBy(record(process, library, line))).isEmpty();
    }

    @Test
    public void aCutRecordShowsNothing() {
        LogRecord whole = record("runningboardd", "RunningBoard", "[app<a.b>:860] Suspending task.");
        LogRecord cut = new LogRecord(
                0, 1, 1, whole.time(), whole.process(), whole.library(), 1, "Notice", whole.message(), true);

        assertThat(TABLE.shownBy(whole)).isPresent();
        assertThat(TABLE.shownBy(cut)).isEmpty();
    }

    @Test
    public void identitiesAreReadInEverySpelling() {
        for (String app : List.of("application<a.b-c>", "app<a.b-c>", "app<a.b-c(8E2D-11)>", "app<a.b-c((null))>")) {
            assertThat(TABLE.shownBy(record("runningboardd", "RunningBoard", "[" + app + ":860] Suspending task.")))
                    .get()
                    .satisfies(shown -> {
                        assertThat(shown.text("bundle")).isEqualTo("a.b-c");
                        assertThat(shown.number("pid")).isEqualTo(860);
                    });
        }
    }

    private static LogRecord record(String process, String library, String message) {
        LocalDateTime time = LocalDateTime.of(2026, 11, 22, 14, 2, 11);
        return new LogRecord(0, message.length(), 1, time, process, library, 36, "Notice", message);
    }
}
