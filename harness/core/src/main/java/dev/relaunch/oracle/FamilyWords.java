package dev.relaunch.oracle;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Turns a family's rules as they are written into rules. */
final class FamilyWords {

    private final String file;
    private final FamilyText family;
    private final List<LintProblem> problems;

    FamilyWords(String file, FamilyText family, List<LintProblem> problems) {
        this.file = file;
        this.family = family;
        this.problems = problems;
    }

    Optional<Rule> rule(FamilyText.RuleText text) {
        RuleWords words = new RuleWords(file, text.id(), problems);
        Optional<Modality> modality = words.constant("modality", Modality.values(), text.modality());
        Optional<Response> response = words.constant("response", Response.values(), text.response());
        if (modality.isEmpty() || response.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                words.statement(text.why(), text.lookFor(), text.source(), text.grade(), text.settledBy()),
                words.triggers(text.triggers().orElse(family.triggers())),
                words.states(text.states()),
                words.os(text.os()),
                modality.get(),
                response.get(),
                text.waits().orElse(""),
                family.within().flatMap(bound -> duration(words, bound)),
                family.boundSource().orElse(""),
                text.entryPoints().or(family::entryPoints).orElse(EntryPoints.NONE),
                text.runTime().or(family::runTime).map(RuleWords::clean).orElse(""),
                text.ifUnfinished()
                        .or(family::ifUnfinished)
                        .map(RuleWords::clean)
                        .orElse(""),
                family.history().orElse(List.of()),
                text.beware().or(family::beware).orElse(List.of())));
    }

    private static Optional<Duration> duration(RuleWords words, String bound) {
        try {
            return Optional.of(Duration.parse(bound));
        } catch (DateTimeParseException malformed) {
            words.problem("within", "\"" + bound + "\" is no duration; write ten minutes as PT10M");
            return Optional.empty();
        }
    }
}
