package dev.relaunch.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

public final class BadInputTest {

    private final Scratch scratch = Scratch.of("bad-input");

    @AfterClass(alwaysRun = true)
    public void remove() {
        scratch.close();
    }

    @Test
    public void unknownSuiteIsNamed() {
        Ended run = run("--suite", "smokey");

        assertThat(run.err()).contains("there is no suite \"smokey\"", "next");
    }

    @Test
    public void unknownClaimIsNamed() {
        Ended run = run("--only", "finishedUploadMakesCoffee");

        assertThat(run.err()).contains("no claim of suite smoke is named \"finishedUploadMakesCoffee\"", "next");
    }

    @Test
    public void labFileIsToldAllItsMistakes() {
        Path lab = scratch.file("lab.yaml", """
                kind: emulated
                seed: many
                devices:
                  - udid: "0000811"
                    alias: phone-1
                    aliass: phone-2
                """);

        Ended run = run("--lab", lab.toString());

        assertThat(run.err()).contains("(3 problems)", "seed: ", "devices[0].udid: ", "devices[0].aliass: ");
    }

    @Test
    public void folderThatIsNoRecordingIsSaidToBeNone() {
        Ended verified =
                Relaunch.run(scratch, "verify", scratch.temporary().toString()).with(3);

        assertThat(verified.err()).contains("there is no recording in " + scratch.temporary(), "next");
        assertThat(verified.out()).isEmpty();
    }

    private Ended run(String... more) {
        Ended run = Relaunch.run(scratch, Relaunch.runOf(scratch, more)).with(3);
        assertThat(run.out()).isEmpty();
        assertThat(scratch.runs()).as("a run that never began leaves no folder").doesNotExist();
        assertThat(scratch.leftovers()).isEmpty();
        return run;
    }
}
