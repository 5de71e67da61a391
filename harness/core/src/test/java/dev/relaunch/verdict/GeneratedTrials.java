package dev.relaunch.verdict;

import static dev.relaunch.model.Termination.DEBUG_EXIT;
import static dev.relaunch.model.Termination.FORCE_QUIT;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Trials drawn at random: how the app ended, what came of the trigger, what became of the process, and what else went on. */
final class GeneratedTrials {

    private static final String DAEMON = "nsurlsessiond";
    private static final long DEAD10CC = 0xdead10ccL;
    private static final List<String> LAUNCHED = List.of(
            "didFinishLaunching",
            "handleEventsForBackgroundURLSession",
            "taskDidComplete",
            "urlSessionDidFinishEvents");
    private static final List<String> RESUMED = LAUNCHED.subList(1, LAUNCHED.size());

    private final Random random;
    private boolean forceQuit;

    GeneratedTrials(Random random) {
        this.random = random;
    }

    /** Name, recording, the claim made of it, as the hand-written trials have them. */
    Object[] next(int number) {
        String name = "generated " + number;
        return switch (random.nextInt(3)) {
            case 0 -> trial(name + ": exit", exited(), bench -> bench.relaunchClaim(DEBUG_EXIT));
            case 1 -> trial(name + ": force quit", forceQuit(), bench -> bench.absenceClaim(FORCE_QUIT));
            default -> trial(name + ": suspended", suspended(), Bench::resumeClaim);
        };
    }

    private static Object[] trial(String name, Bench bench, Function<Bench, Experiment> claim) {
        return new Object[] {name, bench, claim};
    }

    private Bench exited() {
        forceQuit = false;
        Bench bench = idle(idle(Bench.launched()).exit()).pulled();
        idle(bench);
        return switch (random.nextInt(4)) {
            case 0 -> bench.windowOver().probedFresh(905);
            case 1 -> idle(bench.requested(DAEMON)).windowOver().probedFresh(905);
            case 2 -> launched(bench, "dasd", random.nextInt(2));
            default -> launched(bench, DAEMON, random.nextInt(LAUNCHED.size() + 1));
        };
    }

    private Bench forceQuit() {
        forceQuit = true;
        Bench bench = idle(idle(Bench.launched()).swipe()).pulled();
        idle(bench);
        return random.nextBoolean()
                ? bench.windowOver().probedFresh(905)
                : launched(bench, DAEMON, random.nextInt(LAUNCHED.size() + 1));
    }

    private Bench suspended() {
        Bench bench = idle(idle(Bench.launched()).leave()).pulled();
        idle(bench);
        if (random.nextInt(3) == 0) {
            return bench.windowOver().probedOld(812);
        }
        idle(bench.resume(812, DAEMON));
        ran(bench, 812, RESUMED, random.nextInt(RESUMED.size() + 1));
        return idle(bench).windowOver().probedOld(812);
    }

    /** A new process, in which so many entry points run; it may die, and then leaves a report. */
    private Bench launched(Bench bench, String daemon, int entryPoints) {
        idle(bench.relaunch(901, daemon));
        ran(bench, 901, LAUNCHED, entryPoints);
        if (random.nextInt(3) > 0) {
            return idle(bench).windowOver().probedOld(901);
        }
        bench.after(random.nextInt(20));
        if (entryPoints == LAUNCHED.size() && !forceQuit) {
            bench.died(901, "(0, 0, 0)");
        } else {
            // Were the lines of an end lost, only a report could tell of it: so there is one wherever nothing else
            // would.
            bench.died(901, "(15, 3735883980, 9)").crashReport(901, "RUNNINGBOARD", DEAD10CC);
        }
        return idle(bench).windowOver().probedFresh(905);
    }

    private void ran(Bench bench, int pid, List<String> entryPoints, int count) {
        for (String name : entryPoints.subList(0, count)) {
            bench.ran(pid, name);
            if (random.nextInt(4) == 0) {
                idle(bench);
            }
        }
    }

    /** A little time goes by, and others go about their business. */
    private Bench idle(Bench bench) {
        bench.after(random.nextInt(6));
        return switch (random.nextInt(4)) {
            case 0 -> bench.noise();
            case 1 ->
                bench.runningboardd("[app<com.other.app((null))>:700] Suspending task.")
                        .line("apsd[97]", "Woke up to service the event queue");
            default -> bench;
        };
    }
}
