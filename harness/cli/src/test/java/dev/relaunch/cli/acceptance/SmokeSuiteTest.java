package dev.relaunch.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.testng.annotations.Test;

public final class SmokeSuiteTest {

    private static final String RELAUNCHES = "finished upload relaunches app after debug exit · ";
    private static final String STAYS = "finished upload does not relaunch app after force quit · ";
    private static final String RESUMES = "finished download resumes suspended app · ";

    @Test
    public void theSmokeSuiteHolds() {
        try (Scratch scratch = Scratch.of("smoke")) {
            Ended run = Relaunch.run(scratch, Relaunch.runOf(scratch, "--suite", "smoke", "--json"))
                    .with(0);

            assertThat(run.answer().verdicts()).as(run.all()).isEqualTo(expected());
            assertThat(run.answer().json().path("emulated").asBoolean()).isTrue();
            assertThat(run.answer().report()).content().contains("EMULATED devices (no hardware)");
            assertThat(scratch.leftovers()).isEmpty();

            Ended again = Relaunch.run(scratch, "verify", run.answer().folder().toString(), "--json")
                    .with(0);

            assertThat(again.err()).as("a later look has nothing to remark").isEmpty();
            again.answer().assertSameClaimsAs(run.answer());
        }
    }

    /** The oracle says must or must not of five, and may of four. */
    private static Map<String, String> expected() {
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (String refresh : new String[] {"refresh off", "refresh on, off for the app", "refresh on"}) {
            String unlessOff = refresh.equals("refresh on") ? "HOLDS" : "MEASURED";
            verdicts.put(RELAUNCHES + refresh, unlessOff);
            verdicts.put(STAYS + refresh, "HOLDS");
            verdicts.put(RESUMES + refresh, unlessOff);
        }
        return verdicts;
    }
}
