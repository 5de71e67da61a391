package dev.relaunch.verdict;

import static dev.relaunch.model.Termination.DEBUG_EXIT;
import static dev.relaunch.model.Termination.FORCE_QUIT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.evidence.LogRecord;
import dev.relaunch.model.Outcome;
import dev.relaunch.oracle.Oracle;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Entry.Channel.State;
import dev.relaunch.recording.Journaled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.testng.annotations.AfterClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What missing, repeated or unrelated evidence may do to a verdict: make it undetermined, never the opposite. */
public final class JudgePropertiesTest {

    private static final Oracle ORACLE = Oracle.bundled();
    private static final Judge JUDGE = new Judge();
    private static final String DAEMON = "nsurlsessiond";
    private static final long SEED = Long.getLong("relaunch.seed", 8814L);
    private static final int GENERATED = 40;
    private static final String CAPTURED = "captured: ";

    /** How many places of a trial each property is tried at. */
    private static final int CUTS = 40;

    private long cases;

    @AfterClass
    public void tellHowManyCases() {
        System.out.println("JudgePropertiesTest: " + cases + " cases, " + GENERATED
                + " generated trials; again with -Drelaunch.seed=" + SEED);
    }

    /** Name, recording, the claim made of it. Recordings that hold and that violate. */
    @DataProvider
    public Object[][] trials() {
        List<Object[]> trials = new ArrayList<>(List.of(handWritten()));
        for (String captured : List.of("relaunched", "left-terminated", "resumed", "forgets-session")) {
            Function<Bench, Experiment> asRecorded = Bench::asRecorded;
            trials.add(new Object[] {CAPTURED + captured, Bench.captured(captured), asRecorded});
        }
        GeneratedTrials generated = new GeneratedTrials(new Random(SEED));
        for (int number = 1; number <= GENERATED; number++) {
            trials.add(generated.next(number));
        }
        return trials.toArray(new Object[0][]);
    }

