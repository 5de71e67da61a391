package dev.relaunch.reports.samples;

import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.verdict.Doubt;
import dev.relaunch.verdict.Finding;
import dev.relaunch.verdict.Verdict;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.testng.annotations.Test;

/** A suite with a claim of each kind. Run in-process by the tests, never by itself. */
public final class FinishedUpload {

    @Test
    public void holds() {
        judge(finding(Verdict.HOLDS, "Field Recorder was relaunched in the background by URLSession"));
    }

    @Test
    public void violated() {
        Finding finding = finding(
                Verdict.VIOLATED, "Field Recorder was not relaunched in the background by URLSession within 10 min");
        judge(finding);
        throw new AssertionFailedError(finding.message().render());
    }

    @Test
    public void undetermined() {
        Finding finding =
                finding(Verdict.UNDETERMINED, "cannot tell whether Field Recorder stayed terminated for 10 min");
        judge(finding);
        throw new IllegalStateException(finding.message().render());
    }

    @Test
    public void measured() {
        judge(finding(Verdict.MEASURED, "Field Recorder was measured"));
    }

    @Test
    public void benchFailed() {
        TellingListener.step("launch Field Recorder from the Home screen");
        throw new LabException(Message.of("phone-1 does not trust this computer"));
    }

    @Test
    public void benchFailedAndWasJudged() {
        Message message = Message.of("phone-1 does not trust this computer");
        judge(Finding.of(Verdict.UNDETERMINED, Optional.of(Doubt.LAB), message, Optional.empty(), Optional.empty()));
        throw new LabException(message);
    }

    private static void judge(Finding finding) {
        TellingListener.step("launch Field Recorder from the Home screen");
        TellingListener.step("end it by its debug exit\u001b[31m, in red");
        TellingListener.judged(finding);
    }

    private static Finding finding(Verdict verdict, String headline) {
        return Finding.of(
                verdict,
                verdict == Verdict.UNDETERMINED ? Optional.of(Doubt.EVIDENCE_GAP) : Optional.empty(),
                Message.of(headline)
                        .with("device", "phone-1 (iPhone 15, iOS 18.5)")
                        .with("watched", "syslog 14:02:09–14:12:41 without gaps"),
                Optional.of("URLSESSION-1"),
                verdict == Verdict.MEASURED
                        ? Optional.of("relaunched in the background after 1.2 s")
                        : Optional.empty());
    }
}
