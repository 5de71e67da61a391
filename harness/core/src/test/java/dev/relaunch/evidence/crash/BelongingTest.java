package dev.relaunch.evidence.crash;

import static dev.relaunch.evidence.crash.Belonging.Answer.ANOTHER_PROCESS;
import static dev.relaunch.evidence.crash.Belonging.Answer.ANOTHER_TIME;
import static dev.relaunch.evidence.crash.Belonging.Answer.NOT_SAID;
import static dev.relaunch.evidence.crash.Belonging.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class BelongingTest {

    private static final Instant DIED = Instant.parse("2026-11-22T13:02:11.5Z");
    private static final Suspect OURS = suspect("com.example.fieldrecorder", "FieldRecorder", 812);

    private static Suspect suspect(String bundleId, String executable, int pid) {
        return new Suspect(bundleId, executable, pid, DIED.minusSeconds(60), DIED.plusSeconds(60));
    }

    @DataProvider
    public Object[][] questions() {
        Suspect later = new Suspect(OURS.bundleId(), OURS.executable(), 812, DIED.plusSeconds(1), DIED.plusSeconds(9));
        Suspect earlier =
                new Suspect(OURS.bundleId(), OURS.executable(), 812, DIED.minusSeconds(9), DIED.minusSeconds(1));
        return new Object[][] {
            {"ios18-file-lock.ips", OURS, YES, "it is about com.example.fieldrecorder, pid 812"},
            {
                "ios18-file-lock.ips",
                suspect("com.example.fieldrecorder", "x", 0),
                YES,
                "it is about com.example.fieldrecorder, pid 812"
            },
            {
                "ios18-file-lock.ips",
                suspect("com.example.fieldrecorder", "FieldRecorder", 813),
                ANOTHER_PROCESS,
                "it is about pid 812, not 813"
            },
            {
                "ios18-file-lock.ips",
                suspect("com.example.other", "FieldRecorder", 812),
                ANOTHER_PROCESS,
                "it is about com.example.fieldrecorder"
            },
            {"ios18-file-lock.ips", later, ANOTHER_TIME, "it is from before the time in question"},
            {"ios18-file-lock.ips", earlier, ANOTHER_TIME, "it is from after the time in question"},
            {"ios18-jetsam.ips", OURS, YES, "FieldRecorder was killed, pid 812"},
            {"ios18-jetsam.ips", suspect("com.apple.Maps", "Maps", 700), ANOTHER_PROCESS, "others were killed"},
            {
                "ios18-jetsam.ips",
                suspect(OURS.bundleId(), "FieldRecorder", 9),
                ANOTHER_PROCESS,
                "it is about pid 812, not 9"
            },
            {"ios18-jetsam-of-extension.ips", OURS, ANOTHER_PROCESS, "others were killed"},
            {
                "ios18-jetsam-of-extension.ips",
                suspect("com.example.long", "FieldRecorderForTablets", 900),
                YES,
                "FieldRecorderForTablets was killed, pid 900"
            },
            {"ios18-jetsam-nobody.ips", OURS, ANOTHER_PROCESS, "no process was killed"},
            {"ios5-low-memory.crash", OURS, NOT_SAID, "it names no pid"},
            {"ios26-sfa-analytics.ips", OURS, NOT_SAID, "it names no process"},
        };
    }

    @Test(dataProvider = "questions")
    public void aReportIsOursOnlyWhenAppPidAndTimeFit(
            String sample, Suspect suspect, Belonging.Answer answer, String why) {
        assertThat(CrashSamples.read(sample).belongsTo(suspect)).isEqualTo(new Belonging(answer, why));
    }
}
