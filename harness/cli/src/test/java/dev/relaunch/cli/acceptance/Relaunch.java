package dev.relaunch.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Starts the command line as {@code ./relaunch} does, on the classes of this build. */
final class Relaunch {

    /** A run of the whole smoke suite takes half a minute on an idle machine. */
    static final Duration RUN_MAX = Duration.ofMinutes(4);

    /** The embedded lab's choices come from it; {@code -Drelaunch.seed=7} replays what 7 did. */
    static final long SEED = Long.getLong("relaunch.seed", 1);

    private Relaunch() {}

    /** The product's folder, in which {@code ./relaunch} has set up what a run needs. */
    static Path home() {
        Path home = Path.of(System.getProperty("relaunch.home", ""));
        for (String needed :
                List.of(".relaunch/node/bin/node", "harness/appium/node_modules/appium", ".relaunch/allure")) {
            assertThat(home.resolve(needed))
                    .as("needed by every run; ./relaunch brings it: run ./relaunch test, or ./relaunch --help once")
                    .exists();
        }
        return home;
    }

    static ChildProcess start(Scratch scratch, String... args) {
        return start(scratch, Map.of(), args);
    }

    /** Starts it with these variables on top of this process's own. */
    static ChildProcess start(Scratch scratch, Map<String, String> environment, String... args) {
        List<String> command = new ArrayList<>();
        if (ProcFs.ignoresInterrupts()) {
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + scratch.temporary(),
                "-Drelaunch.home=" + home(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.relaunch.cli.Main"));
        command.addAll(List.of(args));
        Map<String, String> variables = new TreeMap<>(environment);
        variables.put("TMPDIR", scratch.temporary().toString());
        return ChildProcess.start(scratch, variables, command);
    }

    /** Runs it to its end. */
    static Ended run(Scratch scratch, String... args) {
        try (ChildProcess child = start(scratch, args)) {
            return child.await(RUN_MAX);
        }
    }

    /** The arguments of a run in the test's folder, with the seed. */
    static String[] runOf(Scratch scratch, String... more) {
        System.out.println("seed " + SEED + ": run " + String.join(" ", more));
        List<String> args =
                new ArrayList<>(List.of("run", "--runs", scratch.runs().toString(), "--seed", Long.toString(SEED)));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }
}
