package dev.relaunch.oracle;

import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.Message;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Trigger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of every trigger, the gates over them, and what the log shows of each outcome. */
record Table(
        List<Rule> rules, List<Section> sections, Map<String, List<String>> signs, Map<Trigger, List<Rule>> byTrigger) {

    /** What the log must not show where something must not happen. */
    private static final String ABSENCE = "absence";

    /** The same of an app that runs. */
    private static final String SILENCE = "silence";

    Table(List<Rule> rules, List<Section> sections, Map<String, List<String>> signs) {
        this(List.copyOf(rules), List.copyOf(sections), Map.copyOf(signs), byTrigger(rules));
    }

    private static Map<Trigger, List<Rule>> byTrigger(List<Rule> rules) {
        Map<Trigger, List<Rule>> byTrigger = new EnumMap<>(Trigger.class);
        for (Trigger trigger : Trigger.values()) {
            byTrigger.put(
                    trigger,
                    rules.stream()
                            .filter(rule -> rule.triggers().contains(trigger))
                            .toList());
        }
        return byTrigger;
    }

    /** The table that comes with the harness. */
    static Table bundled() {
        TableReader reader = TableReader.bundled();
        if (!reader.problems().isEmpty()) {
            throw new HarnessBug(Message.of("the oracle's table cannot be read\n"
                    + reader.problems().stream().map(LintProblem::text).collect(Collectors.joining("\n"))));
        }
        return reader.table();
    }

    List<Rule> rules(Trigger trigger) {
        return byTrigger.getOrDefault(trigger, List.of());
    }

    /** Every line of the table: the rules and the gates. */
    Stream<Statement> statements() {
        return Stream.concat(
                rules.stream().map(Rule::says),
                sections.stream().flatMap(section -> section.gates().stream()).map(Gate::says));
    }

    List<String> signs(Modality modality, Outcome outcome) {
        String what = switch (modality) {
            case MUST, MAY -> outcome.name();
            case MUST_NOT -> outcome == Outcome.DELIVER ? SILENCE : ABSENCE;
            case INVALID -> "";
        };
        return signs.getOrDefault(what, List.of());
    }
}
