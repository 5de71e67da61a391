package dev.relaunch.reports;

import dev.relaunch.model.Conditions;
import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.verdict.Doubt;
import dev.relaunch.verdict.Finding;
import dev.relaunch.verdict.Verdict;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.util.ResultsUtils;
import java.util.ArrayList;
import java.util.List;

/** Makes of the result that allure-testng wrote for a method the result of a claim. */
final class ClaimResult {

    private ClaimResult() {}

    static void fill(TestResult result, ClaimRun claim) {
        result.setName(PlainText.line(title(claim)));
        // Allure's history follows a row of the table through the runs; the parameters' own words may change between
        // them.
        result.setHistoryId(ResultsUtils.md5(claim.name() + "|" + claim.variant() + "|" + claim.device()));
        result.setParameters(parameters(claim));
        claim.finding().ifPresent(finding -> {
            result.setStatus(status(finding.verdict()));
            result.setStatusDetails(details(finding));
            result.setLabels(labels(result.getLabels(), finding));
        });
    }

    /** How a result's first line begins, by which {@link Categories} finds it. */
    static String word(Verdict verdict) {
        return verdict.name();
    }

    static String word(Doubt doubt) {
        return word(Verdict.UNDETERMINED) + " (" + doubt + ")";
    }

    static String word(Finding finding) {
        return finding.doubt().map(ClaimResult::word).orElse(word(finding.verdict()));
    }

    /** What was only measured is grey: the report's ring then counts as passed what was judged and holds. */
    static Status status(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> Status.PASSED;
            case MEASURED -> Status.SKIPPED;
            case UNDETERMINED -> Status.BROKEN;
            case VIOLATED -> Status.FAILED;
        };
    }

    private static String title(ClaimRun claim) {
        return claim.variant().isEmpty() ? claim.title() : claim.title() + " · " + claim.variant();
    }

    private static StatusDetails details(Finding finding) {
        String headline = finding.message().headline();
        String said = finding.verdict() == Verdict.MEASURED ? finding.sample().orElse(headline) : headline;
        return new StatusDetails()
                .setMessage(word(finding) + ": " + PlainText.line(said))
                .setTrace(PlainText.of(finding.message().render()));
    }

    private static List<Parameter> parameters(ClaimRun claim) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(parameter("device", claim.device()));
        claim.conditions().ifPresent(conditions -> parameters.addAll(parameters(conditions)));
        claim.expectation()
                .ifPresent(expectation -> parameters.add(parameter("claimed", "was " + expectation.label())));
        claim.finding().ifPresent(finding -> {
            parameters.add(parameter("verdict", word(finding)));
            finding.sample().ifPresent(sample -> parameters.add(parameter("seen", sample)));
            parameters.add(parameter("oracle", finding.rule().orElse("no rule")));
        });
        return parameters;
    }

    private static List<Parameter> parameters(Conditions conditions) {
        return List.of(
                parameter("ended", conditions.termination().label()),
                parameter("Background App Refresh", conditions.refresh().label()),
                parameter("system", conditions.os().toString()));
    }

    private static Parameter parameter(String name, String value) {
        return ResultsUtils.createParameter(name, PlainText.line(value));
    }

    private static List<Label> labels(List<Label> before, Finding finding) {
        List<Label> labels = new ArrayList<>(before);
        finding.rule().ifPresent(rule -> labels.add(ResultsUtils.createTagLabel(rule)));
        finding.doubt().ifPresent(doubt -> labels.add(ResultsUtils.createTagLabel(doubt.name())));
        if (finding.verdict() == Verdict.MEASURED) {
            labels.add(ResultsUtils.createTagLabel(word(Verdict.MEASURED)));
        }
        return labels;
    }
}
