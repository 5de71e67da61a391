package dev.relaunch.verdict;

import static dev.relaunch.model.Termination.DEBUG_EXIT;
import static dev.relaunch.model.Termination.FORCE_QUIT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.oracle.Oracle;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Entry.Channel.State;
import dev.relaunch.recording.Journaled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What missing, repeated or unrelated evidence may do to a verdict: make it undetermined, never the opposite. */
public final class JudgePropertiesTest {

    private static final Oracle ORACLE = Oracle.bundled();
    private static final String DAEMON = "nsurlsessiond";

    /** Name, recording, the claim made of it. Recordings that hold and that violate. */
    @DataProvider
    public Object[][] trials() {
        Function<Bench, Experiment> relaunch = bench -> bench.relaunchClaim(DEBUG_EXIT);
        Function<Bench, Experiment> absence = bench -> bench.absenceClaim(FORCE_QUIT);
        Function<Bench, Experiment> resume = Bench::resumeClaim;
        return new Object[][] {
            {
                "relaunched",
                Bench.exited().relaunch(901, DAEMON).ranAll(901).windowOver().probedOld(901),
                relaunch
            },
            {"not relaunched", Bench.exited().windowOver().probedFresh(905), relaunch},
            {
                "by another",
                Bench.exited().after(3).relaunch(901, "dasd").windowOver().probedOld(901),
                relaunch
            },
            {
                "entry point missing",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .ran(901, "didFinishLaunching")
                        .windowOver()
                        .probedOld(901),
                relaunch
            },
            {
                "died",
                Bench.exited()
                        .relaunch(901, DAEMON)
                        .after(1)
                        .died(901, "(2, 11, 11)")
                        .windowOver()
                        .probedFresh(905),
                relaunch
            },
            {"left terminated", Bench.forceQuit().windowOver().probedFresh(905), absence},
            {
                "relaunched after force quit",
                Bench.forceQuit().relaunch(901, DAEMON).ranAll(901).windowOver().probedOld(901),
                absence
            },
            {
                "resumed",
                Bench.suspended()
                        .resume(812, DAEMON)
                        .delivered(812)
                        .windowOver()
                        .probedOld(812),
                resume
            },
            {"not resumed", Bench.suspended().windowOver().probedOld(812), resume},
        };
    }

    /** The log is cut at every record, and in the middle of lines, with the connection ended there. */
    @Test(dataProvider = "trials")
    public void aCutThatLeavesAMarkNeverTurnsAVerdictAround(
            String name, Bench bench, Function<Bench, Experiment> claim) {
        Experiment whole = claim.apply(bench);
        Verdict verdict = verdict(whole);
        assertThat(verdict).isIn(Verdict.HOLDS, Verdict.VIOLATED);
        byte[] log = bench.log.toString().getBytes(UTF_8);
        long seed = System.nanoTime();
        System.out.println("aCutThatLeavesAMark…: " + name + ", seed " + seed);
        Random random = new Random(seed);
        int opinions = 0;
        for (int at = 0; at < log.length; at++) {
            if (at > 0 && log[at - 1] != '\n' && random.nextInt(40) > 0) {
                continue;
            }
            Experiment cut = bench.experiment(cutAt(whole.journal(), at), new String(log, 0, at, UTF_8));

            Verdict then = verdict(cut);

            assertThat(then).as(name + " cut at " + at).isIn(verdict, Verdict.UNDETERMINED);
            opinions += then == verdict ? 1 : 0;
        }
        // A cut behind all that decides must not matter, or nothing was tested.
        assertThat(opinions).isPositive();
    }

    @Test(dataProvider = "trials")
    public void aRepeatedStretchChangesNothing(String name, Bench bench, Function<Bench, Experiment> claim) {
        Experiment whole = claim.apply(bench);
        String log = bench.log.toString();
        long seed = System.nanoTime();
        System.out.println("aRepeatedStretch…: " + name + ", seed " + seed);
        Random random = new Random(seed);
        List<Integer> starts = lineStarts(log);
        for (int run = 0; run < 150; run++) {
            int from = starts.get(random.nextInt(starts.size()));
            int to = starts.get(random.nextInt(starts.size()));
            if (from >= to) {
                continue;
            }
            String repeated = log.substring(0, to) + log.substring(from, to) + log.substring(to);
            Experiment experiment = bench.experiment(shifted(whole.journal(), to, to - from), repeated);

            assertThat(verdict(experiment))
                    .as(name + ", [" + from + ", " + to + ") twice")
                    .isEqualTo(verdict(whole));
        }
    }

