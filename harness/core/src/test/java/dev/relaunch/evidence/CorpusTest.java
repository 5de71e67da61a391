package dev.relaunch.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.testing.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The labelled corpus: what people say these logs tell is what the reader tells, without one error. */
public final class CorpusTest {

    private static final List<CorpusSample> CORPUS = CorpusSample.all();

    @DataProvider
    public Object[][] samples() {
        return CORPUS.stream()
                .map(sample -> new Object[] {sample.name(), sample})
                .toArray(Object[][]::new);
    }

    @Test(dataProvider = "samples")
    public void everyLaunchAndEndIsToldAsWhatItIs(String name, CorpusSample sample) {
        assertThat(sample.launches())
                .as(sample.labels().about())
                .isEqualTo(sample.labels().launches());
        assertThat(sample.ends())
                .as(sample.labels().about())
                .isEqualTo(sample.labels().ends());
    }

    @Test(dataProvider = "samples")
    public void whatElseHappenedIsToldAndWhatDidNotIsNot(String name, CorpusSample sample) {
        String words = String.join("\n", sample.words());

        for (String expected : sample.labels().also()) {
            assertThat(words).as(sample.labels().about()).contains(expected);
        }
        for (String forbidden : sample.labels().never()) {
            assertThat(words).as(sample.labels().about()).doesNotContain(forbidden);
        }
    }

    @Test
    public void theMatricesHaveNoError() {
        Confusion launches = new Confusion("launch", Arrays.asList(LaunchClass.values()));
        Confusion ends = new Confusion("end", Arrays.asList(ExitCause.values()));
        for (CorpusSample sample : CORPUS) {
            launches.count(sample.labels().launches(), sample.launches());
            ends.count(sample.labels().ends(), sample.ends());
        }
        String document = document(launches, ends);
        System.out.println(document);

        assertThat(launches.errors() + ends.errors()).isZero();
        assertThat(LaunchClass.values()).allMatch(launches::covers);
        assertThat(ExitCause.values()).allMatch(ends::covers);
        Golden.assertDocument("corpus.md", document);
    }

    private static String document(Confusion launches, Confusion ends) {
        String systems = CORPUS.stream()
                .map(sample -> sample.labels().os())
                .distinct()
                .map(os -> os.startsWith("watch") ? os : "iOS " + os)
                .collect(Collectors.joining(", "));
        return "# The labelled corpus\n\n"
                + "Logs in the spellings of " + systems + ", written line by line after the signatures of real ones,\n"
                + "with the traps of real ones (`harness/core/src/test/resources/corpus`). A person said of each what it tells; this is what the\n"
                + "reader told. Written by `CorpusTest` with `-Dgolden.update=true`, and compared by it in every build.\n\n"
                + launches.right() + " launches, " + launches.errors() + " errors:\n\n" + launches.table() + "\n"
                + ends.right() + " ends, " + ends.errors() + " errors:\n\n" + ends.table() + "\n"
                + "| log | what happens in it |\n|---|---|\n"
                + CORPUS.stream()
                        .map(sample ->
                                "| " + sample.name() + " | " + sample.labels().about() + " |\n")
                        .collect(Collectors.joining());
    }
}
