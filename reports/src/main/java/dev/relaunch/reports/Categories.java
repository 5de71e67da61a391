package dev.relaunch.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.model.RelaunchException;
import dev.relaunch.model.ScenarioException;
import dev.relaunch.verdict.Doubt;
import dev.relaunch.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Allure's {@code categories.json}: Allure knows only failed and broken, so whatever is broken is told apart by its first line
 * (see {@link ClaimResult}), and what never reached a verdict by the exception's class.
 */
final class Categories {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Categories() {}

    static String json() {
        List<Category> all = new ArrayList<>();
        all.add(new Category("Violated", List.of("failed"), prefix(ClaimResult.word(Verdict.VIOLATED)), null));
        for (Doubt doubt : Doubt.values()) {
            all.add(new Category(
                    "Undetermined: " + words(doubt), List.of("broken"), prefix(ClaimResult.word(doubt)), null));
        }
        all.add(new Category("The bench failed", List.of("broken"), null, thrown(LabException.class)));
        all.add(new Category("The suite is wrong", List.of("broken"), null, thrown(ScenarioException.class)));
        all.add(new Category("The configuration is wrong", List.of("broken"), null, thrown(ConfigException.class)));
        all.add(new Category("A bug in the harness", List.of("broken"), null, thrown(HarnessBug.class)));
        all.add(new Category(
                "Measured, not judged", List.of("skipped"), prefix(ClaimResult.word(Verdict.MEASURED)), null));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new HarnessBug(Message.of("cannot write categories.json"), e);
        }
    }

    private static String words(Doubt doubt) {
        return switch (doubt) {
            case OBSERVER -> "somebody was watching";
            case PRECONDITION -> "a condition was not proven";
            case LAB -> "the bench failed";
            case EVIDENCE_GAP -> "not watched without a gap";
            case SYSTEM_DECLINED -> "iOS declined for a reason of its own";
            case JUDGE -> "the judge failed";
        };
    }

    private static String prefix(String words) {
        return "(?s)\\Q" + words + "\\E.*";
    }

    private static String thrown(Class<? extends RelaunchException> type) {
        return "(?s)\\Q" + type.getName() + "\\E.*";
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Category(
            String name,
            List<String> matchedStatuses,
            @org.jspecify.annotations.Nullable String messageRegex,
            @org.jspecify.annotations.Nullable String traceRegex) {}
}
