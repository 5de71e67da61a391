package dev.relaunch.cli;

import dev.relaunch.model.Conditions;
import dev.relaunch.model.RelaunchException;
import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.verdict.Finding;
import dev.relaunch.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@link Outcomes} as the JSON document of {@code run} and {@code verify}. */
record OutcomesDocument(
        String what,
        boolean emulated,
        int exitCode,
        Map<String, Long> counts,
        Optional<String> folder,
        Optional<String> report,
        List<String> unread,
        List<Row> claims) {

    /**
     * One claim.
     *
     * @param reason why the app was not woken as claimed; absent where what was claimed, or its contrary, was seen
     * @param facts what the finding says below its headline, by key
     */
    record Row(
            String claim,
            String title,
            String device,
            String variant,
            Optional<Where> conditions,
            Optional<String> expectation,
            String verdict,
            Optional<String> doubt,
            Optional<Why> reason,
            Optional<String> rule,
            Optional<String> sample,
            Optional<String> headline,
            Map<String, String> facts,
            String recording) {}

    /** Why the app was not woken as claimed: a word for programs, and a text for people. */
    record Why(String kind, String text) {}

    /** The conditions in the words of the command line. */
    record Where(String termination, String refresh, String os) {}

    static OutcomesDocument of(Outcomes outcomes) {
        Map<String, Long> counts = new TreeMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.name().toLowerCase(Locale.ROOT), outcomes.count(verdict));
        }
        return new OutcomesDocument(
                outcomes.what(),
                outcomes.emulated(),
                outcomes.exitCode().number(),
                counts,
                outcomes.folder().map(Object::toString),
                outcomes.report().map(Object::toString),
                outcomes.unread().stream().map(OutcomesDocument::headline).toList(),
                outcomes.claims().stream().map(OutcomesDocument::row).toList());
    }

    private static String headline(RuntimeException failure) {
        return failure instanceof RelaunchException known ? known.message().headline() : String.valueOf(failure);
    }

    private static Row row(ClaimRun claim) {
        Optional<Finding> finding = claim.finding();
        Map<String, String> facts = new LinkedHashMap<>();
        finding.ifPresent(found -> found.message().facts().forEach(fact -> facts.put(fact.key(), fact.value())));
        return new Row(
                claim.name(),
                claim.title(),
                claim.device(),
                claim.variant(),
                claim.conditions().map(OutcomesDocument::where),
                claim.expectation().map(expectation -> expectation.label()),
                Outcomes.verdict(claim).name(),
                finding.flatMap(Finding::doubt).map(Enum::name),
                finding.flatMap(Finding::reason)
                        .map(reason -> new Why(reason.kind().name(), reason.text())),
                finding.flatMap(Finding::rule),
                finding.flatMap(Finding::sample),
                finding.map(found -> found.message().headline()),
                facts,
                claim.recording().toString());
    }

    private static Where where(Conditions conditions) {
        return new Where(
                conditions.termination().key(),
                conditions.refresh().key(),
                conditions.os().toString());
    }
}