    @Test(dataProvider = "trials")
    public void otherAppsChangeNothing(String name, Bench bench, Function<Bench, Experiment> claim) {
        Experiment whole = claim.apply(bench);
        String log = bench.log.toString();
        long seed = System.nanoTime();
        System.out.println("otherApps…: " + name + ", seed " + seed);
        Random random = new Random(seed);
        List<Integer> starts = lineStarts(log);
        for (int run = 0; run < 150; run++) {
            int at = starts.get(1 + random.nextInt(starts.size() - 1));
            String stamp = log.substring(at, Math.min(log.length(), at + 16));
            if (!stamp.startsWith("Nov")) {
                continue;
            }
            String other = other(stamp);
            String mixed = log.substring(0, at) + other + log.substring(at);
            Experiment experiment = bench.experiment(shifted(whole.journal(), at, other.length()), mixed);

            assertThat(verdict(experiment)).as(name + ", another app at " + at).isEqualTo(verdict(whole));
        }
    }

    /** The whole life of another app, with a debugger on it. */
    private static String other(String stamp) {
        String app = "app<com.other.app((null))>";
        return String.join(
                "",
                List.of(
                                "SpringBoard(FrontBoard)[36] <Notice>: [FBSystemService][0x1] Received request to open \"com.other.app\" from nsurlsessiond:94.",
                                "SpringBoard(FrontBoard)[36] <Notice>: Bootstrapping " + app
                                        + " with intent background",
                                "runningboardd(RunningBoard)[35] <Notice>: Now tracking process: [" + app + ":700]",
                                "debugserver[820] <Notice>: debugserver will use ASL for internal logging.",
                                "debugserver[820] <Notice>: [LaunchAttach] (820) about to task_for_pid(700)",
                                "FieldRecorder2[700] <Notice>: [relaunch] handleEventsForBackgroundURLSession",
                                "runningboardd(RunningBoard)[35] <Notice>: [" + app + ":700] Suspending task.",
                                "SpringBoard(SpringBoard)[36] <Notice>: SBWorkspaceTerminateApplication: com.other.app: \"killed from app switcher\"",
                                "runningboardd(RunningBoard)[35] <Notice>: [" + app
                                        + ":700] termination reported by launchd (10, 3735943697, 9)")
                        .stream()
                        .map(line -> stamp + "iPhone " + line + "\n")
                        .toList());
    }

    private static Verdict verdict(Experiment experiment) {
        return new Judge().judge(experiment, ORACLE).verdict();
    }

    private static List<Integer> lineStarts(String log) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < log.length() - 1; i++) {
            if (log.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    /** The journal of a run whose log tool died when the log had come this far; the harness went on without it. */
    private static List<Journaled> cutAt(List<Journaled> journal, long offset) {
        List<Journaled> cut = new ArrayList<>();
        boolean ended = false;
        for (Journaled at : journal) {
            boolean beyond = Trial.watermark(at) > offset;
            if (beyond && !ended) {
                cut.add(with(at, offset, new Entry.Channel("syslog", State.ENDED, "the tool exited (exit 255)")));
                ended = true;
            }
            cut.add(beyond ? with(at, offset, at.entry()) : at);
        }
        return cut;
    }

    private static List<Journaled> shifted(List<Journaled> journal, long from, long by) {
        return journal.stream()
                .map(at -> Trial.watermark(at) >= from ? with(at, Trial.watermark(at) + by, at.entry()) : at)
                .toList();
    }

    private static Journaled with(Journaled at, long offset, Entry entry) {
        return new Journaled(at.seq(), at.at(), at.monotonicNanos(), at.wall(), Map.of("syslog", offset), entry);
    }
}
