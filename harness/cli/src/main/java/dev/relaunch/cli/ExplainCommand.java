package dev.relaunch.cli;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Circumstance;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import dev.relaunch.oracle.Explanation;
import dev.relaunch.oracle.LintReport;
import dev.relaunch.oracle.Matrix;
import dev.relaunch.oracle.Oracle;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the oracle says. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Says what iOS does when a trigger fires, why, how we know, and what to look for in the log.",
            "Without a trigger it lists the triggers; without a state of the app, it says what becomes of each."
        },
        footer = {
            "",
            "Examples:",
            "  relaunch explain                                  the triggers",
            "  relaunch explain silent-push                      what it does to an app in each state",
            "  relaunch explain urlsession --termination force-quit",
            "  relaunch explain silent-push --termination system-kill --refresh off --with low-power-mode,locked",
            "  relaunch explain region --termination crash --os \"watchOS 11\" --json",
            "  relaunch explain --matrix --os 18                 all triggers in all states",
            "  relaunch explain --html oracle.html --os 26       the same as a page, with every explanation"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final String NEWEST = "26";

    /** Lines of prose longer than this are hard to read, however wide the terminal is. */
    private static final int PROSE_MAX = 100;

    private final Console console;
    private final Oracle oracle = Oracle.bundled();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "TRIGGER",
            converter = Keys.OfTrigger.class,
            completionCandidates = Keys.OfTrigger.class,
            description = "What should wake the app; \"relaunch explain\" lists them.")
    private @Nullable Trigger trigger;

    @Option(
            names = "--termination",
            paramLabel = "STATE",
            converter = Keys.OfTermination.class,
            completionCandidates = Keys.OfTermination.class,
            description = "The state of the app, mostly how it came to be not running: ${COMPLETION-CANDIDATES}.")
    private @Nullable Termination termination;

    @Option(
            names = "--refresh",
            paramLabel = "POSITION",
            defaultValue = "on",
            converter = Keys.OfRefresh.class,
            completionCandidates = Keys.OfRefresh.class,
            description = "Background App Refresh: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private BackgroundAppRefresh refresh = BackgroundAppRefresh.ON;

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "CIRCUMSTANCE",
            converter = Keys.OfCircumstance.class,
            completionCandidates = Keys.OfCircumstance.class,
            description = "What else is not as usual, one or several: ${COMPLETION-CANDIDATES}.")
    private Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);

    @Option(
            names = "--os",
            paramLabel = "VERSION",
            defaultValue = NEWEST,
            converter = OsWord.class,
            description = "18.5, \"iOS 18.5\" or \"watchOS 11\" (default: ${DEFAULT-VALUE}).")
    private OsVersion os = OsVersion.parse(NEWEST);

    @Option(names = "--matrix", description = "Print what every trigger does to an app in every state.")
    private boolean matrix;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the matrix and every explanation as one page that needs no other file.")
    private @Nullable Path html;

    @Option(names = "--lint", description = "Look for mistakes in the oracle's own table.")
    private boolean lint;

    @Mixin
    private final JsonOption json = new JsonOption();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (lint) {
            LintReport report = LintReport.bundled();
            tell(report, report.text());
            return (report.problems().isEmpty() ? ExitCode.HOLDS : ExitCode.BUG).number();
        }
        if (html != null) {
            MatrixPage.of(oracle, triggers(), usual()).write(html);
            console.err().println("written to " + html);
        }
        if (trigger != null && termination != null && !matrix) {
            Conditions conditions = usual().in(termination);
            conditions.contradiction().ifPresent(why -> {
                throw new ParameterException(spec.commandLine(), "there are no such conditions: " + why);
            });
            Explanation explanation = Explanation.of(oracle, trigger, conditions);
            tell(explanation, explanation.text(Math.min(PROSE_MAX, columns())));
        } else if (termination != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    matrix
                            ? "the matrix has every state; leave --termination out"
                            : "which trigger? \"relaunch explain\" lists them");
        } else if (matrix) {
            Matrix all = matrix();
            tell(all, new MatrixTable(all).render(columns(), console.colour()));
        } else if (trigger != null) {
            Matrix.Row row = matrix().rows().get(0);
            tell(row, new RowText(row, matrix()).text());
        } else if (html == null) {
            tell(TriggerList.all(), TriggerList.text());
        }
        return ExitCode.HOLDS.number();
    }

    private void tell(Object document, String text) {
        console.out().println(json.wanted() ? Json.of(document) : text);
    }

    private int columns() {
        return console.columns().orElse(PROSE_MAX);
    }

    private List<Trigger> triggers() {
        return trigger == null ? List.of(Trigger.values()) : List.of(trigger);
    }

    private Conditions usual() {
        return new Conditions(Termination.NEVER_LAUNCHED, refresh, os, circumstances);
    }

    private Matrix matrix() {
        return Matrix.of(oracle, triggers(), usual());
    }
}
