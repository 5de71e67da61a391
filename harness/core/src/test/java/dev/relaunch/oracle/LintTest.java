package dev.relaunch.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.testing.Golden;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The table is sound; and break one thing in it, and the lint names that one thing. */
public final class LintTest {

    @Test
    public void tableIsSound() {
        LintReport report = LintReport.bundled();

        assertThat(report.problems()).extracting(LintProblem::text).isEmpty();
        assertThat(report.cells()).isGreaterThan(100_000);
    }

    /** In YAML a number sign after a space begins a comment, and what follows it is lost without a word. */
    @Test
    public void noTextIsLostInAComment() {
        TableReader.bundledFiles()
                .forEach((name, text) -> assertThat(text.lines())
                        .as(name)
                        .filteredOn(line -> !line.startsWith("#"))
                        .noneMatch(line -> line.contains(" #")));
    }

    @DataProvider
    public Object[][] breaks() {
        return new Object[][] {
            {"no-rule", "bluetooth.yaml", "os: [iOS 11+]", "os: [iOS 12+]"},
            {"two-rules", "bluetooth.yaml", "os: [iOS <11]", "os: [iOS <12]"},
            {"recall-claims", "bluetooth.yaml", "grade: DOC", "grade: RECALL"},
            {"not-settled", "voip-push.yaml", "    settledBy: VoIP pushes to force-quit apps, on each OS\n", ""},
            {
                "no-source",
                "voip-push.yaml",
                "source: Apple, \"Responding to VoIP notifications from PushKit\"",
                "source: \"\""
            },
            {"no-entry-points", "push-to-talk.yaml", "  resumed: [incomingPushResult]\n", ""},
            {"no-bound", "voip-push.yaml", "within: PT1M\n", ""},
            {"same-id", "voip-push.yaml", "id: VOIP-PUSH-2", "id: VOIP-PUSH-1"},
            {"unknown-word", "silent-push.yaml", "states: [force-quit]", "states: [force-quti]"},
            {"unknown-os", "location.yaml", "os: [iOS 26+]", "os: [iOS 26 and up]"},
            {
                "unknown-field",
                "voip-push.yaml",
                "    settledBy: VoIP pushes to force",
                "    setledBy: VoIP pushes to force"
            },
            {"no-yaml", "voip-push.yaml", "triggers: [voip-push]", "triggers: [voip-push"},
            {"two-gates", "gates.yaml", "triggers: [region]\n", "triggers: [region, urlsession]\n"},
            {
                "no-gate",
                "gates.yaml",
                "triggers: [others]\n      effect: invalidates",
                "triggers: [tap]\n      effect: invalidates"
            },
            {"no-section", "gates.yaml", "with: [low-data-mode]", "with: [locked]"},
            {
                "unreached",
                "voip-push.yaml",
                "rules:\n",
                "rules:\n  - {id: VOIP-PUSH-0, states: [], modality: must not, response: wake, why: Why, source: None, grade: LOGIC}\n"
            },
            {"recall-refuses", "gates.yaml", "grade: OBS", "grade: RECALL"},
        };
    }

    @Test(dataProvider = "breaks")
    public void whatIsBrokenIsNamed(String name, String file, String whole, String broken) {
        Map<String, String> files = new LinkedHashMap<>(TableReader.bundledFiles());
        assertThat(files.get(file)).contains(whole);
        files.compute(
                file,
                (any, text) ->
                        String.valueOf(text).replaceFirst(Pattern.quote(whole), Matcher.quoteReplacement(broken)));

        LintReport report = new Lint(new TableReader(files)).report();

        assertThat(report.problems()).isNotEmpty();
        Golden.assertText(
                "lint/" + name,
                report.problems().stream().limit(4).map(LintProblem::text).collect(Collectors.joining("\n")));
    }
}
