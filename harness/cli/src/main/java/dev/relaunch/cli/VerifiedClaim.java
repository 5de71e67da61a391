package dev.relaunch.cli;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Journaled;
import dev.relaunch.recording.Recorded;
import dev.relaunch.recording.RunInfo;
import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.scenario.Variants;
import dev.relaunch.scenario.Verification;
import dev.relaunch.verdict.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The claim of a recording with the verdict that it gives now.
 *
 * @param remarks what is odd about it: cut off, or another verdict than when it was recorded
 */
record VerifiedClaim(ClaimRun claim, boolean emulated, List<String> remarks) {

    /** Judges the recording in this folder. */
    static VerifiedClaim of(Path folder) {
        Recorded recorded = Recorded.load(folder);
        Finding finding = Verification.of(folder);
        List<String> remarks = new ArrayList<>();
        recorded.remarks().forEach(remark -> remarks.add(folder + ": " + remark));
        last(recorded, Entry.Judged.class)
                .filter(then -> !told(then).equals(Words.of(finding)))
                .ifPresent(then -> remarks.add(
                        folder + ": was " + told(then) + " when it was recorded, is " + Words.of(finding) + " now"));
        return new VerifiedClaim(claim(recorded, finding), recorded.info().emulated(), remarks);
    }

    private static ClaimRun claim(Recorded recorded, Finding finding) {
        RunInfo info = recorded.info();
        Optional<Entry.Claim> claim = last(recorded, Entry.Claim.class);
        ClaimRun run = ClaimRun.begun(
                info.experiment(),
                Variants.title(info.experiment().substring(info.experiment().lastIndexOf('.') + 1)),
                info.deviceLabel(),
                claim.map(stated -> variant(stated.conditions().refresh())).orElse(""),
                recorded.folder());
        return claim.map(stated -> run.claiming(stated.conditions(), stated.expectation()))
                .orElse(run)
                .found(finding);
    }

    private static String variant(BackgroundAppRefresh refresh) {
        return Variants.words(refresh);
    }

    private static String told(Entry.Judged judged) {
        return judged.doubt().isEmpty() ? judged.verdict() : judged.verdict() + " (" + judged.doubt() + ")";
    }

    private static <T extends Entry> Optional<T> last(Recorded recorded, Class<T> kind) {
        return recorded.journal().stream()
                .map(Journaled::entry)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second);
    }
}
