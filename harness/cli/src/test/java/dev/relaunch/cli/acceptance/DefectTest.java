package dev.relaunch.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.testng.annotations.Test;

public final class DefectTest {

    @Test
    public void anAppThatForgetsItsSessionIsViolated() {
        try (Scratch scratch = Scratch.of("forgets-session")) {
            Path lab = scratch.file("lab.yaml", "kind: emulated\ndefects: [forgets-session]\n");

            Ended run = Relaunch.run(
                            scratch,
                            Relaunch.runOf(
                                    scratch,
                                    "--lab",
                                    lab.toString(),
                                    "--only",
                                    "finishedUploadRelaunchesAppAfterDebugExit",
                                    "--no-report",
                                    "--json"))
                    .with(1);

            JsonNode claim = run.answer().claim("refresh on");
            assertThat(claim.path("verdict").asText()).as(run.all()).isEqualTo("VIOLATED");
            assertThat(claim.path("facts").path("but saw").asText())
                    .contains("launched in the background by nsurlsessiond")
                    .contains("ran handleEventsForBackgroundURLSession")
                    .contains("no urlSessionDidFinishEvents");

            Ended again = Relaunch.run(scratch, "verify", run.answer().folder().toString(), "--json")
                    .with(1);

            again.answer().assertSameClaimsAs(run.answer());
        }
    }
}
