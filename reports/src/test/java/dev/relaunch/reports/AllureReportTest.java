package dev.relaunch.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.command.ProcessCommandRunner;
import dev.relaunch.model.LabException;
import dev.relaunch.reports.testing.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

public final class AllureReportTest {

    private final SampleRun run;

    public AllureReportTest() throws IOException {
        run = SampleRun.inTemporaryFolder();
    }

    @AfterClass(alwaysRun = true)
    public void removeSamples() throws IOException {
        run.delete();
    }

    @Test
    public void reportIsOneFileThatCallsNobody() throws Exception {
        AllureReport report = AllureReport.in(Path.of(System.getProperty("relaunch.home")), new ProcessCommandRunner());

        Path page = report.generate(
                run.results(), run.folder().resolve("report"), "Relaunch: sample on EMULATED devices (no hardware)");

        assertThat(page).isEqualTo(run.folder().resolve("report/index.html")).isRegularFile();
        assertThat(Files.readString(page)).doesNotContain("googletagmanager");
    }

    @Test
    public void missingGeneratorSaysWhereItWasLookedFor() {
        assertThatThrownBy(() -> AllureReport.in(run.folder(), new ProcessCommandRunner()))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("the report generator is not there")
                .hasMessageContaining(run.folder().resolve(".relaunch/allure").toString());
    }
}