    private static Object[][] handWritten() {
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

    /** The log is cut between records and in the middle of lines, with the connection ended there. */
    @Test(dataProvider = "trials")
    public void aCutThatLeavesAMarkNeverTurnsAVerdictAround(
            String name, Bench bench, Function<Bench, Experiment> claim) {
        Experiment whole = claim.apply(bench);
        Verdict verdict = verdict(whole);
        assertThat(verdict).isIn(Verdict.HOLDS, Verdict.VIOLATED);
        byte[] log = bench.log.toString().getBytes(UTF_8);
        Random random = random(name);
        int opinions = 0;
        List<Integer> cuts = new ArrayList<>(some(lineStarts(bench.log.toString()), CUTS, random));
        random.ints(CUTS / 3, 0, log.length).forEach(cuts::add);
        cuts.add(log.length);
        for (int at : cuts) {
            Experiment cut = bench.experiment(cutAt(whole.journal(), at), new String(log, 0, at, UTF_8));

            Verdict then = verdict(cut);

            assertThat(then).as(name + " cut at " + at).isIn(verdict, Verdict.UNDETERMINED);
            opinions += then == verdict ? 1 : 0;
        }
        // A cut behind all that decides must not matter, or nothing was tested.
        assertThat(opinions).isPositive();
    }

    /** The relay drops a stretch between trigger and probe, the whole of it included, while the connection stands. */
    @Test(dataProvider = "trials")
    public void aSilentCutNeverTurnsAVerdictAround(String name, Bench bench, Function<Bench, Experiment> claim) {
        Experiment whole = claim.apply(bench);
        Verdict verdict = verdict(whole);
        String log = bench.log.toString();
        List<Integer> starts = lineStarts(log).stream()
                .filter(at -> at >= mark(whole, Entry.Pulled.class) && at <= mark(whole, Entry.Probe.class))
                .toList();
        int opinions = 0;
        for (int[] stretch : stretches(starts, random(name))) {
            Verdict then = verdict(without(bench, whole, stretch[0], stretch[1]));

            assertThat(then)
                    .as(name + " without\n" + log.substring(stretch[0], stretch[1]))
                    .isIn(verdict, Verdict.UNDETERMINED);
            opinions += then == verdict ? 1 : 0;
        }
        assertThat(opinions).isPositive();
    }

    /** The whole from first to last, nothing, and some of the stretches between two of these places. */
    private static List<int[]> stretches(List<Integer> starts, Random random) {
        List<int[]> stretches = new ArrayList<>();
        for (int first = 0; first < starts.size(); first++) {
            for (int last = first + 1; last < starts.size(); last++) {
                stretches.add(new int[] {starts.get(first), starts.get(last)});
            }
        }
        List<int[]> some = new ArrayList<>(some(stretches, 2 * CUTS, random));
        some.add(new int[] {starts.get(0), starts.get(starts.size() - 1)});
        some.add(new int[] {starts.get(0), starts.get(0)});
        return some;
    }

    /** The recording of a run of which this stretch of the log never came, while the connection stood. */
    private static Experiment without(Bench bench, Experiment whole, int from, int to) {
        String log = bench.log.toString();
        return bench.experiment(
                shortened(whole.journal(), from, to),
                log.substring(0, from) + log.substring(to),
                moved(bench.arrivals, to, from - to));
    }

    /** The crash reports could not be had: the log alone says no less. */
    @Test(dataProvider = "trials")
    public void withoutCrashReportsAVerdictStands(String name, Bench bench, Function<Bench, Experiment> claim) {
        Experiment whole = claim.apply(bench);
        Experiment bare = new Experiment(
                whole.run(), whole.journal(), whole.syslog(), whole.arrivals(), whole.reconnects(), List.of());

        assertThat(verdict(bare)).as(name).isEqualTo(verdict(whole));
    }

    /** The log lost a whole relaunch in silence, and the probe finds a fresh process: only the crash report tells of it. */
    @Test
    public void aCrashReportTellsOfARelaunchThatTheLogLost() {
        Bench bench = Bench.forceQuit()
                .after(30)
                .relaunch(901, DAEMON)
                .died(901, "(15, 3735883980, 9)")
                .crashReport(901, "RUNNINGBOARD", 0xdead10ccL)
                .windowOver()
                .probedFresh(905);
        Experiment whole = bench.absenceClaim(FORCE_QUIT);
        String log = bench.log.toString();
        assertThat(verdict(whole)).isEqualTo(Verdict.VIOLATED);

        int from = log.indexOf("[FBSystemService]");
        int to = log.indexOf("termination reported by launchd (15");
        Experiment cut = without(bench, whole, log.lastIndexOf('\n', from) + 1, log.indexOf('\n', to) + 1);

        assertThat(JUDGE.judge(cut, ORACLE).doubt()).hasValue(Doubt.EVIDENCE_GAP);
    }

    /** A run stops waiting where the judge, given no more than what had come by then, says what he says of the whole. */
    @Test(dataProvider = "trials")
    public void whatEndsTheWaitIsEnoughForTheJudge(String name, Bench bench, Function<Bench, Experiment> claim) {
        Experiment whole = claim.apply(bench);
        Optional<LogRecord> decisive = DecisionTest.decisive(whole);
        boolean absence =
                new Trial(whole.journal()).claim().orElseThrow().expectation().outcome() == Outcome.STAY_TERMINATED;
        Verdict onSight = absence ? Verdict.VIOLATED : Verdict.HOLDS;

        assertThat(decisive.isPresent()).as(name).isEqualTo(verdict(whole) == onSight);
        decisive.ifPresent(record -> {
            String log = bench.log.toString();
            int end = log.indexOf('\n', (int) record.offset()) + 1;
            List<Journaled> sofar = whole.journal().stream()
                    .filter(at -> Trial.watermark(at) <= end && !(at.entry() instanceof Entry.Probe))
                    .filter(at -> !(at.entry() instanceof Entry.HandsOff hands && !hands.begins()))
                    .toList();
            assertThat(verdict(bench.experiment(sofar, log.substring(0, end))))
                    .as(name + ", decided by " + record.message())
                    .isEqualTo(onSight);
        });
    }

    private static long mark(Experiment experiment, Class<? extends Entry> kind) {
        return experiment.journal().stream()
                .filter(at -> kind.isInstance(at.entry()))
                .map(Trial::watermark)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /** The journal of a run of which this stretch of the log never came. */
    private static List<Journaled> shortened(List<Journaled> journal, long from, long to) {
        return journal.stream()
                .map(at -> {
                    long mark = Trial.watermark(at);
                    return with(at, mark >= to ? mark - (to - from) : Math.min(mark, from), at.entry());
                })
                .toList();
    }

    @Test(dataProvider = "trials")
    public void aRepeatedStretchChangesNothing(String name, Bench bench, Function<Bench, Experiment> claim) {
        Experiment whole = claim.apply(bench);
        String log = bench.log.toString();
        Random random = random(name);
        List<Integer> starts = lineStarts(log);
        for (int run = 0; run < CUTS; run++) {
            int from = starts.get(random.nextInt(starts.size()));
            int to = starts.get(random.nextInt(starts.size()));
            if (from >= to) {
                continue;
            }
            String repeated = log.substring(0, to) + log.substring(from, to) + log.substring(to);
            Experiment experiment = bench.experiment(
                    shifted(whole.journal(), to, to - from), repeated, moved(bench.arrivals, to, to - from));

            Verdict then = verdict(experiment);

            assertThat(then).as(name + ", [" + from + ", " + to + ") twice").isIn(verdict(whole), allowed(name, whole));
        }
    }

    /**
     * In a captured log a whole trial can stand within one second of the stamps, and what is repeated within a second cannot always be told from what
     * happens again: then nothing may be said rather than the opposite.
     */
    private Verdict allowed(String name, Experiment whole) {
        return name.startsWith(CAPTURED) ? Verdict.UNDETERMINED : verdict(whole);
    }

    @Test(dataProvider = "trials")
    public void otherAppsChangeNothing(String name, Bench bench, Function<Bench, Experiment> claim) {
        Experiment whole = claim.apply(bench);
        String log = bench.log.toString();
        Random random = random(name);
        List<Integer> starts = lineStarts(log);
        for (int run = 0; run < CUTS; run++) {
            int at = starts.get(1 + random.nextInt(starts.size() - 1));
            String stamp = log.substring(at, Math.min(log.length(), at + 16));
            if (!stamp.startsWith("Nov")) {
                continue;
            }
            String other = other(stamp);
            String mixed = log.substring(0, at) + other + log.substring(at);
            Experiment experiment = bench.experiment(
                    shifted(whole.journal(), at, other.length()), mixed, moved(bench.arrivals, at, other.length()));

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

    /** The device's clock is set, forward or back, at any line. */
    @Test(dataProvider = "trials")
    public void aClockThatIsSetChangesNothing(String name, Bench bench, Function<Bench, Experiment> claim) {
        Experiment whole = claim.apply(bench);
        String log = bench.log.toString();
        for (Duration step : List.of(
                Duration.ofHours(1), Duration.ofHours(-1), Duration.ofMinutes(3), Duration.ofMinutes(-3), DAY)) {
            for (int from : some(lineStarts(log), CUTS / 4, random(name))) {
                Experiment experiment = bench.experiment(whole.journal(), restamped(log, from, step));

                assertThat(verdict(experiment))
                        .as(name + ", set by " + step + " before\n" + log.substring(from))
                        .isEqualTo(verdict(whole));
            }
        }
    }

    /** Daemons write at once, and whose line comes first is chance. */
    @Test(dataProvider = "trials")
    public void theOrderOfDaemonsThatWriteAtOnceChangesNothing(
            String name, Bench bench, Function<Bench, Experiment> claim) {
        Experiment whole = claim.apply(bench);
        List<String> lines = new ArrayList<>(List.of(bench.log.toString().split("(?<=\n)")));
        for (int i : some(IntStream.range(0, lines.size() - 1).boxed().toList(), CUTS, random(name))) {
            if (!atOnceByOthers(lines.get(i), lines.get(i + 1))) {
                continue;
            }
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i, i + 1);
            Experiment experiment = bench.experiment(whole.journal(), String.join("", swapped));

            assertThat(verdict(experiment))
                    .as(name + ", swapped\n" + lines.get(i) + lines.get(i + 1))
                    .isEqualTo(verdict(whole));
        }
    }

    private static boolean atOnceByOthers(String one, String other) {
        return one.startsWith("Nov")
                && other.startsWith(one.substring(0, 16))
                && !process(one).equals(process(other));
    }

    private static String process(String line) {
        return line.split(" ")[4].replaceAll("[(\\[].*", "");
    }

    private static final Duration DAY = Duration.ofDays(1);

    /** The log of a device whose clock was set by so much before this line; what has no stamp stays as it is. */
    private static String restamped(String log, int from, Duration step) {
        StringBuilder stamped = new StringBuilder(log.substring(0, from));
        for (String line : log.substring(from).split("(?<=\n)")) {
            stamped.append(line.startsWith("Nov") ? Bench.later(line, step) : line);
        }
        return stamped.toString();
    }

    /** The arrivals where so many bytes came in, or fell out, before this place. */
    private static NavigableMap<Long, Instant> moved(NavigableMap<Long, Instant> arrivals, long from, long by) {
        NavigableMap<Long, Instant> moved = new TreeMap<>();
        arrivals.forEach((offset, at) -> {
            if (offset >= from) {
                moved.put(offset + by, at);
            } else if (offset < from + Math.min(0, by)) {
                moved.put(offset, at);
            }
        });
        return moved;
    }

    private Verdict verdict(Experiment experiment) {
        cases++;
        return JUDGE.judge(experiment, ORACLE).verdict();
    }

    /** Every trial draws from a row of its own, so that one can be looked at without the others. */
    private static Random random(String name) {
        return new Random(SEED ^ name.hashCode());
    }

    /** So many of these at random; all, where there are no more. */
    private static <T> List<T> some(List<T> all, int count, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
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
