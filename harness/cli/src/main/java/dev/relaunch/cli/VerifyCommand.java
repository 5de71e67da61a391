package dev.relaunch.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Recordings, judged again. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Judges recordings again, with no lab: the same recording gives the same verdict.",
        footer = {
            "",
            "Exit codes: 0 all hold, 1 something is violated, 2 nothing violated but something undetermined,",
            "3 something is no recording or cannot be read; the rest is judged all the same.",
            "",
            "Examples:",
            "  relaunch verify runs/2026-11-22T14-02-09-smoke       every claim of a run",
            "  relaunch verify runs/2026-11-22T14-02-09-smoke/01*   one claim",
            "  relaunch verify runs/* --json"
        })
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORDING",
            description = "The folder of a recording, or of a run with several.")
    private List<Path> folders = List.of();

    @Mixin
    private final JsonOption json = new JsonOption();

    VerifyCommand(Console console) {
        this.console = console;
    }

    /** Those that can be read are judged; of the others the reason is told, and the exit code says that there are some. */
    @Override
    public Integer call() {
        List<VerifiedClaim> verified = new ArrayList<>();
        List<RuntimeException> unread = new ArrayList<>();
        for (Path folder : folders) {
            for (Path recording : unless(unread, () -> Recordings.below(folder))) {
                verified.addAll(unless(unread, () -> List.of(VerifiedClaim.of(recording))));
            }
        }
        verified.stream().flatMap(claim -> claim.remarks().stream()).forEach(console.err()::println);
        Outcomes outcomes = new Outcomes(
                verified.size() == 1 ? "1 recording" : verified.size() + " recordings",
                verified.stream().anyMatch(VerifiedClaim::emulated),
                verified.stream().map(VerifiedClaim::claim).toList(),
                Optional.empty(),
                Optional.empty(),
                unread);
        if (json.wanted()) {
            console.out().println(Json.of(OutcomesDocument.of(outcomes)));
        } else if (!verified.isEmpty()) {
            console.out()
                    .print(Summary.of(
                            outcomes, console.colour(), console.columns().orElse(Console.COLUMNS)));
        }
        return outcomes.exitCode().number();
    }

    private <T> List<T> unless(List<RuntimeException> unread, Supplier<List<T>> reading) {
        try {
            return reading.get();
        } catch (RuntimeException unreadable) {
            Failures.tell(unreadable, console.err());
            console.err().println();
            unread.add(unreadable);
            return List.of();
        }
    }
}
