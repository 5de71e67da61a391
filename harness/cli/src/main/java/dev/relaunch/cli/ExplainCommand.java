package dev.relaunch.cli;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import dev.relaunch.oracle.Explanation;
import dev.relaunch.oracle.Oracle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the oracle says. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says what iOS does when a trigger fires, how we know, and what to look for in the log.",
        footer = {
            "",
            "Examples:",
            "  relaunch explain urlsession --termination force-quit --refresh on",
            "  relaunch explain urlsession --termination debug-exit --refresh off --os 26.0 --json"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "TRIGGER",
            converter = Keys.OfTrigger.class,
            completionCandidates = Keys.OfTrigger.class,
            description = "What should wake the app: ${COMPLETION-CANDIDATES}.")
    private Trigger trigger = Trigger.URL_SESSION;

    @Option(
            names = "--termination",
            required = true,
            paramLabel = "HOW",
            converter = Keys.OfTermination.class,
            completionCandidates = Keys.OfTermination.class,
            description = "How the app came to be not running: ${COMPLETION-CANDIDATES}.")
    private Termination termination = Termination.DEBUG_EXIT;

    @Option(
            names = "--refresh",
            required = true,
            paramLabel = "POSITION",
            converter = Keys.OfRefresh.class,
            completionCandidates = Keys.OfRefresh.class,
            description = "Background App Refresh: ${COMPLETION-CANDIDATES}.")
    private BackgroundAppRefresh refresh = BackgroundAppRefresh.ON;

    @Option(
            names = "--os",
            paramLabel = "VERSION",
            defaultValue = "18.0",
            converter = IosVersion.class,
            description = "The version of iOS (default: ${DEFAULT-VALUE}).")
    private OsVersion os = OsVersion.parse(IosVersion.NAME, "18.0");

    @Mixin
    private final JsonOption json = new JsonOption();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Explanation explanation = Explanation.of(Oracle.bundled(), trigger, new Conditions(termination, refresh, os));
        console.out().println(json.wanted() ? Json.of(explanation) : explanation.text());
        return ExitCode.HOLDS.number();
    }
}
