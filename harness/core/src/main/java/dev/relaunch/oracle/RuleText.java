package dev.relaunch.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A rule as {@code oracle.yaml} writes it, in the words of the command line; what is left out stays out. */
record RuleText(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String trigger,
        @JsonProperty(required = true) List<String> terminations,
        @JsonProperty(required = true) List<String> refresh,
        @JsonProperty(required = true) Modality modality,
        @JsonProperty(required = true) Outcome outcome,
        Optional<Duration> within,
        Optional<String> boundSource,
        Optional<List<String>> entryPoints,
        Optional<String> runTime,
        @JsonProperty(required = true) String why,
        @JsonProperty(required = true) List<String> lookFor,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) String grade,
        Optional<String> settledBy) {

    Rule rule() {
        return new Rule(
                id,
                one(Trigger.values(), Trigger::key, trigger),
                several(Termination.values(), Termination::key, terminations),
                several(BackgroundAppRefresh.values(), BackgroundAppRefresh::key, refresh),
                modality,
                outcome,
                within,
                boundSource.orElse(""),
                entryPoints.orElse(List.of()),
                runTime.orElse(""),
                why.strip(),
                List.copyOf(lookFor),
                source.strip(),
                grade,
                settledBy.orElse("").strip());
    }

    private <T> Set<T> several(T[] all, Function<T, String> key, List<String> words) {
        Set<T> found = new LinkedHashSet<>();
        words.forEach(word -> found.add(one(all, key, word)));
        return found;
    }

    private <T> T one(T[] all, Function<T, String> key, String word) {
        return Arrays.stream(all)
                .filter(value -> key.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rule " + id + ": \"" + word + "\" is none of "
                        + Arrays.stream(all).map(key).toList()));
    }
}
