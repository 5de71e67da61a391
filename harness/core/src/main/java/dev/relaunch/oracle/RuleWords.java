package dev.relaunch.oracle;

import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the words of one rule or gate into values; a word that is none becomes a problem, with its file, rule and field. */
final class RuleWords {

    /** All states in which nothing of the app runs. */
    private static final String NOT_RUNNING = "not-running";

    private final String file;
    private final String rule;
    private final List<LintProblem> problems;

    RuleWords(String file, String rule, List<LintProblem> problems) {
        this.file = file;
        this.rule = rule;
        this.problems = problems;
    }

    Statement statement(
            String why, Optional<List<String>> lookFor, String source, String grade, Optional<String> settledBy) {
        return new Statement(
                file,
                rule,
                clean(why),
                lookFor.orElse(List.of()),
                clean(source),
                one("grade", Grade.values(), Grade::name, grade).orElse(Grade.UNC),
                settledBy.map(RuleWords::clean).orElse(""));
    }

    Set<Trigger> triggers(List<String> words) {
        return several("triggers", Trigger.values(), Trigger::key, words);
    }

    Set<Termination> states(List<String> words) {
        if (words.equals(List.of("every"))) {
            return EnumSet.allOf(Termination.class);
        }
        Set<Termination> states = several(
                "states",
                Termination.values(),
                Termination::key,
                words.stream().filter(word -> !word.equals(NOT_RUNNING)).toList());
        if (words.contains(NOT_RUNNING)) {
            Arrays.stream(Termination.values())
                    .filter(state -> !state.running())
                    .forEach(states::add);
        }
        return states;
    }

    List<OsRange> os(Optional<List<String>> words) {
        return words.map(ranges -> ranges.stream()
                        .flatMap(range -> osRange(range).stream())
                        .toList())
                .orElse(OsRange.EVERY);
    }

    private Optional<OsRange> osRange(String word) {
        try {
            return Optional.of(OsRange.parse(word));
        } catch (IllegalArgumentException malformed) {
            problem("os", String.valueOf(malformed.getMessage()));
            return Optional.empty();
        }
    }

    <T extends Enum<T>> Optional<T> constant(String field, T[] all, String word) {
        return one(field, all, value -> value.name().toLowerCase(Locale.ROOT).replace('_', ' '), word);
    }

    <T> Set<T> several(String field, T[] all, Function<T, String> key, List<String> words) {
        Set<T> found = new LinkedHashSet<>();
        words.forEach(word -> one(field, all, key, word).ifPresent(found::add));
        return found;
    }

    private <T> Optional<T> one(String field, T[] all, Function<T, String> key, String word) {
        Optional<T> found = Arrays.stream(all)
                .filter(value -> key.apply(value).equals(word))
                .findFirst();
        if (found.isEmpty()) {
            problem(
                    field,
                    "\"" + word + "\" is none of " + Arrays.stream(all).map(key).collect(Collectors.joining(", ")));
        }
        return found;
    }

    void problem(String field, String what) {
        problems.add(new LintProblem(file, rule, field, what));
    }

    /** Folded YAML ends with a line break, and a sentence needs none. */
    static String clean(String text) {
        return text.strip();
    }
}
