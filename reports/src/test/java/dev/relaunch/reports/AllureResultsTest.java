package dev.relaunch.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relaunch.reports.testing.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

/** Runs a sample suite in-process and reads back what lies in the results folder. */
public final class AllureResultsTest {

    private final SampleRun run;

    public AllureResultsTest() throws IOException {
        run = SampleRun.inTemporaryFolder();
    }

    @AfterClass(alwaysRun = true)
    public void removeSamples() throws IOException {
        run.delete();
    }

    @Test
    public void verdictsBecomeAllureStatuses() throws IOException {
        assertThat(run.result("holds").path("status").asText()).isEqualTo("passed");
        assertThat(run.result("measured").path("status").asText()).isEqualTo("skipped");
        assertThat(run.result("violated").path("status").asText()).isEqualTo("failed");
        assertThat(run.result("undetermined").path("status").asText()).isEqualTo("broken");
        assertThat(run.result("benchFailed").path("status").asText()).isEqualTo("broken");
    }

    @Test
    public void firstLineSaysTheVerdict() throws IOException {
        assertThat(message("violated")).startsWith("VIOLATED: Field Recorder was not relaunched");
        assertThat(message("undetermined")).startsWith("UNDETERMINED (EVIDENCE_GAP): cannot tell whether");
        assertThat(message("measured")).isEqualTo("MEASURED: relaunched in the background after 1.2 s");
        assertThat(message("benchFailed")).isEqualTo("phone-1 does not trust this computer");
    }

    @Test
    public void eachWayToGoWrongFallsIntoItsOwnCategory() throws IOException {
        assertThat(run.categoriesOf("violated")).containsExactly("Violated");
        assertThat(run.categoriesOf("undetermined")).containsExactly("Undetermined: not watched without a gap");
        assertThat(run.categoriesOf("benchFailed")).containsExactly("The bench failed");
        assertThat(run.categoriesOf("measured")).containsExactly("Measured, not judged");
        assertThat(run.categoriesOf("holds")).isEmpty();
    }

    @Test
    public void findingIsShownInsteadOfAStackTrace() throws IOException {
        assertThat(run.result("violated").at("/statusDetails/trace").asText())
                .contains("watched   syslog 14:02:09–14:12:41 without gaps")
                .doesNotContain("\tat ");
    }

    @Test
    public void conditionsAreParameters() throws IOException {
        assertThat(run.parametersOf("violated"))
                .containsExactly(
                        "device: phone-1 (iPhone 15, iOS 18.5)",
                        "ended: ended by its debug exit",
                        "Background App Refresh: on",
                        "system: iOS 18.5",
                        "claimed: was relaunched in the background by URLSession within 10 min",
                        "verdict: VIOLATED",
                        "oracle: URLSESSION-1");
    }

    @Test
    public void stepsAreWellUnlessTheScenarioBrokeOffInOne() throws IOException {
        List<JsonNode> steps = run.list("violated", "/steps");

        assertThat(steps)
                .extracting(step -> step.path("name").asText())
                .containsExactly("launch Field Recorder from the Home screen", "end it by its debug exit, in red");
        assertThat(steps).extracting(step -> step.path("status").asText()).containsExactly("passed", "passed");
        assertThat(run.list("measured", "/steps"))
                .extracting(step -> step.path("status").asText())
                .containsExactly("passed", "passed");
        assertThat(run.list("benchFailed", "/steps"))
                .extracting(step -> step.path("status").asText())
                .containsExactly("broken");
        assertThat(run.list("benchFailedAndWasJudged", "/steps"))
                .extracting(step -> step.path("status").asText())
                .containsExactly("passed", "broken");
    }

    @Test
    public void attachmentsComeInTheSameOrder() throws IOException {
        assertThat(run.list("violated", "/attachments"))
                .extracting(attachment -> attachment.path("name").asText())
                .containsExactly("finding.txt", "journal.ndjson", "syslog.txt", "run.json");
    }

    @Test
    public void deviceLogIsMadeHarmless() throws IOException {
        String source =
                run.list("violated", "/attachments").get(2).path("source").asText();

        assertThat(Files.readString(run.results().resolve(source))).isEqualTo("before after \ufffd\n");
    }

    @Test
    public void environmentSaysFirstThatTheDevicesAreEmulated() throws IOException {
        Path environment = run.results().resolve("environment.properties");

        assertThat(Files.readAllLines(environment).get(0))
                .isEqualTo("EMULATED\\ devices=phone-1 (iPhone 15, iOS 18.5). Not a hardware result.");
    }

    private String message(String method) throws IOException {
        return run.result(method).at("/statusDetails/message").asText();
    }
}
