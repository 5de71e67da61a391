package dev.relaunch.cli;

import dev.relaunch.command.ProcessCommandRunner;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import dev.relaunch.lab.Labs;
import dev.relaunch.model.LabException;
import dev.relaunch.reports.AllureReport;
import dev.relaunch.reports.AllureResults;
import dev.relaunch.reports.RunFacts;
import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.scenario.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A suite on a lab. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a suite on a lab and judges its claims.",
        footer = {
            "",
            "Exit codes: 0 all hold, 1 something is violated, 2 nothing violated but something undetermined,",
            "3 usage or configuration, 4 the lab cannot be used.",
            "",
            "Examples:",
            "  relaunch run",
            "  relaunch run --only finishedUploadRelaunchesAppAfterDebugExit --seed 7",
            "  relaunch run --suite smoke --lab lab.yaml --json > result.json"
        })
final class RunCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--suite", paramLabel = "NAME", description = "The suite (default: smoke).")
    private String suite = "smoke";

    @Mixin
    private final LabOption lab = new LabOption();

    @Option(
            names = "--only",
            paramLabel = "CLAIM",
            description = "One claim only: its method, its class, or both with a dot between.")
    private @Nullable String only;

    @Option(
            names = "--seed",
            converter = WholeNumber.class,
            paramLabel = "N",
            description = "What the emulated lab's choices come from; the same one replays them (default: the lab's).")
    private @Nullable Long seed;

    @Option(names = "--runs", paramLabel = "FOLDER", description = "Where the run's folder is made (default: runs).")
    private Path runs = Path.of("runs");

    @Option(names = "--no-report", description = "Make no HTML report.")
    private boolean noReport;

    @Mixin
    private final JsonOption json = new JsonOption();

    /** Once this process is told to end, everything fails: that is no news. */
    private volatile boolean interrupted;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Progress progress = new Progress(json.wanted() ? console.remarksOnly() : console, System::nanoTime)) {
            Outcomes outcomes = run(progress);
            progress.close();
            return tell(outcomes);
        } catch (RuntimeException failed) {
            if (interrupted) {
                return ExitCode.INTERRUPTED.number();
            }
            throw failed;
        }
    }

    private int tell(Outcomes outcomes) {
        console.out()
                .print(
                        json.wanted()
                                ? Json.of(OutcomesDocument.of(outcomes)) + "\n"
                                : "\n"
                                        + Summary.of(
                                                outcomes,
                                                console.colour(),
                                                console.columns().orElse(Console.COLUMNS)));
        outcomes.troubles().forEach(trouble -> Failures.tell(trouble, console.err()));
        return outcomes.exitCode().number();
    }

    private Outcomes run(Progress progress) {
        LabFile file = seeded(lab.load());
        progress.step("opening the lab");
        try (Lab opened = Labs.open(file);
                Interrupts.Hook hook = Interrupts.hook(() -> {
                    interrupted = true;
                    progress.interrupted();
                    opened.close();
                })) {
            Run.Options options = new Run.Options(
                    file,
                    suite,
                    Optional.ofNullable(only),
                    runs,
                    Home.ofProduct(),
                    Map.of("relaunch", Version.ofProduct()));
            return run(opened, options, progress);
        }
    }

    private Outcomes run(Lab opened, Run.Options options, Progress progress) {
        RunListeners listeners = new RunListeners(progress);
        try (Run run = Run.open(opened, options, listeners)) {
            AllureResults results = AllureResults.into(run.folder().resolve("allure-results"));
            listeners.add(results);
            List<ClaimRun> claims = run.execute(List.of());
            RunFacts facts =
                    new RunFacts(suite, opened.name(), opened.emulated(), opened.seed(), run.devices(), run.versions());
            results.describe(facts);
            Optional<Path> page = noReport ? Optional.empty() : report(results, run.folder(), facts.title(), progress);
            String what = suite + " on " + opened.name() + ", seed " + opened.seed();
            return new Outcomes(what, opened.emulated(), claims, Optional.of(run.folder()), page, List.of());
        }
    }

    /** Verdicts do not depend on a page that shows them: without one the run says so and goes on. */
    private Optional<Path> report(AllureResults results, Path folder, String title, Progress progress) {
        progress.step("making the report");
        try {
            AllureReport report = AllureReport.in(Home.ofProduct(), new ProcessCommandRunner());
            return Optional.of(report.generate(results.folder(), folder.resolve("report"), title));
        } catch (LabException failed) {
            progress.remark(failed.message().render());
            return Optional.empty();
        }
    }

    private LabFile seeded(LabFile file) {
        return seed == null ? file : file.seeded(seed);
    }
}
