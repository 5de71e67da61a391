package dev.relaunch.verdict;

import static dev.relaunch.model.Termination.DEBUG_EXIT;
import static dev.relaunch.model.Termination.FORCE_QUIT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.command.testing.Folders;
import dev.relaunch.recording.ChannelWriter;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Journaled;
import dev.relaunch.recording.Recording;
import dev.relaunch.recording.TestClock;
import dev.relaunch.scenario.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** A recording that was cut off anywhere is judged as it was, or not at all: never the other way round. */
public final class TornRecordingTest {

    private static final int RANDOM_CUTS = 40;

    @DataProvider
    public Object[][] trials() {
        Function<Bench, Experiment> relaunch = bench -> bench.relaunchClaim(DEBUG_EXIT);
        Function<Bench, Experiment> absence = bench -> bench.absenceClaim(FORCE_QUIT);
        return new Object[][] {
            {
                "relaunched",
                Bench.exited()
                        .relaunch(901, "nsurlsessiond")
                        .ranAll(901)
                        .windowOver()
                        .probedOld(901),
                relaunch
            },
            {"not relaunched", Bench.exited().windowOver().probedFresh(905), relaunch},
            {"left terminated", Bench.forceQuit().windowOver().probedFresh(905), absence},
            {
                "relaunched after force quit",
                Bench.forceQuit().relaunch(901, "nsurlsessiond").windowOver().probedOld(901),
                absence
            },
            {
                "not resumed",
                Bench.suspended().windowOver().probedOld(812),
                (Function<Bench, Experiment>) Bench::resumeClaim
            },
        };
    }

    @Test(dataProvider = "trials")
    public void aCutNeverTurnsAVerdictAround(String name, Bench bench, Function<Bench, Experiment> claim)
            throws IOException {
        Path folder = Folders.fresh();
        try {
            write(bench, claim.apply(bench), folder).close();
            Verdict whole = Verification.of(folder).verdict();
            assertThat(whole).isIn(Verdict.HOLDS, Verdict.VIOLATED);
            long seed = System.nanoTime();
            System.out.println("aCutNeverTurns…: " + name + ", seed " + seed);
            Random random = new Random(seed);
            for (String file : new String[] {"journal.ndjson", "channels/syslog.raw"}) {
                byte[] bytes = Files.readAllBytes(folder.resolve(file));
                for (int at = 0; at <= bytes.length; at++) {
                    boolean behindALine = at == 0 || bytes[at - 1] == '\n';
                    if (!behindALine && random.nextInt(bytes.length) > RANDOM_CUTS) {
                        continue;
                    }
                    Files.write(folder.resolve(file), Arrays.copyOf(bytes, at));

                    Finding finding = Verification.of(folder);

                    assertThat(finding.verdict())
                            .as(name + ", " + file + " cut at " + at + "\n"
                                    + finding.message().render())
                            .isIn(whole, Verdict.UNDETERMINED);
                }
                Files.write(folder.resolve(file), bytes);
            }
        } finally {
            Folders.remove(folder);
        }
    }

    @Test
    public void whatWasJudgedBeforeHasNoSay() throws IOException {
        Path folder = Folders.fresh();
        Bench bench = Bench.forceQuit().windowOver().probedFresh(905);
        try (Recording recording = write(bench, bench.absenceClaim(FORCE_QUIT), folder)) {
            Finding before = Verification.of(folder);

            recording.journal().append(new Entry.Judged("VIOLATED", "", "it was not left terminated"));

            assertThat(Verification.of(folder)).isEqualTo(before);
        } finally {
            Folders.remove(folder);
        }
    }

    /** Writes the experiment as a run would have; what came of the log after the last entry comes last. */
    private static Recording write(Bench bench, Experiment experiment, Path folder) {
        TestClock clock = new TestClock();
        Recording recording = Recording.create(folder, experiment.run(), clock);
        ChannelWriter channel = recording.channel(Experiment.SYSLOG);
        byte[] log = bench.log.toString().getBytes(UTF_8);
        int written = 0;
        for (Journaled at : experiment.journal()) {
            clock.advance(Duration.between(clock.now(), at.at()));
            int mark = (int) Trial.watermark(at);
            channel.append(log, written, mark);
            written = mark;
            recording.journal().append(at.entry());
        }
        channel.append(log, written, log.length);
        return recording;
    }
}
