package dev.relaunch.oracle;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Circumstance;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a section of the gates as it is written into gates. */
final class SectionWords {

    /** Every trigger that no other gate of the section names. */
    private static final String OTHERS = "others";

    private final String file;
    private final SectionText text;
    private final List<LintProblem> problems;
    private final RuleWords words;

    SectionWords(String file, SectionText text, List<LintProblem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
        this.words = new RuleWords(file, text.about(), problems);
    }

    Optional<Section> section() {
        Set<Termination> states = words.states(text.states().orElse(List.of("not-running")));
        List<Gate> gates = text.gates().stream()
                .flatMap(gate -> gate(gate, states).stream())
                .toList();
        return Optional.of(new Section(
                file,
                text.about(),
                text.refresh()
                        .map(positions -> words.several(
                                "refresh", BackgroundAppRefresh.values(), BackgroundAppRefresh::key, positions))
                        .orElse(EnumSet.allOf(BackgroundAppRefresh.class)),
                words.several(
                        "with",
                        Circumstance.values(),
                        Circumstance::key,
                        text.with().orElse(List.of())),
                states,
                gates));
    }

    private Optional<Gate> gate(SectionText.GateText gate, Set<Termination> states) {
        RuleWords own = new RuleWords(file, gate.id(), problems);
        return own.constant("effect", Effect.values(), gate.effect())
                .map(effect -> new Gate(
                        own.statement(gate.why(), gate.lookFor(), gate.source(), gate.grade(), gate.settledBy()),
                        text.about(),
                        gate.triggers().equals(List.of(OTHERS)) ? others() : own.triggers(gate.triggers()),
                        gate.states().map(own::states).orElse(states),
                        own.os(gate.os()),
                        effect,
                        gate.until().orElse("")));
    }

    private Set<Trigger> others() {
        Set<Trigger> others = EnumSet.allOf(Trigger.class);
        for (SectionText.GateText gate : text.gates()) {
            if (!gate.triggers().equals(List.of(OTHERS))) {
                others.removeAll(new RuleWords(file, gate.id(), problems).triggers(gate.triggers()));
            }
        }
        return others;
    }
}
