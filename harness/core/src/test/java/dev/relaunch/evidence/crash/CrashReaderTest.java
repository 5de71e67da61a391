package dev.relaunch.evidence.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.evidence.ExitCause;
import dev.relaunch.evidence.crash.Ending.Fate;
import dev.relaunch.testing.Golden;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class CrashReaderTest {

    /** What each sample must come to: its kind, whether the process ended, and why. */
    @DataProvider
    public Object[][] endings() {
        return new Object[][] {
            {"ios5-code-in-exception.crash", ReportKind.CRASH, Fate.KILLED, ExitCause.WATCHDOG},
            {"ios5-low-memory.crash", ReportKind.JETSAM, Fate.KILLED, ExitCause.JETSAM},
            {"ios12-watchdog-with-bars.crash", ReportKind.CRASH, Fate.KILLED, ExitCause.WATCHDOG},
            {"ios13-reasons-in-parentheses.crash", ReportKind.CRASH, Fate.KILLED, ExitCause.SYSTEM},
            {"ios14-header-and-text.ips", ReportKind.CRASH, Fate.KILLED, ExitCause.WATCHDOG},
            {"ios14-decimal-and-hex.ips", ReportKind.CRASH, Fate.KILLED, ExitCause.SYSTEM},
            {"ios15-body-only.ips", ReportKind.CRASH, Fate.CRASHED, ExitCause.CRASH},
            {"ios15-resets.ips", ReportKind.DEVICE, Fate.UNTOLD, ExitCause.UNKNOWN},
            {"ios16-forced-reset.ips", ReportKind.DEVICE, Fate.UNTOLD, ExitCause.UNKNOWN},
            {"ios16-header-without-name.ips", ReportKind.CRASH, Fate.KILLED, ExitCause.SYSTEM},
            {"ios17-decimal-only.crash", ReportKind.CRASH, Fate.KILLED, ExitCause.WATCHDOG},
            {"ios17-jetsam-namespace.ips", ReportKind.CRASH, Fate.KILLED, ExitCause.JETSAM},
            {"ios17-own-fault.ips", ReportKind.CRASH, Fate.CRASHED, ExitCause.CRASH},
            {"ios18-cpu-killed.ips", ReportKind.RESOURCE, Fate.KILLED, ExitCause.SYSTEM},
            {"ios18-cpu-survived.ips", ReportKind.RESOURCE, Fate.SURVIVED, ExitCause.UNKNOWN},
            {"ios18-cut-in-threads.ips", ReportKind.CRASH, Fate.KILLED, ExitCause.SYSTEM},
            {"ios18-disk-writes-survived.ips", ReportKind.RESOURCE, Fate.SURVIVED, ExitCause.UNKNOWN},
            {"ios18-file-lock.ips", ReportKind.CRASH, Fate.KILLED, ExitCause.SYSTEM},
            {"ios18-hostile.ips", ReportKind.CRASH, Fate.KILLED, ExitCause.SYSTEM},
            {"ios18-installation.ips", ReportKind.CRASH, Fate.KILLED, ExitCause.UNINSTALLED},
            {"ios18-jetsam.ips", ReportKind.JETSAM, Fate.KILLED, ExitCause.JETSAM},
            {"ios18-jetsam-nobody.ips", ReportKind.JETSAM, Fate.UNTOLD, ExitCause.UNKNOWN},
            {"ios18-jetsam-one.ips", ReportKind.JETSAM, Fate.KILLED, ExitCause.JETSAM},
            {"ios18-jetsam-of-extension.ips", ReportKind.JETSAM, Fate.KILLED, ExitCause.JETSAM},
            {"ios18-not-fatal.ips", ReportKind.CRASH, Fate.SURVIVED, ExitCause.UNKNOWN},
            {"ios18-wakeups-survived.ips", ReportKind.RESOURCE, Fate.SURVIVED, ExitCause.UNKNOWN},
            {"ios18-watchdog-scene-update.ips", ReportKind.CRASH, Fate.KILLED, ExitCause.WATCHDOG},
            {"ios26-background-task.ips", ReportKind.CRASH, Fate.KILLED, ExitCause.SYSTEM},
            {"ios26-fault.ips", ReportKind.FAULT, Fate.SURVIVED, ExitCause.UNKNOWN},
            {"ios26-sfa-analytics.ips", ReportKind.ANALYTICS, Fate.UNTOLD, ExitCause.UNKNOWN},
            {"ios26-stackshot.ips", ReportKind.STACKSHOT, Fate.UNTOLD, ExitCause.UNKNOWN},
            {"ios26-unheard-of.ips", ReportKind.UNKNOWN, Fate.UNTOLD, ExitCause.UNKNOWN},
            {"ios26-unknown-code.ips", ReportKind.CRASH, Fate.KILLED, ExitCause.SYSTEM},
            {"watchos-cpu-budget.ips", ReportKind.CRASH, Fate.KILLED, ExitCause.SYSTEM},
            {"watchos-wall-time.crash", ReportKind.CRASH, Fate.KILLED, ExitCause.WATCHDOG},
        };
    }

    @Test(dataProvider = "endings")
    public void everyFormIsUnderstood(String sample, ReportKind kind, Fate fate, ExitCause cause) {
        CrashReport report = CrashSamples.read(sample);

        assertThat(report.kind()).isEqualTo(kind);
        assertThat(report.ending().fate()).isEqualTo(fate);
        assertThat(report.ending().cause()).isEqualTo(cause);
    }

    @Test(dataProvider = "endings")
    public void everyReportReadsWell(String sample, ReportKind kind, Fate fate, ExitCause cause) {
        Golden.assertText(
                "crash/" + sample, CrashText.of(CrashSamples.read(sample)).render());
    }

    @Test
    public void noSampleIsForgotten() {
        Set<String> listed = new HashSet<>();
        Arrays.stream(endings()).forEach(row -> listed.add((String) row[0]));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(CrashSamples.names());
    }

    @Test
    public void onlyProcessesWithAReasonWereJetsammed() {
        CrashReport report = CrashSamples.read("ios18-jetsam.ips");

        assertThat(report.victims())
                .containsExactly(
                        new Victim("FieldRecorder", 812, "vm-pageshortage", 24576L * 16384, "suspended"),
                        new Victim("healthd", 99, "highwater", 900L * 16384, "daemon idle"));
        assertThat(report.process()).isEqualTo("Maps");
    }

    @Test
    public void everyBugTypeOfTheTableHasASource() {
        assertThat(BugTypes.all()).allSatisfy(type -> {
            assertThat(type.source()).isNotBlank();
            assertThat(type.grade()).isIn("OBS", "RECALL");
        });
        assertThat(BugTypes.all()).extracting(BugTypes.BugType::type).doesNotHaveDuplicates();
    }

    @DataProvider
    public Object[][] noReports() {
        return new Object[][] {
            {""},
            {"{"},
            {"{}"},
            {"{\"name\":\"phone\",\"version\":1}"},
            {"{\"timestamp\":\"2026-11-22 14:02:11\",\"eventMessage\":\"Process exited\",\"processID\":812}"},
            {"[1, 2]"},
            {
                "Nov 22 14:02:09 iPhone ReportCrash[90] <Notice>: Incident Identifier: 1\nCrashReporter Key: 2\nProcess: a [1]\n"
            },
            {"Version: 1\nsomething else\n"},
            {"# Notes\nProcess: a\nVersion: 2\n"},
        };
    }

    @Test(dataProvider = "noReports")
    public void whatIsNoReportIsNotTakenForOne(String text) {
        assertThat(CrashReader.read(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    public void byteOrderMarkAndBlankLinesDoNotMatter() {
        String text = "\uFEFF\r\n\n" + new String(CrashSamples.bytes("ios18-file-lock.ips"), UTF_8);

        assertThat(CrashReader.read(text.getBytes(UTF_8))).contains(CrashSamples.read("ios18-file-lock.ips"));
    }

    @Test
    public void sizesAreNotTrusted() {
        String huge = "{\"bug_type\":\"298\"}\n{\"memoryStatus\":{\"pageSize\":9223372036854775807},\"processes\":"
                + "[{\"name\":\"a\",\"pid\":99999999999,\"rpages\":9223372036854775807,\"reason\":\"highwater\"}]}";

        assertThat(CrashReader.read(huge.getBytes(UTF_8)).orElseThrow().victims())
                .containsExactly(new Victim("a", 0, "highwater", 0, ""));
    }
}
